"""名称里列出的每一件事都有测算

检查什么：资金明细的名称用顿号列出几件事（“评审费、考试等专项费用”），有测算，而其中一件在测算和计算依据里一个字也没有提到。
为什么：名称里有、测算里没有，这件事要么不花钱，要么钱没有算进去。
怎样改正：补上这一件的算式；今年不做的，从名称里删去。
依据：财预〔2015〕88号对资金与目标相匹配的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import FundingLine
from ...model.signs import holds
from .. import needs
from ..likeness import marks, speaks_of
from ..rule import Rule, RuleContext, rule_info

_SIGNS = "、，及"
_PARTED = re.compile(r"[、，]|以?及")
_REST = re.compile(r"等.*$|[（(].*$")
_VAGUE = re.compile(r"其[他它]|相关|有关|日常")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the name of each calculated item for each part of it that the calculation leaves out."""
    basis = context.declaration.narrative("calc_basis")
    for item in context.declaration.items:
        parts = _parts(item) if holds(item.name.text, _SIGNS) and item.has_formula else []
        calculated = "\n".join(f"{line.item.text} {line.formula.text}" for line in item.calculations) if parts else ""
        for part in parts:
            if not speaks_of(calculated, part) and not speaks_of(basis.section.text if basis else "", part):
                yield Offence(
                    item.name.span,
                    f"名称里有“{part}”，测算和计算依据里都没有它的钱",
                    field=item.field,
                    found=part,
                )


def _parts(item: FundingLine) -> list[str]:
    """What the name enumerates, where it enumerates at least two things that can be told apart."""
    parts = [part.strip() for part in _PARTED.split(_REST.sub("", item.name.text))]
    named = [part for part in parts if marks(part) and not _VAGUE.match(part)]
    return named if len(named) > 1 else []


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT21", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS, needs.CALCULATIONS),
    good=(
        """
资金明细:
  （没有：结业考核）
  - 名称: 结业考核、考试命题费
    金额: 3万元
    测算:
      考核劳务和考试命题: 200人*150元=3万元
""",
        """
资金明细:
  （没有：结业考核）
  - 名称: 结业考核费（含场地、用餐）
    金额: 3万元
    测算:
      考核劳务: 200人*150元=3万元
""",
        """
资金明细:
  （没有：结业考核）
  - 名称: 结业考核及其他工作经费
    金额: 3万元
    测算:
      考核劳务: 200人*150元=3万元
""",
        """
资金明细:
  （没有：结业考核）
  - 名称: 结业考核、题库维护费
    金额: 3万元
    测算:
      考核劳务: 200人*150元=3万元
## 项目资金总额的计算依据

考核劳务 200 人；题库由省里维护，不另列费用。
""",
    ),
    bad=(
        """
资金明细:
  （没有：结业考核）
  - 名称: 结业考核费、命题等专项费用 ←AMT21
    金额: 3万元
    测算:
      考核劳务: 200人*150元=3万元
""",
        """
资金明细:
  （没有：结业考核）
  - 名称: 结业考核、场地修复费 ←AMT21
    金额: 3万元
    测算:
      考核劳务: 200人*150元=3万元
""",
    ),
)
