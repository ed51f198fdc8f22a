"""Slips of arithmetic (topic AMT)."""

from __future__ import annotations

import re
from decimal import Decimal

from .fault import Edit, Fault, fault


def _one_more(match: re.Match[str]) -> str:
    """The matched text with the number in group 2 raised by one: 万元 of a total, people of a product."""
    return f"{match[1]}{Decimal(match[2]) + 1}{match[3]}"


def _part_grown(match: re.Match[str]) -> str:
    """A calculation line with one unit more and the right product."""
    number, unit, price = int(match[2]) + 1, match[3], int(match[4])
    yuan = (Decimal(number * price) / 10_000).normalize()
    return f"{match[1]}{number}{unit}×{price}{match[5]}={yuan:f}万元"


_PART = r"^(      \S+: )(\d+)([^\d\n]+)×(\d+)(元/[^\d\n]+)=[\d.]+万元$"

AMOUNT_FAULTS = (
    Fault(
        "total-off",
        "AMT01",
        (
            Edit(r"^(项目总金额: )([\d.]+)(万元)$", _one_more),
            Edit(r"^(  财政拨款: )([\d.]+)(万元)$", _one_more),
        ),
    ),
    fault("item-off", "AMT02", _PART, _part_grown, at=r"^    金额: "),
    fault("product-off", "AMT03", r"^(      \S+: )(\d+)([^\d\n]+×.*)$", _one_more),
    fault("unit-missing", "AMT06", r"^(      \S+: \d+[^\d\n]+×\d+)元/[^\d\n]+(=.*)$", r"\1\2"),
    fault("unit-elided", "AMT07", r"^(    金额: [\d.]+万)元$", r"\1"),
    fault(
        "two-readings",
        "AMT08",
        r"(^## 项目设立的必要性\n\n1、.*)。$",
        r"\1，按3人每年15万元预计。",
        at=r"按3人每年",
    ),
    fault("approximate", "AMT09", r"^(      \S+: )\d+[^\d\n]+×.*=(.*)$", r"\1约\2"),
    fault("no-formula", "AMT10", r"^(    金额: .*\n)    测算:\n(?:      .*\n)+", r"\1"),
    fault("no-nights", "AMT20", r"^      [^:\n]+(: \d+人×\d+元/人=.*)$", r"      住宿费\1"),
    fault("part-without-sum", "AMT21", r"^(  - 名称: .*)$", r"\1、江心洲芦苇补种"),
    fault("only-a-total", "AMT18", r"^(    金额: .*\n)    测算:\n(?:      .*\n)+", r"\1"),
    fault("prose-off", "AMT11", r"(^1、[^\d\n]+?)([\d.]+)(万元，)", _one_more),
    fault("two-units-differ", "AMT13", r"(^1、[^\d\n]+?[\d.]+万元)，", r"\1（1元），"),
    Fault("below-a-fen", "AMT14", (Edit(r"^  其他资金: 0万元$", "  其他资金: 0.0000001万元"),), also=("AMT04",)),
    fault("full-width-digit", "AMT15", r"^(    金额: [\d]*)\.", r"\1．"),
    fault("for-another-office", "AMT19", r"^预计惠及.*$", "并支付示例市医保局会务费。"),
    Fault("zero-total", "AMT16", (Edit(r"^项目总金额: .*$", "项目总金额: 0万元"),), also=("AMT01", "AMT04")),
)

NATIONAL_FAULTS = (
    fault(
        "sources-off",
        "AMT04",
        r"^(年度资金:\n  小计: .*\n  财政拨款: )([\d.]+)(万元)$",
        _one_more,
        at="^年度资金:\n  小计",
    ),
    Fault(
        "annual-above-term",
        "AMT12",
        (Edit(r"^中期资金:\n(?:  .*\n)+", "中期资金:\n  小计: 0.1万元\n  财政拨款: 0.1万元\n  其他资金: 0万元\n"),),
        at=r"^年度资金:\n  小计",
    ),
    fault("no-source", "AMT17", r"^(年度资金:\n  小计: .*\n)  财政拨款: .*\n  其他资金: .*\n", r"\1", at=r"^年度资金:"),
)
"""Slips in the fund sources, which only the national form prints."""
