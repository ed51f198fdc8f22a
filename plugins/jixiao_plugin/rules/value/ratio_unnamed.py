"""百分数说明是什么的比率

检查什么：目标值是百分数，而指标名称里没有“率”“度”“比例”一类的字。
为什么：“培训保障按合同落实 100%”没有说是哪两个数相比，到年底各算各的。
怎样改正：把名称写成“……率”，并在“指标解释”里写明分子和分母。
依据：财预〔2021〕101号对指标量化易评的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_RATIO_WORD = re.compile(r"率|度|比例|占比|比重|百分比|[%％]|进度|增幅|增长|降幅|下降|提高|误差|比上年|同比")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each ratio whose name says nothing of a ratio."""
    for indicator, target in context.declaration.targets_of(TargetKind.RATIO):
        explained = indicator.column("指标解释")
        if not (explained and explained.text.strip()) and not _RATIO_WORD.search(indicator.name.text):
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值“{target.cell.text}”没有说明是什么的比率",
                field=target.field,
                found=target.cell.text,
            )


_AT = "绩效指标:\n  产出指标:\n    产出质量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL29", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "培训服务按条款落实率: =100%\n      培训政策知晓度: ≥90.00%\n",
        _AT + "完成年度培训计划:\n        目标值: =100%\n        指标解释: 已完成数与计划数之比\n",
    ),
    bad=(
        _AT + "培训保障按合同落实: =100% ←VAL29\n",
        _AT + "培训期间平安: ≥95% ←VAL29\n",
    ),
)
