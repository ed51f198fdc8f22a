"""效益里写效益

检查什么：效益类里只数本项目做了多少事的指标：申报人数、培训人数、举办场次、整理份数、发放数量一类。
为什么：办了多少场、来了多少人是产出；效益是办了之后有什么变化。
怎样改正：移到产出数量；效益里写变化，如就业率、通过率、节约的费用。
依据：财预〔2021〕101号的指标分类
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_OUTCOMES = frozenset({"economic", "social", "ecological", "sustained"})
_WORKLOAD = re.compile(
    r"(?:申报|报名|参训|参会|参加|培训|评审|整理|发放|采购|印制|印刷|举办|召开|开展|检查|审核|办理|受理|维修|安装|制作|录入|接待|宣传|走访)"
    r"[^率]{0,12}(?:人数|人次|次数|场次|份数|数量|件数|个数|户数|册数)(?:[（(][^（）()]*[)）])?$"
)
_EFFECT = re.compile(r"受益|就业|增收|带动|新增|减少|节约|惠及|覆盖|获得|取得|通过|脱贫|降低")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each outcome that only counts the work done."""
    for indicator, _ in context.declaration.targets_of(TargetKind.COUNT):
        name = indicator.name.text.strip()
        if indicator.dimension not in _OUTCOMES:
            continue
        if _WORKLOAD.search(name) and not _EFFECT.search(name):
            yield Offence(
                indicator.name.span,
                f"“{name}”数的是做了多少事，写在“{indicator.level2.text}”下",
                field=indicator.field,
                found=name,
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "CMP02", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        "绩效指标:\n  效益指标:\n    社会效益:\n      培训受益脱贫人口数: ≥500人\n      培训后新增就业人数: ≥60人",
        "绩效指标:\n  效益指标:\n    社会效益:\n      培训人员就业率: ≥80%\n      新增就业企业数: ≥30家",
    ),
    bad=(
        "绩效指标:\n  效益指标:\n    社会效益:\n      专业技术人员申报职称人数: ≥2000人 ←CMP02",
        """
绩效指标:
  效益指标:
    社会效益:
      举办培训活动场次: ≥12场 ←CMP02
      印发培训资料份数: ≥3000份 ←CMP02
""",
    ),
)
