"""文字里说“约”，目标里不写“等于”

检查什么：正文写“约2000人”，而指标的目标值写“=2000人”。
为什么：估计的数当作一定要正好达到的数，多一人少一人都算没有完成。
怎样改正：目标值改用“≥”，或者正文写确数。
依据：本站的核对习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.exact import plain
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_ABOUT = re.compile(r"约\s*(\d[\d,，]*(?:\.\d+)?)\s*([\u3400-\u9fff]{1,2})")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each exact target that the prose calls an estimate."""
    estimates = {
        (match[1].replace(",", "").replace("，", ""), match[2][0]): block.passage.span(*match.span())
        for _, block in context.passages_with("约")
        for match in _ABOUT.finditer(block.passage.text)
    }
    for indicator, target in context.declaration.targets if estimates else ():
        value = target.value
        if value.operator != "=" or value.number is None or not value.unit:
            continue
        place = estimates.get((plain(value.number), value.unit[0]))
        if place:
            yield Offence(
                target.span,
                f"“{indicator.name.text}”写“{target.cell.text}”，正文里是约数",
                field=target.field,
                found=target.cell.text,
                related=(Related(place, "正文里的约数"),),
            )


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "
_TEXT = "\n## 项目概况\n\n……\n3、约2000人参加中级职称评审。\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL14", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS, needs.PROSE),
    good=(_AT + "申报人数: ≥2000人\n" + _TEXT, _AT + "参评人数: =300人\n      培训场次: =2000场\n" + _TEXT),
    bad=(
        _AT + "申报职称人数: =2000人 ←VAL14 VAL15\n" + _TEXT,
        _AT + "培训教材份数: =1300份 ←VAL14\n\n## 项目概况\n\n……\n3、印发教材约1,300份。\n",
    ),
)
