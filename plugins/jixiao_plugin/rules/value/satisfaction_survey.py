"""满意度写明怎样调查

检查什么：满意度指标没有在“数据来源”里，也没有在正文里写明问卷、回访、测评等调查办法。
为什么：没有打算去问，到年底的满意度就是填上去的。
怎样改正：在“数据来源”里写“问卷调查”等，写明问谁、问多少人。
依据：财预〔2021〕101号对满意度指标的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import Indicator
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_SURVEY = re.compile(r"问卷|调查|回访|测评|评议|访谈|抽样|12345|评价器|电话访问")
_COLUMNS = ("数据来源", "指标解释", "评分规则", "备注", "依据")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each satisfaction indicator nobody plans to ask about."""
    untold = [indicator for indicator in context.declaration.indicators_of("satisfaction") if _is_untold(indicator)]
    if not untold or _SURVEY.search(context.prose):
        return
    for indicator in untold:
        yield Offence(
            indicator.name.span,
            f"“{indicator.name.text}”没有写明怎样调查",
            field=indicator.field,
            found=indicator.name.text,
        )


def _is_untold(indicator: Indicator) -> bool:
    """Whether it asks people and none of its columns tells how."""
    cells = (indicator.column(label) for label in _COLUMNS)
    return "满意" in indicator.name.text and not any(cell and _SURVEY.search(cell.text) for cell in cells)


_AT = "绩效指标:\n  效益指标:\n    满意度:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL27", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS, needs.SATISFACTION),
    good=(
        _AT + "参评人员满意度:\n        目标值: ≥90%\n        数据来源: 问卷调查\n",
        _AT + "参评人员满意度: ≥90%\n\n## 项目实施计划\n\n2021年11月发放问卷 200 份。\n",
    ),
    bad=(
        _AT + "参评人员满意度: ≥90% ←VAL27\n",
        _AT + "参评人员满意度: ←VAL27\n        目标值: ≥90%\n        备注: 全年\n",
    ),
)
