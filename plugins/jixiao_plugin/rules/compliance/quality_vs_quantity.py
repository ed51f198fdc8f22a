"""质量里写质量

检查什么：质量类里的“……完成率”“……覆盖率”（按期完成率、质量完成率除外）。
为什么：完成率说的是做了多少，不是做得好不好。
怎样改正：移到产出数量；质量里写合格率、达标率、差错率。
依据：公开表格里各类指标的通常写法，本站归纳
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_DONE = re.compile(
    r"(?<!质量)(?<!整改)(?:任务|工作|计划|活动|建设|工程|项目|评审|培训|采购)?完成率(?:[（(][^（）()]*[)）])?$"
)
_TIMELY = re.compile(r"按期|按时|及时|准时")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each completion rate among the quality indicators."""
    for indicator in context.declaration.indicators_of("quality"):
        name = indicator.name.text.strip()
        if _DONE.search(name) and not _TIMELY.search(name):
            yield Offence(
                indicator.name.span,
                f"“{name}”说的是做了多少，写在“{indicator.level2.text}”下",
                field=indicator.field,
                found=name,
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "CMP03", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        "绩效指标:\n  产出指标:\n    产出质量:\n      评审材料合格率: ≥98%\n      培训问题整改完成率: =100%",
        "绩效指标:\n  产出指标:\n    产出质量:\n      培训档案整理符合要求规范率: =100%",
    ),
    bad=(
        "绩效指标:\n  产出指标:\n    产出质量:\n      专业技术资格评审活动完成率: =100% ←CMP03",
        "绩效指标:\n  产出指标:\n    产出质量:\n      培训任务完成率: ≥95% ←CMP03",
    ),
)
