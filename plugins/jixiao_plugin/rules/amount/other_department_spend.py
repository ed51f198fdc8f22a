"""用于别的部门或企业的钱写明理由

检查什么：概况、依据、测算里写到花钱的句子，出现了主管部门以外的局、委、办或者企业。
为什么：一个部门的预算替别的部门或企业付钱，要有依据，也可能重复安排。
怎样改正：在“需要说明的其他问题”里写明为什么由本部门安排、依据哪个文件、按什么分摊；与支出无关的单位不用说明。
依据：财预〔2020〕10号附件对立项依据充分性的说明：是否属于部门职责、是否属于公共财政支持范围
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..sentences import sentence_at

_SECTIONS = ("overview", "legal_basis", "calc_basis")
_SPENDING = re.compile(r"费|万元?|就餐|用餐|餐饮|物业|支付|补助|发放")
_BODY = re.compile(r"[\u3400-\u9fff]{2,10}?局(?!面|部|限)|(?<=[、（(])企业(?=[）)、])")
_LEADING = re.compile(
    r"^(?:要求|保障|委托|按照|通过|支付|补助|安排|用于|根据|依据|包括|[经由请与和向对为给是按含及])*(?:本|全)?[省市县区]?"
)
_DOCUMENT = re.compile(r"《[^》]*》|[（(][^（）()]*号[)）]")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence for each other body, at the first place that names it beside money."""
    declaration = context.declaration
    notes = declaration.narrative("other_notes")
    seen: set[str] = set()
    for narrative, block in declaration.passages:
        typed = block.passage.text
        if narrative.definition.key not in _SECTIONS or not ("局" in typed or "企业" in typed):
            continue
        text = _DOCUMENT.sub(lambda match: "　" * len(match[0]), typed)
        for match in _BODY.finditer(text):
            lead = _LEADING.match(match[0])
            start = match.start() + (lead.end() if lead else 0)
            body = text[start : match.end()]
            told = notes is not None and body in notes.section.text
            if body in seen or told or _is_own(body, declaration.department.text):
                continue
            if not _SPENDING.search(sentence_at(text, match.start())):
                continue
            seen.add(body)
            yield Offence(
                block.passage.span(start, match.end()),
                f"“{narrative.definition.label}”写到花钱时提到“{body}”，它不是主管部门",
                field=(narrative.definition.label,),
                found=body,
            )


def _is_own(body: str, department: str) -> bool:
    """Whether *body* is a short name of the department: its characters stand in it in that order."""
    if body[-2:] in {"本局", "我局", "该局"}:
        return True
    rest = iter(department)
    return all(character in rest for character in body)


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT19", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "主管部门: 江阴市人力资源和社会保障局\n## 项目概况\n\n1、市人社局餐饮服务物业管理费54.5万元。",
        """
主管部门: 江阴市人力资源和社会保障局
## 项目概况

1、与教育局联合发文，组织培训。

## 立项依据

1、《市财政局关于管理费的通知》（示例发〔2021〕1号）。
""",
    ),
    bad=(
        "主管部门: 江阴市人力资源和社会保障局\n## 项目概况\n\n1、市人社局、医保局餐饮服务物业管理费54.5万元。 ←AMT19",
        """
主管部门: 江阴市人力资源和社会保障局
## 立项依据

1、依据《示例办法》（示例发〔2021〕1号），
保障本局（含下属事业单位、企业）工作人员就餐。 ←AMT19
""",
    ),
)
