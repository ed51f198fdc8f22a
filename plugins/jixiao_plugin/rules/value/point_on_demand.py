"""不由单位决定的数不用“等于”

检查什么：申报、报名、参加、受益、就诊一类由别人决定的人数和次数，目标值写“=”的。
为什么：来多少人单位说了不算，多来一个也算没有正好完成。
怎样改正：用“≥”。
依据：本站的核对习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_DEMAND = re.compile(r"申报|报名|参加|参与|受益|就诊|来访|接待|咨询|申请|服务人[数次]|惠及|就业人数|游客")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each exact number of what others decide."""
    for indicator, target in context.declaration.targets_of(TargetKind.COUNT):
        if target.value.operator == "=" and _DEMAND.search(indicator.name.text):
            yield Offence(
                target.span,
                f"“{indicator.name.text}”由别人决定，目标值“{target.cell.text}”却要正好",
                field=target.field,
                found=target.cell.text,
            )


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL15", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "专业技术人员申报职称人数: ≥2000人\n", _AT + "举办培训会议场次: =1场\n      发放补助人数: =63人\n"),
    bad=(_AT + "专业技术人员申报职称人数: =2000人 ←VAL15\n", _AT + "接待培训咨询人次: =60000人次 ←VAL15\n"),
)
