"""一栏的字数不超过规定

检查什么：本站规定了字数的文字栏，去掉空白后的字数。没有规定的不核对。
为什么：有的系统超过字数就截断，公开出来的就不完整。
怎样改正：删去与项目无关的话。
依据：本站的规定；没有查到全国统一的字数规定
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

LIST = "字数上限"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each section longer than its limit; the list has lines such as `项目概况 450`."""
    limits = dict(_limits(context.lists[LIST]))
    for narrative in context.declaration.narratives:
        limit = limits.get(narrative.definition.label)
        length = len("".join(narrative.section.text.split()))
        if limit is not None and length > limit:
            yield Offence(
                narrative.section.span,
                f"“{narrative.definition.label}”共 {length} 字，规定不超过 {limit} 字",
                field=(narrative.definition.label,),
                found=str(length),
                expected=str(limit),
            )


def _limits(lines: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for line in lines:
        label, _, number = line.rpartition(" ")
        if number.isdecimal():
            yield label.strip(), int(number)


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT01", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE, needs.listed(LIST, "字数规定")),
    good=(
        "## 项目概况\n\n示例概况十个字以内。",
        "## 项目概况\n\n示例。\n\n## 立项依据\n\n" + "《示例办法》（示例发〔2021〕1号），" * 20,
    ),
    bad=("## 项目概况 ←TXT01\n\n……\n" + "示例概况文字" * 8, "## 项目概况 ←TXT01\n\n1、" + "示例概况，\n" * 19),
)
