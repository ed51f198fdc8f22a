"""栏目名称都是表式里有的

检查什么：文件里写了而表式里没有的栏目、文字栏标题和绩效指标列。
为什么：写错一个字的栏目，程序不认识，它的内容就到不了该到的地方。
怎样改正：改成表式里的名称；表式里确实没有的内容写进“需要说明的其他问题”一类的栏目。
依据：本站的核对习惯；不认识的内容仍印在页面末尾，不会丢失
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import labels_below
from ...forms.near_miss import nearest
from ...position import Span
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each key and heading that the edition does not know."""
    edition = context.declaration.edition
    for key, _ in context.declaration.unknown_fields:
        *place, label = key.text.split(" > ")
        yield _unknown("栏目", key.text, key.span, nearest(label, labels_below(edition, tuple(place))))
    headings = [item.label for item in edition.sections]
    for section in context.declaration.unknown_sections:
        yield _unknown("标题", section.heading, section.span, nearest(section.heading, headings))


def _unknown(kind: str, label: str, span: Span, meant: str) -> Offence:
    return Offence(
        span,
        f"{kind}“{label}”不在表式里" + (f"，是不是“{meant}”" if meant else ""),
        field=(label,),
        found=label,
        expected=meant,
        help=f"如果就是“{meant}”，改成这几个字。" if meant else "",
    )


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR02", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    good=("延续自: 2020/shili", "## 需要说明的其他问题\n\n无。"),
    bad=("项目名秤: 示例 ←STR02", "## 项目慨况 ←STR02\n\n示例。"),
)
