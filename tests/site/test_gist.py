"""The sentence and the answers: nothing is said that no field says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.site.anchors import anchors
from jixiao_plugin.site.clauses import Clause
from jixiao_plugin.site.view_gist import GistView, gist_view
from jixiao_plugin.source.tree import Mapping, Node, Sequence

from .samples import SPECIAL_FUND, check

ROOT = Path(__file__).parents[2]
FILES = (
    *sorted((ROOT / "plugins/jixiao_plugin/forms/data").glob("*.md")),
    ROOT / "content/declarations/2021/rsj-zhuanxiang.md",
)
WHOLE = {"#indicators", "#money", "#per-unit", "#top"}
"""Where clauses lead that count something or sum it up."""


def _gist(declaration: Declaration) -> GistView:
    return gist_view(declaration, anchors(declaration))


def _declaration(text: str) -> Declaration:
    declaration = check(text).declaration
    assert declaration
    return declaration


def _clauses(gist: GistView) -> list[Clause]:
    return [*gist.sentence, *(clause for answer in gist.answers for part in answer.parts for clause in part.clauses)]


def _lines_of(node: Node | None, field: tuple[str, ...]) -> Iterator[int]:
    """Numbers of the line where each name of *field* stands."""
    for name in field:
        if isinstance(node, Sequence):
            rows = [row for row in node.items if isinstance(row, Mapping)]
            node = next(row for row in rows if any(getattr(cell.value, "text", "") == name for cell in row.entries))
            yield node.span.line
            continue
        assert isinstance(node, Mapping), field
        entry = next(entry for entry in node.entries if entry.key.text == name)
        yield entry.key.span.line
        node = entry.value


def _without(declaration: Declaration, field: tuple[str, ...]) -> str:
    """The declaration's text without the lines of *field*: a section of the body or a part of the front matter."""
    lines = declaration.document.lines
    section = next((item for item in declaration.document.sections if (item.heading,) == field), None)
    if section:
        start = section.span.line - 1
        end = next((n for n in range(start + 1, len(lines)) if lines[n].startswith("## ")), len(lines))
        return "\n".join(lines[:start] + lines[end:])
    *_, number = _lines_of(declaration.document.front, field)
    start, depth = number - 1, _depth(lines[number - 1])
    end = next(n for n in range(start + 1, len(lines)) if _depth(lines[n]) <= depth)
    return "\n".join(lines[:start] + lines[end:])


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_clause_goes_with_the_field_it_leads_to(path: Path) -> None:
    declaration = _declaration(path.read_text(encoding="utf-8"))
    ids = anchors(declaration)
    fields = {f"#{anchor}": field for field, anchor in ids.ids.items()}
    clauses = {clause for clause in _clauses(_gist(declaration)) if clause.href and clause.href not in WHOLE}
    assert clauses

    for clause in clauses:
        remaining = _gist(_declaration(_without(declaration, fields[clause.href])))
        assert clause not in _clauses(remaining), clause


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_unit_cost_goes_with_either_of_its_two_fields(path: Path) -> None:
    declaration = _declaration(path.read_text(encoding="utf-8"))
    ids = anchors(declaration)
    fields = {f"#{anchor}": field for field, anchor in ids.ids.items()}
    answer = next((item for item in _gist(declaration).answers if item.anchor == "per-unit"), None)

    for part in answer.parts if answer else ():
        for clause in part.clauses if part.is_computed else ():
            if clause.href:
                remaining = _gist(_declaration(_without(declaration, fields[clause.href])))
                assert part not in [other for item in remaining.answers for other in item.parts]


def test_smallest_files_of_all_editions_are_looked_at() -> None:
    assert {path.stem for path in FILES} >= {edition.id for edition in load_catalog().editions}


def test_the_sentence_says_who_how_much_what_for_whom_promising_what_at_what_unit_cost() -> None:
    path = next(path for path in FILES if path.stem == "jiangyin-special-fund-2021")

    assert _gist(_declaration(path.read_text(encoding="utf-8"))).summary == (
        "示例市示例局2021年申报33万元，用于技能培训（30万元）、结业考核（3万元），面向参训人员；"
        "承诺技能培训人数不少于200人、结业考核人数不少于200人等20条绩效指标；算下来技能培训每人不超过1,500元。"
    )


def test_a_unit_cost_is_worked_out_before_the_reader() -> None:
    path = next(path for path in FILES if path.stem == "sichuan-2023")

    answers = {item.question: item for item in _gist(_declaration(path.read_text(encoding="utf-8"))).answers}

    part = answers["平均多少钱"].parts[0]
    words = "".join(clause.words for clause in part.clauses)
    assert part.is_computed
    assert words == "河道保洁192,000元 ÷ 36公里 ≈ 5,333.33元/公里（按目标里最少的数量算）"


def test_a_question_that_no_field_answers_is_not_asked() -> None:
    gist = _gist(_declaration("---\n表式: jiangyin-special-fund-2021\n年度: 2021\n---\n"))

    assert gist.summary == "2021年申报。"
    assert gist.answers == ()


def test_a_long_first_sentence_is_not_quoted_nor_one_with_a_link() -> None:
    long = SPECIAL_FUND.replace("1、第一条，\n接着写。", f"1、{'很长' * 40}。")
    linked = SPECIAL_FUND.replace("1、第一条，\n接着写。", "1、见[另一份](../2020/b.md)。")

    for text in (long, linked):
        what = _gist(_declaration(text)).answers[0]
        assert what.parts[0].clauses[0].words == "培训人数不少于1300人"
    assert _gist(_declaration(SPECIAL_FUND)).answers[0].parts[0].clauses[0].words == "“第一条，接着写。”"
