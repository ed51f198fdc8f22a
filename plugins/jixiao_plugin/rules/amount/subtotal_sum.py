"""每项金额等于它的各笔测算之和

检查什么：一项资金明细下面各笔算式的结果相加，与这一项申报的金额比较；写“约”的那几笔容许百分之五的出入。
为什么：测算是申报数的来历，加起来对不上，多出或少掉的钱就没有来历。
怎样改正：改金额或改算式；如果原表如此，在“豁免”写明原因。
依据：算术
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Declaration, FundingLine
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..wording import added, quoted, spelled

_APPROXIMATE_SHARE = Decimal("0.05")
"""What 约 may be off by, as in the grammar of calculations."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each item whose calculation lines do not add up to its amount."""
    unit = context.declaration.edition.unit
    for item in context.declaration.items:
        computed, declared = item.computed, item.money.yuan
        if computed is None or declared is None or computed == declared:
            continue
        if abs(computed - declared) <= _allowance(item):
            continue
        stated = [line.calculation.yuan or Decimal(0) for line in item.calculations]
        lines = item.calculations[0].formula.span.to(item.calculations[-1].formula.span)
        yield Offence(
            item.money.span,
            f"{len(stated)} 笔测算相加为 {spelled(computed, unit)}，申报 {spelled(declared, unit)}，"
            f"相差 {spelled(abs(computed - declared), unit)}",
            field=(*item.field, "金额"),
            found=item.money.text,
            expected=spelled(computed, unit).replace(" ", ""),
            related=(
                Related(lines, added(stated, unit)),
                *_consequence(context.declaration, computed - declared),
            ),
        )


def _consequence(declaration: Declaration, difference: Decimal) -> tuple[Related, ...]:
    """What the total would be if the calculation is right, where it agrees with the items as they stand."""
    total = declaration.total
    amounts = [item.money.yuan for item in declaration.items]
    if total is None or total.yuan is None or None in amounts or sum(filter(None, amounts)) != total.yuan:
        return ()
    corrected = spelled(total.yuan + difference, declaration.edition.unit)
    return (Related(total.span, f"如果测算是对的，总金额应为 {corrected}"),)


def unjudged(context: RuleContext) -> str:
    """Items that have calculation lines and no amount of their own, or a line that states none."""
    calculated = [item for item in context.declaration.items if item.calculations]
    blank = [item.name.text for item in calculated if item.money.yuan is None]
    silent = [item.name.text for item in calculated if item.computed is None]
    if blank:
        return f"{quoted(blank)}没有金额"
    return f"{quoted(silent)}有算式读不出结果" if silent else ""


def _allowance(item: FundingLine) -> Decimal:
    approximate = (line.calculation for line in item.calculations if line.calculation.approximate)
    return sum((clause.yuan or Decimal(0) for clause in approximate), Decimal(0)) * _APPROXIMATE_SHARE


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT02", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    unjudged=unjudged,
    needs=(needs.ITEMS, needs.CALCULATIONS),
    good=(
        """
资金明细:
  - 名称: 结业考核
    金额: 3万元
    测算:
      （没有其他）
      劳务费: 100人*200元=2万元
      租车: 2辆*1000元=0.2万元
      住宿: 300元*10间*1晚=0.3万元
      会议室: 0.2万元
      用餐（一餐）: 30人*100元=0.3万元
""",
        """
资金明细:
  - 名称: 结业考核
    金额: 30000元
    测算:
      （没有其他）
      补贴: 190人*150元/人=28500元
      试卷: 100份*5元/份=0.05万元
      证书: 500本*2元/本=0.1万元
""",
    ),
    bad=(
        """
资金明细:
  - 名称: 结业考核
    金额: 3万元 ←AMT02
    测算:
      （没有其他）
      劳务费: 100人*200元=2万元
      租车: 2辆*1000元=0.2万元
      住宿: 300元*10间*1晚=0.3万元
      会议室: 0.272万元
      用餐（一餐）: 30人*100元=0.3万元
""",
        """
资金明细:
  - 名称: 技能培训
    金额: 300000元 ←AMT02
    测算:
      培训补贴: 200人*1200元/人=24万元
      教具: 25200元
      场地: 28000元
      教材: 9600元
""",
    ),
)
