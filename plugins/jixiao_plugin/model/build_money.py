"""Money of a declaration: cells, fund sources by period, funding lines with their calculations."""

from __future__ import annotations

from ..finding import Offence
from ..forms.edition import FormEdition, PeriodDefinition, SourceDefinition
from ..forms.labels import ITEM_AMOUNT, ITEM_CALCULATION, ITEM_KEYS, ITEM_NAME, ITEMS, SUBTOTAL
from ..source.faults import AMOUNT, WRONG_KIND
from ..source.log import shown
from ..source.tree import Entry, Mapping, Node, Scalar
from .amount import parse_amount
from .build_log import BuildLog, Entries, Place, flatten, not_applicable
from .calculation import parse_calculation
from .declaration import CalculationLine, FundingLine, FundingPeriod, FundingSource, Money, MoneyState

_ITEM_EXAMPLE = "- 名称: 培训补贴，下一行缩进两格写 金额: 20万元"
_FORMULA_EXAMPLE = "测算: 下一行缩进写 专家劳务费: 80人*2000元=16万元"


def read_money(log: BuildLog, cell: Scalar, place: Place, unit: str) -> Money:
    """What *cell* says about money; *unit* is the form's own, offered where a bare number stands."""
    text = cell.text.strip()
    if not text:
        return Money(cell, MoneyState.BLANK)
    if not_applicable(text) is not None:
        return Money(cell, MoneyState.NOT_APPLICABLE)
    amount = parse_amount(text)
    if amount is not None:
        return Money(cell, MoneyState.AMOUNT, amount)
    if parse_amount(text + unit) is not None:
        other = "元" if unit != "元" else "万元"
        message = f"“{shown(text)}”没有单位，本表以{unit}为单位，应写成“{shown(text)}{unit}”"
        advice = f"写成“{text}{unit}”；其实以{other}计的，写成“{text}{other}”。"
        log.fault(AMOUNT, Offence(cell.span, message, place, found=text, expected=text + unit, help=advice))
    else:
        message = f"“{shown(text)}”读不出金额，应是数字加单位，例如 89.5{unit}"
        log.fault(AMOUNT, Offence(cell.span, message, place, found=text))
    return Money(cell, MoneyState.UNREADABLE)


def build_periods(log: BuildLog, edition: FormEdition, entries: Entries) -> tuple[FundingPeriod, ...]:
    """The fund sources of every period the file writes, in the form's order."""
    return tuple(
        _period(log, edition, definition, entries[definition.label])
        for definition in edition.periods
        if definition.label in entries
    )


def _period(log: BuildLog, edition: FormEdition, definition: PeriodDefinition, entry: Entry) -> FundingPeriod:
    """One period; a single amount in place of its sources is the period's total."""
    place = (definition.label,)
    if isinstance(entry.value, Scalar):
        return FundingPeriod(definition, entry.key, read_money(log, entry.value, place, edition.unit), (), place)
    total, sources = _amounts(log, edition, definition.sources, entry.value, place)
    return FundingPeriod(definition, entry.key, total, sources, place)


def _amounts(
    log: BuildLog, edition: FormEdition, definitions: tuple[SourceDefinition, ...], node: Node, place: Place
) -> tuple[Money | None, tuple[FundingSource, ...]]:
    """What stands under 小计, and the lines that *definitions* know, in the form's order."""
    labels = [SUBTOTAL, *(definition.label for definition in definitions)]
    entries = log.entries(log.mapping(node, place, f"{labels[-1]}: 20{edition.unit}"), place, labels)
    sources = tuple(
        _source(log, edition, definition, entries[definition.label], (*place, definition.label))
        for definition in definitions
        if definition.label in entries
    )
    own = entries.get(SUBTOTAL)
    return (_money(log, edition, own.value, (*place, SUBTOTAL)) if own else None), sources


def _source(
    log: BuildLog, edition: FormEdition, definition: SourceDefinition, entry: Entry, place: Place
) -> FundingSource:
    if isinstance(entry.value, Mapping):
        money, parts = _amounts(log, edition, definition.parts, entry.value, place)
        return FundingSource(definition, entry.key, money, parts, place)
    return FundingSource(definition, entry.key, _money(log, edition, entry.value, place), (), place)


def _money(log: BuildLog, edition: FormEdition, node: Node, place: Place) -> Money:
    if isinstance(node, Scalar):
        return read_money(log, node, place, edition.unit)
    return Money(log.scalar(node, place), MoneyState.UNREADABLE)


def build_items(log: BuildLog, edition: FormEdition, node: Node | None) -> tuple[FundingLine, ...]:
    """The lines of 资金明细. A name that comes twice is a fault, because waivers and links go by it."""
    lines = []
    names: dict[str, Scalar] = {}
    for number, item in enumerate(log.items(node, (ITEMS,), _ITEM_EXAMPLE), 1):
        ordinal = (ITEMS, f"第{number}项")
        tree = log.mapping(item, ordinal, _ITEM_EXAMPLE)
        if tree is None:
            continue
        line = _item(log, edition, tree, ordinal)
        first = names.setdefault(line.name.text, line.name)
        if first is not line.name and line.name.text:
            log.duplicate(line.name, first, (ITEMS,))
        lines.append(line)
    return tuple(lines)


def _item(log: BuildLog, edition: FormEdition, tree: Mapping, ordinal: Place) -> FundingLine:
    name = _item_name(log, tree, ordinal)
    place = (ITEMS, name.text) if name.text else ordinal
    entries = log.entries(tree, place, ITEM_KEYS)
    amount, calculation = entries.get(ITEM_AMOUNT), entries.get(ITEM_CALCULATION)
    money = (
        _money(log, edition, amount.value, (*place, ITEM_AMOUNT))
        if amount
        else Money(Scalar("", name.span), MoneyState.BLANK)
    )
    lines = _calculations(log, calculation.value, (*place, ITEM_CALCULATION)) if calculation else ()
    return FundingLine(name, money, lines, place)


def _item_name(log: BuildLog, tree: Mapping, ordinal: Place) -> Scalar:
    node = tree.get(ITEM_NAME)
    name = Scalar("", tree.span) if node is None else log.scalar(node, (*ordinal, ITEM_NAME))
    if not name.text.strip():
        log.fault(
            WRONG_KIND, Offence(name.span, f"{ITEMS}{ordinal[-1]}没有写名称", (*ordinal, ITEM_NAME), help=_ITEM_EXAMPLE)
        )
    return name


def _calculations(log: BuildLog, node: Node, place: Place) -> tuple[CalculationLine, ...]:
    tree = log.mapping(node, place, _FORMULA_EXAMPLE)
    if tree is None:
        return _unnamed_calculation(node, place)
    lines = []
    for entry in tree:
        inner = (*place, entry.key.text)
        formula = log.scalar(entry.value, inner)
        lines.append(CalculationLine(entry.key, formula, parse_calculation(formula.text), inner))
    return tuple(lines)


def _unnamed_calculation(node: Node, place: Place) -> tuple[CalculationLine, ...]:
    """What was wrongly written as one text or a list, kept in one line so that it is still seen and recomputed."""
    formula = Scalar(flatten(node), node.span)
    if not formula.text.strip():
        return ()
    return (CalculationLine(Scalar(place[-1], node.span), formula, parse_calculation(formula.text), place),)
