"""满意度说明谁满意

检查什么：放在满意度类里的指标，名称里有没有“满意”“认可”“投诉”一类的字。
为什么：“档案整理的规范性”是事情做得怎样，不是人怎样评价；用的人没有被问到。
怎样改正：写明受访的人，如“参评人员满意度 ≥90%”；不是满意度的移到质量类。
依据：财预〔2021〕101号的服务对象满意度指标；在用的各地表格
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import Indicator
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_OPINION = re.compile(r"满意|认可|投诉|好评|评价|获得感|幸福感|安全感|信访|表扬|口碑|支持[率度]")


def asks_people(indicator: Indicator) -> bool:
    """Whether *indicator* is one of satisfaction and its name speaks of what people think."""
    return indicator.dimension == "satisfaction" and _OPINION.search(indicator.name.text) is not None


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each satisfaction indicator that asks nobody."""
    for indicator in context.declaration.indicators_of("satisfaction"):
        if not asks_people(indicator):
            yield Offence(
                indicator.name.span,
                f"“{indicator.name.text}”写在“{indicator.level2.text}”下，没有说谁满意",
                field=indicator.field,
                found=indicator.name.text,
            )


_AT = "绩效指标:\n  效益指标:\n    满意度:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL25", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS, needs.SATISFACTION),
    good=(
        _AT + "专技资格评审申报人员满意度:\n        目标值: '>90%'\n        数据来源: 问卷调查\n",
        _AT + "群众投诉率: ≤1%\n      干部认可度: ≥90%\n",
    ),
    bad=(
        _AT + "干部档案整理的规范性: 满意 ←VAL25 VAL03\n",
        _AT + "物业服务按条款落实率: =100% ←VAL25\n",
    ),
)
