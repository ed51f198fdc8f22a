"""批复后二十日内公开

检查什么：公开日期是不是在批复日期之后二十日内（按自然日，批复当天不算）；公开早于批复的，两个日期有一个写错。
内容改动后二十个工作日内公开的期限，文件里没有改动的日期，不在这里查。
为什么：部门和单位的预算要在批复后二十日内向社会公开，绩效目标随预算一起公开。
怎样改正：核对两个日期；确实晚了的，写豁免说明原因。
依据：《预算法》第十四条、《预算法实施条例》第六条
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...forms.labels import DISCLOSURE
from ..publication import APPROVED, PUBLISHED, disclosure_span, read_day
from ..rule import Need, Rule, RuleContext, rule_info

_DAYS = 20


def _missing(context: RuleContext) -> str:
    declaration = context.declaration
    days = {
        APPROVED: declaration.disclosure.cell(APPROVED),
        PUBLISHED: context.publication_day,
    }
    unread = [label for label, text in days.items() if not read_day(text)]
    return f"没有写读得出的{'和'.join(unread)}" if unread else ""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence where publication came too late, or before the approval."""
    declaration = context.declaration
    typed = context.publication_day
    approved, published = read_day(declaration.disclosure.cell(APPROVED)), read_day(typed)
    if approved is None or published is None:
        return
    days = (published - approved).days
    if 0 <= days <= _DAYS:
        return
    if days < 0:
        message = f"公开日期 {published} 早于批复日期 {approved}，两个日期有一个写错"
    else:
        message = f"{approved} 批复，{published} 公开，隔了 {days} 日，应在 {_DAYS} 日内"
    related = (Related(disclosure_span(declaration, APPROVED), f"批复日期 {approved}"),)
    span = disclosure_span(declaration, PUBLISHED)
    yield Offence(span, message, (DISCLOSURE, PUBLISHED), found=typed, expected=f"{_DAYS} 日内", related=related)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PUB02", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(Need(_missing, blocks=True),),
    good=(
        "公开:\n  批复日期: 2021-01-20\n  公开日期: 2021-02-09",
        "公开:\n  批复日期: 2020-12-31\n  公开日期: 2020年12月31日",
    ),
    bad=(
        "公开:\n  批复日期: 2021-01-20\n  公开日期: 2021-02-10 ←PUB02",
        "公开:\n  批复日期: 2021年2月1日\n  公开日期: 2021年1月31日 ←PUB02",
    ),
)
