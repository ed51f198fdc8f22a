"""资金来源各项相加等于合计

检查什么：每个时期的资金来源相加与这个时期的合计比较；有细目的来源再与它的小计比较（表式写“其中”的不比）。没有填的来源不当作零。
为什么：钱从哪里来要说得全，合计与来源对不上，就有一部分钱没有来处。
怎样改正：核对各项来源，改合计或补上漏填的来源；没有这项来源的写“0万元”，不适用的写“不适用”。
依据：算术
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import FundingPeriod, FundingSource, Money, MoneyState
from ...model.exact import sum_exactly
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..wording import added, quoted, spelled


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each printed total that its sources do not add up to."""
    declaration = context.declaration
    unit = declaration.edition.unit
    for period in declaration.periods:
        total, field = _total(context, period)
        if period.sources and total:
            yield from _compare(total, field, period.sources, unit)
        for source in period.sources:
            yield from _compare_parts(source, unit)


def _total(context: RuleContext, period: FundingPeriod) -> tuple[Money | None, tuple[str, ...]]:
    """The period's own total; the declaration's for an annual period that prints none."""
    declaration = context.declaration
    if period.total:
        return period.total, (*period.field, "小计")
    annual = period.definition.key == "annual"
    return (declaration.total, declaration.total_field) if annual else (None, ())


def _compare_parts(source: FundingSource, unit: str) -> Iterator[Offence]:
    if source.parts and source.money and not source.definition.partial:
        yield from _compare(source.money, (*source.field, "小计"), source.parts, unit)
    for part in source.parts:
        yield from _compare_parts(part, unit)


def _compare(total: Money, field: tuple[str, ...], sources: tuple[FundingSource, ...], unit: str) -> Iterator[Offence]:
    amounts = [value for value in map(_amount, sources) if value is not None]
    if total.yuan is None or not amounts or any(map(_is_unreadable, sources)):
        return
    summed = sum_exactly(amounts)
    if summed == total.yuan:
        return
    blank = [item.label.text for item in sources if item.money is not None and item.money.state is MoneyState.BLANK]
    yield Offence(
        total.span,
        f"“{field[0] if len(field) == 1 else field[-2]}”合计 {spelled(total.yuan, unit)}，"
        f"各项来源相加 {added(amounts, unit)}，"
        f"相差 {spelled(abs(summed - total.yuan), unit)}" + (f"；{quoted(blank)}没有填写" if blank else ""),
        field=field,
        found=total.text,
        expected=spelled(summed, unit).replace(" ", ""),
    )


def _is_unreadable(source: FundingSource) -> bool:
    """Whether an amount of it stands there and could not be read; its fault is reported where it was read."""
    return any(money.state is MoneyState.UNREADABLE for _, money in source.money_cells())


def unjudged(context: RuleContext) -> str:
    """Sources that the form does not know, or that could not be read: the sum is not known without them."""
    declaration = context.declaration
    labels = {period.label.text for period in declaration.periods}
    foreign = [key.text for key, _ in declaration.unknown_fields if key.text.split(" > ")[0] in labels]
    unread = [
        source.label.text for period in declaration.periods for source in period.sources if _is_unreadable(source)
    ]
    if foreign:
        return f"{quoted(foreign)}不在表式里，没有计入"
    return f"{quoted(unread)}的金额读不出来" if unread else ""


def _amount(source: FundingSource) -> Decimal | None:
    """The source's own amount; the sum of its parts where it prints none."""
    if source.money is not None:
        return source.money.yuan
    amounts = [value for value in map(_amount, source.parts) if value is not None]
    return sum_exactly(amounts) if amounts else None


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT04", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    unjudged=unjudged,
    needs=(needs.SOURCE_COLUMNS, needs.SOURCES),
    good=(
        "表式: mof-2015-88\n年度资金:\n  小计: 36万元\n  财政拨款: 30万元\n  其他资金: 6万元",
        "表式: mof-2015-88\n中期资金:\n  小计: 10606.7522万元\n  财政拨款: 6923.3552万元\n  其他资金: 3683.3970万元",
    ),
    bad=(
        "表式: mof-2015-88\n年度资金:\n  小计: 36万元 ←AMT04\n  财政拨款: 90万元\n  其他资金: 0万元",
        "表式: mof-2015-88\n年度资金:\n  小计: 36万元 ←AMT04\n  财政拨款: 28万元\n  其他资金:",
    ),
)
