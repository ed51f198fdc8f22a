"""没有涉密和不公开的标志

检查什么：密级标志（机密★、密级：秘密、单独成行或括起来的绝密）、“内部资料，注意保存”一类的字样，
以及写明不予公开的话。
文件里所有的字都查；“商业秘密”“内部控制”“机密柜”、“除依法不予公开的以外”不算。
为什么：国家秘密不得公开；标着不公开的材料出现在网站上，多半是拿错了文件。
怎样改正：先请保密审查的人确认能不能公开；不能公开的，撤下整份文件并清理历史；能公开的，删去标志。
依据：《预算法》第十四条、《政府信息公开条例》第十四条
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...position import Span
from ...source.document import SourceDocument
from ..places import names_at
from ..rule import Rule, rule_info, whole_text

_LEVEL = "绝密|机密|秘密"
_MARKER = re.compile(
    rf"(?:{_LEVEL})[ \t]*[★☆][ \t]*(?:[0-9]+年|长期)?|[★☆][ \t]*(?:{_LEVEL})"
    rf"|密级[ \t]*[:：][ \t]*['\"“]?(?:{_LEVEL}|内部)"
    rf"|^[ \t#>-]*(?:{_LEVEL}|内部)(?:[ \t]*[0-9]+年)?[ \t]*$"
    rf"|[（(【〔\[](?:{_LEVEL}|内部|内部资料|内部文件|内部使用)[）)】〕\]]"
    r"|内部(?:资料|文件|材料|刊物|使用)[ ，,：:]*(?:注意保存|妥善保管|不得外传|严禁外传|请勿外传|不得公开|不对外公开)"
    r"|不(?:予|宜|对外)公开(?!的|发行)"
)
# One literal character and a look ahead are searched much faster than words; most texts hold none of them.
_HINTS = (
    re.compile("密"),
    re.compile("内(?=部(?!控制|管理|审计|监督|制度))"),
    re.compile("不(?=予公开|宜公开|对外公开)"),
)
_CLAUSE_END = re.compile("[。；;，,]")
_EXCEPTION = re.compile("除|凡|依法应当|是否|不得以")


def check_text(document: SourceDocument) -> Iterator[Offence]:
    """One offence at each mark of secrecy."""
    text = document.text
    if not any(hint.search(text) for hint in _HINTS):
        return
    for number, line in enumerate(document.lines, 1):
        if not any(hint.search(line) for hint in _HINTS):
            continue
        for match in _MARKER.finditer(line):
            if "公开" in match[0] and _EXCEPTION.search(_clause_before(line, match.start())):
                continue
            marker = match[0].strip(" \t#>-")
            column = match.start() + match[0].index(marker) + 1
            span = Span(number, column, number, column + len(marker))
            yield Offence(span, f"出现“{marker}”，涉密或不公开的内容不能上网", names_at(document, span), found=marker)


def _clause_before(text: str, start: int) -> str:
    return _CLAUSE_END.split(text[max(0, start - 40) : start])[-1]


RULE = Rule(
    info=rule_info(__name__, __doc__, "PUB03", Severity.ERROR, BasisStatus.VERIFIED, waivable=False),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、购置机密柜2个，保守商业秘密，健全内部控制，整理内部资料30份。",
        "## 项目概况\n\n1、除依法不予公开的内容外全部公开；除涉密事项不予公开，其余公示。",
    ),
    bad=(
        "## 项目概况\n\n1、机密★10年 ←PUB03\n示例内容。",
        "公开:\n  公开日期: 2021-02-01\n  公开方式: 不予公开 ←PUB03",
        "备注二: 内部资料，注意保存 ←PUB03 STR02",
        "## 项目概况\n\n1、本项目情况（内部）。 ←PUB03",
    ),
)
