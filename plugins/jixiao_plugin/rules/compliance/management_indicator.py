"""绩效指标不写日常管理

检查什么：决策、过程类以及“资金使用合规性”“制度健全性”一类说管理程序的指标。
为什么：程序合规是本来应当做到的，不是花这笔钱换来的结果。
怎样改正：换成产出、效益的指标；表式本来就印有这几类的，不用改。
依据：财预〔2021〕101号：不设与产出、效益、成本无关的常规性管理指标
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Need, Rule, RuleContext, rule_info

_MANAGED = frozenset({"decision", "process"})
_NAME = re.compile(
    r"(?:资金使用|支出|经费|预算编制|资金分配|立项|管理制度|制度执行|财务|采购|程序)[^率]{0,6}(?:合规|规范|健全|有效|科学|合理|充分)性?$|^预算执行率$|^资金到位率$"
)
_FEATURE = "management-indicators-printed"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each indicator of routine management."""
    for indicator in context.declaration.indicators:
        name = indicator.name.text.strip()
        if indicator.dimension in _MANAGED or _NAME.search(name):
            yield Offence(
                indicator.name.span,
                f"“{name}”说的是日常管理，不是这笔钱的产出或效益",
                field=indicator.field,
                found=name,
            )


def _printed(context: RuleContext) -> str:
    return "本表式印有决策、过程两类指标" if _FEATURE in context.declaration.edition.features else ""


RULE = Rule(
    info=rule_info(__name__, __doc__, "CMP01", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS, Need(_printed)),
    year_from=2022,
    good=(
        """
表式: mof-2015-88
年度: 2022
绩效指标:
  产出指标:
    质量指标:
      夜间开放安全检查合格率: =100%
      夜间开放档案整理规范率: ≥98%
    时效指标:
      夜间开放启动时间:
        目标值: 2022年3月1日前
""",
        """
表式: mof-2015-88
年度: 2023
绩效指标:
  产出指标:
    质量指标:
      夜间开放资料归档及时率: ≥95%
    时效指标:
      夜间开放启动时间:
        目标值: 2023年3月1日前
""",
    ),
    bad=(
        """
表式: mof-2015-88
年度: 2022
绩效指标:
  产出指标:
    质量指标:
      夜间开放资金使用合规性: 符合资金管理办法 ←CMP01
    时效指标:
      夜间开放启动时间:
        目标值: 2022年3月1日前
""",
        """
表式: mof-2015-88
年度: 2023
绩效指标:
  产出指标:
    质量指标:
      夜间开放管理制度健全性: 符合值班制度的要求 ←CMP01
      预算执行率: ≥95% ←CMP01 GOAL05
    时效指标:
      夜间开放启动时间:
        目标值: 2023年3月1日前
""",
    ),
)
