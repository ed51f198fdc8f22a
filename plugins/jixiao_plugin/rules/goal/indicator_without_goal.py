"""指标与目标说的是同一些事

检查什么：产出、效益类的指标，名称在项目概况、总目标、年度目标和资金明细里都找不到相近的词。
为什么：与项目无关的指标容易完成，却不说明这笔钱办成了什么。
怎样改正：换成与目标对应的指标，或者在目标里写明这件事。
依据：一个市财政局的目标评审细则：指标与项目内容相关
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..likeness import marks, touches
from ..rule import Rule, RuleContext, rule_info

_SECTIONS = ("overview", "overall_goal", "annual_goal", "schedule", "calc_basis", "necessity")
_JUDGED = frozenset({"quantity", "quality", "economic", "social", "ecological"})


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each output or outcome indicator that nothing in the declaration speaks of."""
    declaration = context.declaration
    texts = [block.passage.text for narrative, block in declaration.passages if narrative.definition.key in _SECTIONS]
    texts += [item.name.text for item in declaration.items] + [declaration.project_name.text]
    spoken = "\n".join(texts)
    for indicator in declaration.indicators:
        name = indicator.name.text
        if indicator.dimension in _JUDGED and not touches(spoken, name) and len(marks(name)) > 1:
            yield Offence(
                indicator.name.span,
                f"“{name}”与概况、目标和明细都没有相近的词",
                field=indicator.field,
                found=name,
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL05", Severity.ADVICE, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS, needs.GOAL),
    good=(
        """
绩效指标:
  产出指标:
    产出数量:
      举办职称评审会议场次: =12场

## 年度绩效目标

……
3、职称评审 12 场。
""",
        "绩效指标:\n  产出指标:\n    产出数量:\n      培训场次: =12场",
    ),
    bad=(
        "绩效指标:\n  产出指标:\n    产出数量:\n      河道清淤巡查场次: =12场 ←GOAL05",
        "绩效指标:\n  产出指标:\n    产出数量:\n      苗木栽植验收场次: =12场 ←GOAL05",
    ),
)
