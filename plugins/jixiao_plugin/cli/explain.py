"""`jixiao explain`: everything about one rule, with what it really says about its own bad example."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import click

from ..check.demonstration import Demonstration, examples_of
from ..errors import JixiaoError
from ..finding import ARITHMETIC, RuleInfo
from ..forms.catalog import load_catalog
from ..quoting import visible
from ..report.display import Display
from ..report.example import example_output
from ..rules.catalog import ALL_INFOS
from .chinese import ChineseCommand
from .terminal import display


@click.command(cls=ChineseCommand, name="explain")
@click.argument("code", metavar="代号", help="规则的代号，如 AMT02")
def command(code: str) -> None:
    """说明一条规则：查什么、为什么、怎样改、依据和例子。"""
    info = _info(code)
    lines = [*_meaning(info), *_examples(info.code, display())]
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


def _examples(code: str, shown: Display) -> Iterator[str]:
    examples = examples_of(code)
    if examples.good:
        yield "\n这样写是对的："
        yield from _printed(examples.good[0])
    if examples.bad:
        yield "\n这样写会查出来："
        yield from _printed(examples.bad[0])
        yield "\n查出来是这样（行号按补全的整份申报表计）："
        yield from example_output(code, examples.bad[0], load_catalog(), shown)


def _printed(example: Demonstration) -> Iterator[str]:
    """Every file of *example*, indented; what its text does not show stands before it."""
    for file in example.printed:
        if file.name:
            yield f"    （{file.name}）"
        if file.note:
            yield f"    （{file.note}）"
        for line in file.example.text.splitlines():
            yield f"    {visible(line)}".rstrip()
