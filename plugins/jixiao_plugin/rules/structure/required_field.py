"""必填的栏目都填了

检查什么：表式规定必填的栏目、文字栏、资金来源、资金明细和它的金额、绩效指标；空着、缺了都算没有填，写“不适用（原因）”算填了。
项目名称另由 STR03 核对。
为什么：缺一栏，读者就少知道一件应当知道的事。
怎样改正：补上这一栏；确实没有内容的，写“不适用（原因）”。
依据：财预〔2015〕88号审核的完整性要求；一种在用的审核工具把名称、部门和目标空缺判为错误
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import INDICATORS, ITEMS
from ...model.declaration import Declaration, MoneyState
from ...position import START
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each required field, section or part that is missing or blank."""
    yield from _fields(context)
    yield from _sections(context)
    yield from _money(context)
    declaration = context.declaration
    if declaration.edition.items_required and not declaration.items:
        yield _empty(declaration, ITEMS)
    if not declaration.indicators and not declaration.level_notes:
        yield _empty(declaration, INDICATORS)


def _fields(context: RuleContext) -> Iterator[Offence]:
    values = {value.definition.key: value for value in context.declaration.fields}
    for definition in context.declaration.edition.fields:
        if not definition.required or not definition.public or definition.key == "project_name":
            continue
        value = values.get(definition.key)
        if value is None:
            yield _missing(definition.label)
        elif not value.cell.text.strip():
            yield Offence(value.label.span, f"“{definition.label}”没有填写", field=(definition.label,))


def _sections(context: RuleContext) -> Iterator[Offence]:
    narratives = {narrative.definition.key: narrative for narrative in context.declaration.narratives}
    for definition in context.declaration.edition.sections:
        if not definition.required:
            continue
        narrative = narratives.get(definition.key)
        if narrative is None:
            yield _missing(definition.label, f"正文里补上“## {definition.label}”和它的内容。")
        elif narrative.section.is_blank:
            yield Offence(narrative.section.span, f"“{definition.label}”下面没有文字", field=(definition.label,))


def _money(context: RuleContext) -> Iterator[Offence]:
    """Required periods of the fund sources, and the amount of each item; 不适用 counts as filled."""
    declaration = context.declaration
    present = {period.definition.label for period in declaration.periods}
    for period in declaration.edition.periods:
        if period.required and period.label not in present:
            yield _missing(period.label)
    for item in declaration.items:
        if item.money.state is MoneyState.BLANK:
            message = f"“{item.name.text}”没有写金额"
            yield Offence(item.name.span, message, field=(*item.field, "金额"))


def _empty(declaration: Declaration, label: str) -> Offence:
    """A part that is not there, or that has its heading and nothing below."""
    written = next((entry.key for entry in declaration.document.front or () if entry.key.text == label), None)
    if written is None:
        return _missing(label)
    return Offence(written.span, f"“{label}”下面一条也没有填写", field=(label,))


def _missing(label: str, help: str = "") -> Offence:
    return Offence(START, f"缺“{label}”", field=(label,), help=help)


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR01", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    good=("主管部门: 示例市示例局", "## 项目实施计划\n\n不适用（一次性支付）。"),
    bad=("主管部门: ←STR01", "## 项目概况 ←STR01"),
)
