"""Five questions a reader asks first, answered from fields alone: what, for whom, at what price, compared with what,
how one will know. A question without a field to answer it is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..model.declaration import Declaration, Indicator, Target
from ..model.target_value import TargetKind
from ..model.unit import PEOPLE_UNITS
from ..model.unit_cost import UnitCost
from ..source.document import BlockKind
from .anchors import Anchors
from .clauses import Clause, listed, promise, served
from .figures import amount_words, figure, plain_number
from .life.view import LIFE, LifeView
from .prose_links import LINK

PER_UNIT = "per-unit"
"""Id of the answer with the unit costs."""

_LONGEST_QUOTE = 60
_NAMED = 4
_COSTS = 3
_OUTCOMES = frozenset({"economic", "social", "ecological", "sustained"})
_EVIDENCE = _OUTCOMES | {"quality", "satisfaction"}
_PEOPLE = PEOPLE_UNITS | {"户"}
_PROSE = frozenset({BlockKind.ITEM, BlockKind.PARAGRAPH})
_FIRST_SENTENCE = re.compile(r"[^。；;]+[。；;]?")


@dataclass(frozen=True, slots=True)
class Part:
    """One statement of an answer; *is_computed* where the site worked it out from two fields."""

    clauses: tuple[Clause, ...]
    is_computed: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A question and what the fields say to it."""

    anchor: str
    question: str
    parts: tuple[Part, ...]


def answers(
    declaration: Declaration, anchors: Anchors, costs: Sequence[UnitCost], life: LifeView | None = None
) -> tuple[Answer, ...]:
    """Those of the five questions that *declaration* answers; *costs* are its unit costs, *life* its other years."""
    every = (
        Answer("what", "做什么", tuple(_what(declaration, anchors))),
        Answer("for-whom", "为了谁", tuple(_for_whom(declaration, anchors))),
        Answer(PER_UNIT, "平均多少钱", tuple(_per_unit(declaration, anchors, costs))),
        Answer("compared", "与前一份比", tuple(_compared(life)) if life else ()),
        Answer("evidence", "怎样知道做到了", tuple(_evidence(declaration, anchors))),
    )
    return tuple(answer for answer in every if answer.parts)


def _what(declaration: Declaration, anchors: Anchors) -> Iterator[Part]:
    """In the form's own words where they are short, else by what will be done; and by when."""
    quote = _quote(declaration, anchors)
    yield from [Part((quote,))] if quote else _promised(declaration, anchors, "quantity")
    yield from _enumerated(
        Clause(f"{item.name.text}{item.target.cell.text}", f"#{anchors.of(item.field)}")
        for item in declaration.indicators
        if item.target and item.target.value.kind is TargetKind.DATE
    )


def _quote(declaration: Declaration, anchors: Anchors) -> Clause | None:
    """The first sentence of what the form says of the project as a whole."""
    overview = declaration.narrative("overview")
    block = next(iter(overview.section.blocks), None) if overview else None
    if overview is None or block is None or block.kind not in _PROSE:
        return None
    match = _FIRST_SENTENCE.match(block.passage.text)
    if not match or len(match[0]) > _LONGEST_QUOTE or LINK.search(match[0]):
        return None
    return Clause(f"“{match[0]}”", f"#{anchors.of((overview.definition.label,))}")


def _for_whom(declaration: Declaration, anchors: Anchors) -> Iterator[Part]:
    yield from _enumerated(served(declaration, anchors))
    yield from _enumerated(
        clause
        for item in declaration.indicators
        if item.dimension in _OUTCOMES and item.target and item.target.value.unit in _PEOPLE
        if (clause := promise(item, anchors))
    )


def _per_unit(declaration: Declaration, anchors: Anchors, costs: Sequence[UnitCost]) -> Iterator[Part]:
    ids = {line.name.text: anchor for line, anchor in zip(declaration.items, anchors.lines, strict=True)}
    unit = declaration.edition.unit
    for cost in costs[:_COSTS]:
        name, yuan = cost.line.name.text, cost.line.money.yuan or Decimal(0)
        yield Part(
            (
                Clause(f"{name}{amount_words(yuan, unit).replace(' ', '')}", f"#{ids[name]}"),
                Clause(" ÷ "),
                Clause(f"{plain_number(cost.quantity)}{cost.unit}", f"#{anchors.of(cost.indicator.field)}"),
                Clause(f" {'=' if cost.is_exact else '≈'} {figure(cost.yuan)}元/{cost.unit}"),
                Clause("（按目标里最少的数量算）" if cost.is_at_most else ""),
            ),
            is_computed=True,
        )
    yield from _promised(declaration, anchors, "cost")


def _compared(life: LifeView) -> Iterator[Part]:
    """With the year that it continues, as the block of years works it out."""
    if life.before is None:
        return
    if life.difference:
        yield Part((Clause(f"总金额比 {life.before.year} 年度{life.difference}", f"#{LIFE}"),), is_computed=True)
    yield Part((Clause(f"绩效指标{'、'.join(life.turns) or '没有变'}", f"#{LIFE}"),), is_computed=True)


def _evidence(declaration: Declaration, anchors: Anchors) -> Iterator[Part]:
    yield from _enumerated(
        _with_source(item, clause)
        for item in declaration.indicators
        if item.dimension in _EVIDENCE and (clause := promise(item, anchors))
    )
    every = declaration.indicators
    checkable = [item for item in every if any(_is_checkable(target) for target in item.targets)]
    if every:
        some = "的目标都是" if len(checkable) == len(every) else f"里，{len(checkable)} 条的目标是"
        yield Part((Clause(f"{len(every)} 条指标{some}数或日期", "#indicators"),), is_computed=True)


def _is_checkable(target: Target) -> bool:
    return target.value.number is not None or target.value.date_to is not None


def _promised(declaration: Declaration, anchors: Anchors, dimension: str) -> Iterator[Part]:
    found = (item for item in declaration.indicators if item.dimension == dimension)
    yield from _enumerated(clause for item in found if (clause := promise(item, anchors)))


def _with_source(indicator: Indicator, clause: Clause) -> Clause:
    source = indicator.column("数据来源")
    return replace(clause, words=f"{clause.words}（{source.text}）") if source and source.text else clause


def _enumerated(clauses: Iterable[Clause]) -> Iterator[Part]:
    """One statement of the first few *clauses*; none of none."""
    every = tuple(clauses)
    if every:
        more = (Clause("等 "), Clause(f"{len(every)} 条", "#indicators")) if len(every) > _NAMED else ()
        yield Part((*listed(every[:_NAMED], "；"), *more))
