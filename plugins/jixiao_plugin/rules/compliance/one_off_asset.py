"""买的、建的东西写明用多少年

检查什么：购置设备、车辆、家具、软件或者建造、改造工程的资金占总金额三成以上，而没有一条指标说使用年限。
为什么：同样的价钱，用三年和用十年不一样。
怎样改正：补一条“设计使用年限 ≥20年”一类的指标。
依据：财预〔2021〕101号的可持续影响指标；公开的表格里有“工程设计使用年限 ≥20年”
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Need, Rule, RuleContext, rule_info

_ASSET = re.compile(
    r"(?:设备|车辆|家具|软件|系统|仪器|空调|电脑|服务器)[^，。]{0,4}(?:购置|采购|更新)|(?:购置|采购|更新)[^，。]{0,8}(?:设备|车辆|家具|软件|仪器|空调|电脑|服务器)|(?:新建|改建|扩建|改造|修缮|加固)工程|工程(?:建设|款)"
)
_LIFE = re.compile(r"年限|使用期|寿命|质保期|管护期")
_LARGE = Decimal("0.3")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each large lasting purchase whose life no indicator tells."""
    declaration = context.declaration
    total = declaration.total.yuan if declaration.total else None
    lasting = any(_LIFE.search(indicator.name.text) for indicator, _ in declaration.targets_of(TargetKind.DURATION))
    if lasting or not total:
        return
    for item in declaration.items:
        if _ASSET.search(item.name.text) and item.money.yuan and item.money.yuan >= total * _LARGE:
            yield Offence(
                item.name.span,
                f"“{item.name.text}”没有指标说使用年限",
                field=item.field,
                found=item.name.text,
            )


def _assets(context: RuleContext) -> str:
    bought = any(_ASSET.search(item.name.text) for item in context.declaration.items)
    return "" if bought else "没有购置或工程"


RULE = Rule(
    info=rule_info(__name__, __doc__, "CMP05", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.TOTAL, needs.ITEMS, Need(_assets)),
    good=(
        """
资金明细:
  （没有其他）
  - 名称: 技能培训设备购置
    金额: 30万元
    测算:
      实训工位: 200人*1500元=30万元
  - 名称: 结业考核
    金额: 3万元
    测算:
      考核补贴: 200人*150元/人=3万元
绩效指标:
  产出指标:
    产出数量:
      培训设备使用年限: ≥6年
""",
        """
资金明细:
  （没有：结业考核）
  - 名称: 结业考核设备购置
    金额: 3万元
    测算:
      考核工位: 200人*150元=3万元
""",
    ),
    bad=(
        """
资金明细:
  （没有其他）
  - 名称: 技能培训设备购置 ←CMP05
    金额: 30万元
    测算:
      实训工位: 200人*1500元=30万元
  - 名称: 结业考核
    金额: 3万元
    测算:
      考核补贴: 200人*150元/人=3万元
""",
        """
资金明细:
  （没有其他）
  - 名称: 技能培训楼改造工程 ←CMP05
    金额: 30万元
    测算:
      实训工位: 200人*1500元=30万元
  - 名称: 结业考核
    金额: 3万元
    测算:
      考核补贴: 200人*150元/人=3万元
绩效指标:
  产出指标:
    产出数量:
      培训设备维护年限说明: 较长
""",
    ),
)
