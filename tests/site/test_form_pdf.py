"""The official form as PDF beside a page: where, when, and when it is made again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.exchange.typesetter import Typesetter, find_typesetter
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.build import Built, build_site
from jixiao_plugin.site.figures import file_size
from jixiao_plugin.site.made import Workshop
from jixiao_plugin.site.manifest import Manifest
from jixiao_plugin.site.shell import MARKS, split_shell
from jixiao_plugin.site.staging import prepare_staging, publish
from tests.exchange.reading import Pdf
from tests.site.test_build import in_line

JIA = "declarations/2021/jia"
CHANGE = ("面向本市", "面向全市")


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return find_typesetter("", Path())


@pytest.fixture
def settings(tmp_path: Path, catalog: Catalog) -> Settings:
    """A site of one clean declaration."""
    declare(tmp_path, "jia", catalog)
    return default_settings(tmp_path)


def declare(root: Path, name: str, catalog: Catalog, *changes: tuple[str, str]) -> None:
    text = catalog.clean_example("jiangyin-special-fund-2021")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    place = root / "content" / "declarations" / "2021" / f"{name}.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def build(
    settings: Settings,
    typesetter: Typesetter | None,
    *,
    preview: bool = False,
    last: Manifest | None = None,
    theme: str = "",
) -> Built:
    """Builds the site and puts it in place; another *theme* makes every page again."""
    markup = f"<title>{MARKS.title}</title>{theme}<main>{MARKS.article}</main>"
    shell, site = split_shell(markup, markup, "https://example.org/"), settings.root / "site"
    workshop = Workshop(settings, shell, site, prepare_staging(site), preview, typesetter)
    built = build_site(workshop, frozenset(), last or Manifest(), in_line, lambda made, _: iter(made))
    publish(workshop.staging, site, built.files)
    return built


def test_a_public_page_leads_to_its_form_and_says_how_big_it_is(settings: Settings, typesetter: Typesetter) -> None:
    build(settings, typesetter)

    site = settings.root / "site"
    data = (site / JIA / "jia.pdf").read_bytes()
    page = (site / JIA / "index.html").read_text(encoding="utf-8")
    assert f'<a href="jia.pdf" download>照原表排版的申报表 <small>PDF，{file_size(len(data))}</small></a>' in page
    assert "https://example.org/declarations/2021/jia/" in Pdf(data).text_with_feet


def test_a_site_that_wants_no_forms_has_none_and_no_link_to_one(settings: Settings) -> None:
    build(settings, None)

    assert ".pdf" not in (settings.root / "site" / JIA / "index.html").read_text(encoding="utf-8")
    assert list(settings.root.rglob("*.pdf")) == []


@pytest.mark.parametrize(
    "change",
    [
        ("年度: 2021", "状态: 草稿\n年度: 2021"),
        ("年度: 2021", "状态: 撤回\n撤回理由: 示例\n年度: 2021"),
        ("33万元", "33"),
    ],
    ids=["draft", "withdrawn", "erroneous"],
)
@pytest.mark.parametrize("preview", [False, True])
def test_what_is_not_public_has_no_form(
    change: tuple[str, str], preview: bool, settings: Settings, typesetter: Typesetter, catalog: Catalog
) -> None:
    declare(settings.root, "jia", catalog, change)

    build(settings, typesetter, preview=preview)

    assert list((settings.root / "site").rglob("*.pdf")) == []


def test_a_new_look_of_the_site_makes_no_form_again(settings: Settings, typesetter: Typesetter) -> None:
    last = build(settings, typesetter).manifest()
    form = settings.root / "site" / JIA / "jia.pdf"
    before = form.stat()

    built = build(settings, typesetter, last=last, theme="<p>新</p>")

    assert "<p>新</p>" in (settings.root / "site" / JIA / "index.html").read_text(encoding="utf-8")
    assert (form.stat().st_ino, form.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert f"{JIA}/jia.pdf" in built.files


def test_a_change_of_the_text_is_a_change_of_the_form(
    settings: Settings, typesetter: Typesetter, catalog: Catalog
) -> None:
    last = build(settings, typesetter).manifest()

    declare(settings.root, "jia", catalog, CHANGE)
    build(settings, typesetter, last=last)

    text = Pdf((settings.root / "site" / JIA / "jia.pdf").read_bytes()).text
    assert CHANGE[1] in text and CHANGE[0] not in text


def test_a_form_is_taken_away_when_the_site_no_longer_wants_any(settings: Settings, typesetter: Typesetter) -> None:
    last = build(settings, typesetter).manifest()

    build(settings, None, last=last)

    assert list(settings.root.rglob("*.pdf")) == []


def test_a_preview_of_many_waits_for_no_form_but_makes_that_of_what_changes(
    settings: Settings, typesetter: Typesetter, catalog: Catalog
) -> None:
    for number in range(21):
        declare(settings.root, f"yi-{number}", catalog, ("项目名称: ", f"项目名称: 第{number}号"))

    last = build(settings, typesetter, preview=True).manifest()
    first = list((settings.root / "site").rglob("*.pdf"))
    declare(settings.root, "jia", catalog, CHANGE)
    build(settings, typesetter, preview=True, last=last)

    assert first == []
    assert [path.name for path in (settings.root / "site").rglob("*.pdf")] == ["jia.pdf"]


def test_a_character_that_no_font_has_is_told_to_the_editors(
    settings: Settings, typesetter: Typesetter, catalog: Catalog
) -> None:
    declare(settings.root, "jia", catalog, ("面向本市", "面向\U000f1234市"))

    built = build(settings, typesetter)

    (note,) = (note for note in built.notes if "PDF" in note)
    assert note.startswith("content/declarations/2021/jia.md: 这台机器的字体里没有“")


def test_forms_of_other_fonts_are_made_again(settings: Settings, typesetter: Typesetter) -> None:
    last = build(settings, typesetter).manifest()
    before = (settings.root / "site" / JIA / "jia.pdf").read_bytes()

    build(settings, Typesetter(replace(typesetter.typeface, digest="other")), last=last)

    assert (settings.root / "site" / JIA / "jia.pdf").read_bytes() != before
