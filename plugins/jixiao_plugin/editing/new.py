"""The text of a new declaration: an edition's blank form as a draft, or last year's declaration to go on from."""

from __future__ import annotations

from collections.abc import Iterator

from ..forms.edition import FieldDefinition, FieldKind, FormEdition, PeriodDefinition, RowsDefinition, SourceDefinition
from ..forms.indicators import Level1Definition, Level2Definition
from ..source.document import SourceDocument

_DRAFT = "状态: 草稿"
_GIVEN = frozenset({"表式", "年度", "项目名称", "主管部门"})
_LEFT_BEHIND = frozenset({"状态", "撤回理由", "曾用地址", "延续自", "公开", "豁免"})
"""Keys that belong to the older declaration alone."""

_HINTS = {
    FieldKind.ORGANISATION: "单位写全称",
    FieldKind.CODE: "代码照原样写",
    FieldKind.YEAR: "写四位年份",
    FieldKind.MONEY: "写数字和单位，如 89.5万元；没有就写 0元，不涉及就写 不适用",
    FieldKind.DATE: "写年月日，如 2026-03-01",
    FieldKind.DATES: "写起止日期，如 2026年1月至2026年12月",
}


def skeleton(edition: FormEdition, year: int) -> str:
    """A draft of *edition* for *year* with every label, blank values, and hints on lines of their own."""
    return "\n".join(["---", *_front(edition, year), "---", *_body(edition)]) + "\n"


def _front(edition: FormEdition, year: int) -> Iterator[str]:
    yield "# 这是草稿，不会公开。填好以后删去“状态: 草稿”这一行；以 # 开头的提示也可以删。"
    yield f"表式: {edition.id}"
    yield f"年度: {year}"
    yield _DRAFT
    yield "项目名称:"
    yield "# 单位写全称"
    yield "主管部门:"
    for definition in edition.fields:
        if definition.public and definition.label not in _GIVEN:
            yield from _field(definition)
    yield "# 负责人、联系电话等个人信息不写在这里，不公开。"
    yield from _disclosure()
    for period in edition.periods:
        yield from _period(period)
    yield from _items(required=edition.items_required)
    for rows in edition.rows:
        yield from _rows(rows)
    yield from _indicators(edition)


def _disclosure() -> Iterator[str]:
    yield "# 日期写年月日，如 2026-03-01；还没有的先空着"
    yield "公开:"
    yield "  批复日期:"
    yield "  公开日期:"
    yield "  公开方式: 主动公开"


def _field(definition: FieldDefinition) -> Iterator[str]:
    hint = f"填 {'、'.join(definition.choices)} 之一" if definition.choices else _HINTS.get(definition.kind, "")
    if hint:
        yield f"# {hint}"
    yield f"{definition.label}:"


def _period(period: PeriodDefinition) -> Iterator[str]:
    yield f"# {_HINTS[FieldKind.MONEY]}"
    yield f"{period.label}:"
    for source in period.sources:
        yield from _source(source, "  ")


def _source(source: SourceDefinition, indent: str) -> Iterator[str]:
    yield f"{indent}{source.label}:"
    if source.parts:
        yield f"{indent}  小计:"
    for part in source.parts:
        yield from _source(part, f"{indent}  ")


def _items(*, required: bool) -> Iterator[str]:
    """The list of what the money buys; where the form can do without, only as a hint."""
    yield f"# {'每一项写清做什么、多少钱' if required else '资金明细可以不写'}；每一笔怎样算出来写在“测算”里，如"
    yield "#   - 名称: 职称评审"
    yield "#     金额: 16万元"
    yield "#     测算:"
    yield "#       专家劳务费: 80人*2000元/人=16万元"
    if required:
        yield "资金明细:"
        yield "  - 名称:"
        yield "    金额:"


def _rows(rows: RowsDefinition) -> Iterator[str]:
    yield f"{rows.label}:"
    for number, column in enumerate(rows.columns):
        yield f"{'    ' if number else '  - '}{column.label}:"


def _indicators(edition: FormEdition) -> Iterator[str]:
    yield "# 每个指标一行：指标名称: 目标值，如 培训人数: ≥300人；以 > 或 % 开头的加单引号，如 '>90%'"
    yield from _cell_hints(edition)
    yield "# 整类没有的写 不适用（原因）"
    yield "绩效指标:"
    for level1 in edition.indicators.level1:
        yield from _level1(level1)


def _cell_hints(edition: FormEdition) -> Iterator[str]:
    """How an indicator of several cells is written, where the form has more than one."""
    cells = [*(label for label in edition.indicators.periods if label != "目标值"), "目标值"]
    if edition.indicators.weight_total is not None:
        cells.append("分值")
    if len(cells) > 1:
        yield f"# 一个指标要写几栏的，在指标名称下面各占一行：{'、'.join(cells)}"


def _level1(level1: Level1Definition) -> Iterator[str]:
    yield f"  {level1.label}:"
    for level2 in level1.level2:
        yield from _level2(level2)


def _level2(level2: Level2Definition) -> Iterator[str]:
    yield f"    {level2.label}:"
    for name in level2.indicators:
        yield f"      {name}:"


def _body(edition: FormEdition) -> Iterator[str]:
    for section in edition.sections:
        yield ""
        yield f"## {section.label}"


def continued(document: SourceDocument, *, year: int, source_id: str) -> str | None:
    """The older declaration *document*, known as *source_id*, as a draft for *year*.

    None where it was not read without fault. Every figure and word is kept for the editor to go through; what
    concerned the older one alone is left out.
    """
    if document.findings or document.front is None or not document.front.entries:
        return None
    lines = [line.rstrip("\r") for line in document.lines]
    starts = [entry.key.span.line - 1 for entry in document.front]
    fence = next(number for number in range(starts[-1], len(lines)) if lines[number].rstrip() == "---")
    kept: list[str] = []
    for entry, start, end in zip(document.front, starts, [*starts[1:], fence], strict=True):
        if entry.key.text == "年度":
            kept += [f"年度: {year}", _DRAFT, f"延续自: {source_id}"]
        elif entry.key.text not in _LEFT_BEHIND:
            kept += lines[start:end]
    hint = f"# 这是草稿，抄自 {source_id}：金额、指标和文字逐项核对以后，再删去“{_DRAFT}”这一行。"
    return "\n".join(["---", hint, *kept, *lines[fence:]])
