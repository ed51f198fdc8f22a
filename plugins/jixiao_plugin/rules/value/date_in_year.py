"""日期在本年度或项目期内

检查什么：目标值里的日期不在申报年度、也不在写明的项目起止时间里。
为什么：本年度的钱对应的是本年度要做成的事；写着去年的日期多半是抄来的。
怎样改正：改成本年度的日期；跨年度的项目写明起止时间。
依据：一种在用的审核工具要求指标日期不晚于项目结束
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.edition import FieldKind
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each annual target dated outside the year and the term."""
    declaration = context.declaration
    first, last = _term(context)
    for indicator, target in declaration.targets_of(TargetKind.DATE, TargetKind.PERIOD):
        end = target.value.date_to
        if end is None or target is indicator.mid_target or first <= end.year <= last:
            continue
        allowed = f"{first} 年" if first == last else f"{first} 至 {last} 年"
        yield Offence(
            target.span,
            f"“{indicator.name.text}”的目标日期“{target.cell.text}”不在{allowed}",
            field=target.field,
            found=target.cell.text,
        )


def _term(context: RuleContext) -> tuple[int, int]:
    """First and last year in which a target may fall."""
    declaration = context.declaration
    years = [declaration.year]
    for value in declaration.fields:
        if value.definition.kind in {FieldKind.DATE, FieldKind.DATES} or value.definition.key == "term":
            years += [int(year) for year in _YEAR.findall(value.cell.text)]
    return min(years), max(years)


_AT = "年度: 2021\n绩效指标:\n  产出指标:\n    产出时效:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL16", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "完成时间: 2021年12月底前\n      资金拨付: 12月底到位\n", _AT + "实施时间: 2021年1月-12月\n"),
    bad=(_AT + "完成时间: 2020年12月底前 ←VAL16\n", _AT + "开工时限: 2021年7月\n      竣工时限: 2022年9月 ←VAL16\n"),
)
