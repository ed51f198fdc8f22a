"""The stylesheet and the templates fit each other, and every colour can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CSS = (ROOT / "overrides/assets/jixiao.css").read_text(encoding="utf-8")
TEMPLATES = (*(ROOT / "plugins/jixiao_plugin/site/templates").rglob("*.html"), *(ROOT / "overrides").glob("*.html"))

UNSTYLED = {"jx-list__gist", "jx-lead", "jx-ind__valueh", "jx-examples", "jx-gist", "jx-sources", "jx-hits"}
"""Classes that only name a thing."""


def _roles(selector: str) -> dict[str, str]:
    block = CSS.split(selector, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--jx-([\w-]+): (#\w+);", block))


def _luminance(colour: str) -> float:
    digits = "".join(digit * 2 for digit in colour[1:]) if len(colour) == 4 else colour[1:]
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("selector", ["[data-md-color-scheme] {", '[data-md-color-scheme="slate"] {'])
def test_every_text_colour_reads_on_paper_and_on_band(selector: str) -> None:
    roles = _roles(selector)

    for name in ("ink", "ink2", "link", "ok", "diff", "error"):
        assert _contrast(roles[name], roles["paper"]) >= 4.5
        assert _contrast(roles[name], roles["band"]) >= 4.5
    assert _contrast(roles["control"], roles["paper"]) >= 3
    assert _contrast(roles["bar"], roles["paper"]) >= 3
    assert _contrast(roles["ink"], roles["mark"]) >= 4.5
    assert _contrast(roles["diff"], roles["diff-paper"]) >= 4.5
    assert _contrast(roles["error"], roles["error-paper"]) >= 4.5


def test_dark_without_a_script_is_the_same_dark() -> None:
    assert _roles(".no-js body:not([data-md-color-media]) {") == _roles('[data-md-color-scheme="slate"] {')


def test_every_class_in_a_template_is_in_the_stylesheet() -> None:
    used = {
        name
        for path in TEMPLATES
        for value in re.findall(r'class="([^"]*)"', path.read_text(encoding="utf-8"))
        for name in re.sub(r"\S*\{[{%].*?[%}]\}\S*", " ", value).split()
        if name.startswith("jx-")
    }

    styled = set(re.findall(r"\.(jx-[\w-]+)", CSS))
    assert used - styled - UNSTYLED == set()


def test_no_address_outside_the_site_in_the_look() -> None:
    for path in (ROOT / "overrides/assets/jixiao.css", *TEMPLATES):
        assert not re.search(r"https?://|url\(", path.read_text(encoding="utf-8")), path


def test_templates_compute_nothing() -> None:
    allowed = {"length", "grouped", "unbroken", "first", "url", "urlencode", "safe", "e"}

    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        filters = set(re.findall(r"\|\s*(\w+)", " ".join(re.findall(r"\{[{%].*?[%}]\}", text))))
        assert filters <= allowed, path


def test_only_the_home_page_prints_ready_made_html() -> None:
    careless = [path.name for path in TEMPLATES if "| safe" in path.read_text(encoding="utf-8")]

    assert careless == ["home.html"]
