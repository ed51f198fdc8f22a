"""What rules need before they can look at anything; each says in Chinese why it is not there."""

from __future__ import annotations

from ..model.declaration import MoneyState
from .rule import Need, RuleContext


def _items(context: RuleContext) -> str:
    return "" if context.declaration.items else "没有填写资金明细"


def _total(context: RuleContext) -> str:
    total = context.declaration.total
    if total is None or total.state is MoneyState.BLANK:
        return "没有填写总金额"
    if total.state is MoneyState.NOT_APPLICABLE:
        return "总金额写明不适用"
    return "" if total.amount else "总金额读不出来"


def _item_amounts(context: RuleContext) -> str:
    empty = [item.name.text for item in context.declaration.items if item.money.amount is None]
    return f"“{'”“'.join(empty)}”没有金额" if empty else ""


def _calculations(context: RuleContext) -> str:
    return "" if any(item.calculations for item in context.declaration.items) else "资金明细没有写测算"


def _source_columns(context: RuleContext) -> str:
    return "" if context.declaration.edition.periods else "本表式没有资金来源"


def _sources(context: RuleContext) -> str:
    return "" if any(period.sources for period in context.declaration.periods) else "没有填写资金来源"


def _indicators(context: RuleContext) -> str:
    return "" if context.declaration.indicators else "没有填写绩效指标"


def _prose(context: RuleContext) -> str:
    return "" if context.declaration.narratives else "没有填写文字栏"


ITEMS = Need(_items)
TOTAL = Need(_total)
ITEM_AMOUNTS = Need(_item_amounts, blocks=True)
CALCULATIONS = Need(_calculations)
SOURCE_COLUMNS = Need(_source_columns)
SOURCES = Need(_sources)
INDICATORS = Need(_indicators)
PROSE = Need(_prose)


def of_dimension(dimension: str, title: str) -> Need:
    """Indicators of a canonical *dimension*, which messages call *title*."""

    def missing(context: RuleContext) -> str:
        return "" if context.declaration.indicators_of(dimension) else f"没有{title}指标"

    return Need(missing)


def filled(section: str, title: str) -> Need:
    """Something written in the narrative *section*, which messages call *title*."""

    def missing(context: RuleContext) -> str:
        narrative = context.declaration.narrative(section)
        return "" if narrative and not narrative.section.is_blank else f"没有填写{title}"

    return Need(missing)


def listed(name: str, title: str) -> Need:
    """A list of the site by *name*; without it the rule could not run."""

    def missing(context: RuleContext) -> str:
        return "" if name in context.lists else f"本站没有{title}"

    return Need(missing, blocks=True)


GOAL = filled("annual_goal", "年度目标")
LEGAL_BASIS = filled("legal_basis", "立项依据")
COST = of_dimension("cost", "成本")
SATISFACTION = of_dimension("satisfaction", "满意度")
