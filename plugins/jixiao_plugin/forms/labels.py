"""Labels that every edition has: front-matter keys, columns of an indicator, fields that are never published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .edition import FormEdition, PeriodDefinition, SourceDefinition

FORM = "表式"
YEAR = "年度"
PROJECT_NAME = "项目名称"
DEPARTMENT = "主管部门"
STATUS = "状态"
WITHDRAWAL_REASON = "撤回理由"
FORMER_IDS = "曾用地址"
CONTINUES = "延续自"
DISCLOSURE = "公开"
WAIVERS = "豁免"
ITEMS = "资金明细"
INDICATORS = "绩效指标"

COMMON_KEYS = (FORM, STATUS, WITHDRAWAL_REASON, FORMER_IDS, CONTINUES, DISCLOSURE, ITEMS, INDICATORS, WAIVERS)
"""Front-matter keys beside the edition's own fields, periods and rows."""

DRAFT, WITHDRAWN = "草稿", "撤回"
STATUS_WORDS = (DRAFT, WITHDRAWN)

FUND_KINDS = {
    "fiscal": "财政拨款",
    "general_budget": "一般公共预算",
    "own": "自有资金",
    "carryover": "上年结转",
    "other": "其他资金",
}
"""Sources of funds by the English name that editions give them, in the order of lists; each prints its own words."""

SUBTOTAL = "小计"
"""Key of the amount that a label with parts prints for itself."""

ITEM_NAME, ITEM_AMOUNT, ITEM_CALCULATION = "名称", "金额", "测算"
ITEM_KEYS = (ITEM_NAME, ITEM_AMOUNT, ITEM_CALCULATION)

REPAIRS = "转录说明"
DISCLOSURE_KEYS = ("批复日期", "公开日期", "公开方式", "索引号", "发布机构", REPAIRS)

WAIVER_RULE, WAIVER_PLACE, WAIVER_VALUE, WAIVER_REASON = "规则", "位置", "值", "理由"
WAIVER_KEYS = (WAIVER_RULE, WAIVER_PLACE, WAIVER_VALUE, WAIVER_REASON)

TARGET, MID_TARGET = "目标值", "中期目标值"
OPERATOR = "符号"
"""Part of a value that some forms print in a column of its own; never a key of the file."""
WEIGHT, UNIT, DIRECTION, BASELINE, OWN_ITEM = "分值", "计量单位", "指标方向性", "基期值", "所属明细"
INDICATOR_COLUMNS = (
    WEIGHT, UNIT, DIRECTION, BASELINE, "指标解释", "依据", "评分规则", "数据来源", "备注", OWN_ITEM,
)  # fmt: skip

PRIVATE_LABELS = (
    "负责人", "项目负责人", "单位负责人", "项目负责人及电话", "填报人", "填表人", "审核人", "经办人", "联系人",
    "联系人及电话", "联系电话", "联系方式", "电话", "手机", "手机号", "手机号码", "身份证号", "身份证号码",
)  # fmt: skip
"""Cells of paper forms that invite personal data; no edition has them published."""


def line_labels(period: PeriodDefinition) -> tuple[str, ...]:
    """The lines of a period in printed order: 小计 for its own total, then every source with its parts."""
    return (SUBTOTAL, *_source_labels(period.sources))


def _source_labels(sources: Sequence[SourceDefinition]) -> Iterator[str]:
    for source in sources:
        yield source.label
        yield from _source_labels(source.parts)


_FIXED = {DISCLOSURE: DISCLOSURE_KEYS, WAIVERS: WAIVER_KEYS, ITEMS: ITEM_KEYS}
"""Labels below the parts that are alike in every edition."""


def own_labels(edition: FormEdition) -> tuple[str, ...]:
    """The front-matter labels that are the edition's own: fields, periods, further lists of rows."""
    return (
        *(item.label for item in edition.fields),
        *(item.label for item in edition.periods),
        *(item.label for item in edition.rows),
    )


def labels_below(edition: FormEdition, place: tuple[str, ...]) -> tuple[str, ...]:
    """The labels that may stand below *place* (names from outside in); none where any name may stand.

    A list counts by its items' names: ("资金明细", "培训费") is followed by 名称, 金额, 测算.
    """
    if not place:
        public = (label for label in own_labels(edition) if label not in PRIVATE_LABELS)
        return (*public, *COMMON_KEYS)
    if place[0] == INDICATORS:
        return _indicator_labels(edition, place)
    return _FIXED.get(place[0]) or _listed_labels(edition, place)


def _indicator_labels(edition: FormEdition, place: tuple[str, ...]) -> tuple[str, ...]:
    levels = edition.indicators.level1
    if len(place) == 1:
        return tuple(level.label for level in levels)
    if len(place) == 2:
        return tuple(below.label for level in levels if level.label == place[1] for below in level.level2)
    return (TARGET, MID_TARGET, *INDICATOR_COLUMNS, *edition.indicators.columns) if len(place) == 4 else ()


def _listed_labels(edition: FormEdition, place: tuple[str, ...]) -> tuple[str, ...]:
    for rows in edition.rows:
        if rows.label == place[0]:
            return tuple(column.label for column in rows.columns)
    sources = next((period.sources for period in edition.periods if period.label == place[0]), ())
    for name in place[1:]:
        sources = next((source.parts for source in sources if source.label == name), ())
    return (SUBTOTAL, *(source.label for source in sources)) if sources else ()
