"""`jixiao explain`: everything about one rule, with what it really says about its own bad example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import click

from ..check.example import EXAMPLE_EDITION, expand
from ..check.outcome import CheckedDeclaration
from ..check.run import check_bytes
from ..check.settings import default_settings
from ..errors import JixiaoError
from ..finding import ARITHMETIC, RuleInfo
from ..forms.catalog import Catalog, load_catalog
from ..report.display import Display
from ..report.reported import reported
from ..report.text import findings_text
from ..rules.catalog import ALL_INFOS, RULES
from ..rules.rule import Rule
from .chinese import ChineseCommand
from .terminal import display

_MARK = re.compile(r" ←.*$", re.MULTILINE)
_FORM = re.compile(r"^表式: *(\S+)", re.MULTILINE)
_EXAMPLE_PATH = "例子.md"


@click.command(cls=ChineseCommand, name="explain")
@click.argument("code", metavar="代号", help="规则的代号，如 AMT02")
def command(code: str) -> None:
    """说明一条规则：查什么、为什么、怎样改、依据和例子。"""
    info = _info(code)
    rule = next((rule for rule in RULES if rule.info.code == info.code), None)
    lines = [*_meaning(info), *(_examples(rule, display()) if rule else [])]
    click.echo("\n".join(lines), color=display().colour)


def _info(code: str) -> RuleInfo:
    """The rule with that code or name; raises JixiaoError with those that may have been meant."""
    wanted = code.strip().upper().replace("-", "")
    found = next((info for info in ALL_INFOS if wanted in {info.code, info.name.upper().replace("-", "")}), None)
    if found is None:
        near = get_close_matches(wanted, [info.code for info in ALL_INFOS], n=5, cutoff=0.6)
        meant = f"，是不是 {'、'.join(sorted(near))}" if near else ""
        raise JixiaoError(f"没有规则“{code}”{meant}。全部规则：jixiao rules")
    return found


def _meaning(info: RuleInfo) -> Iterator[str]:
    yield f"{info.code}  {info.title}"
    yield f"级别：{info.severity.label}{'' if info.waivable else '，不能豁免'}"
    yield ""
    if info.what:
        yield f"查什么：{info.what}"
    yield f"为什么：{info.why}"
    yield f"怎样改：{info.repair}"
    # Arithmetic needs no source, so there is none to have been compared with.
    status = "" if info.basis == ARITHMETIC else f"（{info.basis.status.label}）"
    yield f"依据：{info.basis.text}{status}"


def _examples(rule: Rule, shown: Display) -> Iterator[str]:
    catalog = load_catalog()
    if rule.good:
        yield "\n这样写是对的："
        yield _indented(rule.good[0])
    if rule.bad:
        yield "\n这样写会查出来："
        yield _indented(rule.bad[0])
        yield "\n查出来是这样（行号按补全的整份申报表计）："
        yield from findings_text(reported(_checked_example(rule, catalog)), shown, rule.info.code)


def _indented(extract: str) -> str:
    return "\n".join(f"    {line}" for line in _MARK.sub("", extract).strip("\n").split("\n"))


def _checked_example(rule: Rule, catalog: Catalog) -> CheckedDeclaration:
    """The first bad example made a whole declaration, and checked like any other."""
    extract = rule.bad[0]
    named = _FORM.search(extract)
    form = named[1] if named else min(rule.editions, default=EXAMPLE_EDITION)
    text = expand(extract, catalog.clean_example(form)).text
    settings = default_settings(Path.cwd())
    return check_bytes(_EXAMPLE_PATH, text.encode(), id="example", catalog=catalog, settings=settings)
