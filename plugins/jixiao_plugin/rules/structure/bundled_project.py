"""一张表只申报一个项目

检查什么：概况、依据、必要性等栏逐条分写，每条说的是一项不同的资金明细，各项之间没有共同的内容。
为什么：几个不相干的项目合在一张表里，一套目标说不清各自办成没有，总金额也无法比较。
怎样改正：每个项目各写一张申报表；确需合并申报的，在“需要说明的其他问题”里写明原因。
依据：财预〔2015〕88号审核的相关性要求
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from .. import needs
from ..likeness import marks, shared
from ..rule import Rule, RuleContext, rule_info
from ..subprojects import is_bundled
from ..wording import quoted


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on a declaration that bundles unrelated projects."""
    declaration = context.declaration
    names = [item.name.text for item in declaration.items]
    if is_bundled(context.numbered_sections) and not _are_related(context):
        first, *others = declaration.items
        yield Offence(
            first.name.span,
            f"{len(names)} 项资金各是一个项目：{quoted(names)}",
            field=("资金明细",),
            found=str(len(names)),
            related=tuple(Related(item.name.span, "另一个项目") for item in others),
        )


def _are_related(context: RuleContext) -> bool:
    """Whether two names share words, or what is said of one item speaks of another."""
    declaration = context.declaration
    names = [item.name.text for item in declaration.items]
    if any(marks(one) & marks(other) for at, one in enumerate(names) for other in names[:at]):
        return True
    return any(
        shared(block.passage.text, other.name.text)
        for section in context.numbered_sections
        for block, about in zip(section.items, section.lines, strict=True)
        for other in declaration.items
        if about is not None and other is not about
    )


_TWO = """
资金明细:
  - 名称: 职称评审费{mark}
    金额: 20万元
  - 名称: {other}
    金额: 54.5万元

## 项目概况

1、开展全市职称评审。
2、{text}。

## 项目设立的必要性

1、职称评审由本局承担。
2、{text}。
"""

_APART = """
## 立项依据

1、技能培训依据《示例办法》（示例发〔2021〕1号）。
2、结业考核依据《示例规定》（示例发〔2021〕2号）。

## 保证项目实施的制度、措施

1、技能培训执行《示例办法》（示例发〔2021〕1号），按月核对签到记录。
2、结业考核执行《示例规定》（示例发〔2021〕2号），实行考评分离。
"""
_TWO = """
资金明细:
  - 名称: 技能培训{mark}

## 项目概况

1、面向登记失业人员开展技能培训。
2、{text}。
"""

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR19", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS,),
    good=(
        _TWO.format(mark="", text="对培训合格的人员组织结业考核") + _APART,
        _TWO.format(mark="", text="面向中学生组织结业考核")
        + "\n## 立项依据\n\n技能培训和结业考核都依据《示例办法》（示例发〔2021〕1号）。"
        + "\n\n## 项目设立的必要性\n\n用人单位缺少合格的电工和焊工。",
    ),
    bad=(
        _TWO.format(mark=" ←STR19", text="面向中学生组织结业考核") + _APART,
        _TWO.format(mark=" ←STR19", text="面向中学生组织结业考核，编写训练材料") + _APART,
    ),
)
