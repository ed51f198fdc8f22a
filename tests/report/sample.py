"""Checked declarations made by hand, so that reports are tested without reading or checking anything."""

from __future__ import annotations

from dataclasses import replace

from jixiao_plugin.check.outcome import CheckedDeclaration, Unjudged
from jixiao_plugin.finding import ARITHMETIC, FORMAT, Finding, Offence, Related, RuleInfo, Severity, Waived, finding
from jixiao_plugin.forms.edition import Authority, Evidence, FormEdition
from jixiao_plugin.forms.indicators import IndicatorDefinition
from jixiao_plugin.forms.sheet import plain_sheet
from jixiao_plugin.model.declaration import Declaration, Disclosure
from jixiao_plugin.position import Span
from jixiao_plugin.report.reported import Reported, reported
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.tree import Scalar

PATH = "content/declarations/2021/示例 专项.md"
TEXT = """\
---
表式: example-form
年度: 2021
项目名称: 示例专项资金
资金明细:
  - 名称: 示例评审费
    金额: 20万
    测算:
      专家评委劳务费: 80人*2000=16万元
      异地评委租车: 约0.4万元
      住宿: 460元*40个房间=1.84万元
绩效指标:
  产出指标:
    餐饮保障程度（%）: 及时
---
"""


def rule(code: str, severity: Severity = Severity.WARNING, title: str = "") -> RuleInfo:
    """A rule of that code."""
    return RuleInfo(
        code=code,
        name=f"rule-{code.lower()}",
        title=title or f"{code} 应当成立",
        severity=severity,
        basis=FORMAT if code.startswith("SRC") else ARITHMETIC,
        why="示例理由。",
        repair=f"照 {code} 改。",
    )


SUBTOTAL = rule("AMT02", Severity.ERROR, "每项金额等于它的各笔测算之和")
UNIT = rule("AMT06", Severity.WARNING, "算式里的数写明单位")
KIND = rule("VAL02", Severity.ERROR, "目标值与指标名称相称")
TOTAL = rule("AMT01", Severity.ERROR, "总金额等于明细之和")
WEIGHT = rule("WGT01", Severity.ERROR, "分值合计为 100")
REPEALED = rule("DOC03", Severity.WARNING, "引用的文件没有废止")
WITHHELD = rule("SRC22", Severity.ERROR, "不公开的栏目不写在文件里")


def declaration(document: SourceDocument, *, status: str = "") -> Declaration:
    """A declaration with nothing in it but its identity."""
    blank = Scalar("", Span(4, 1, 4, 1))
    return Declaration(
        id="2021/example",
        document=document,
        edition=edition(),
        year=2021,
        project_name=blank,
        department=blank,
        status=status,
        withdrawal_reason="",
        former_ids=(),
        continues=None,
        fields=(),
        periods=(),
        items=(),
        rows=(),
        indicators=(),
        level_notes=(),
        narratives=(),
        unknown_fields=(),
        unknown_sections=(),
        disclosure=Disclosure(),
        waivers=(),
        total=None,
        total_field=(),
    )


def edition() -> FormEdition:
    """A form without a single cell."""
    return FormEdition(
        id="example-form",
        title="示例申报表",
        page_title="{year}年度{project}",
        authority=Authority("示例机关", "", "示例申报表", "", Evidence.RECALLED, "示例"),
        year_from=2021,
        year_to=None,
        unit="万元",
        fields=(),
        sections=(),
        periods=(),
        total="项目总金额",
        items_required=False,
        rows=(),
        indicators=IndicatorDefinition((), ("一级指标", "二级指标", "三级指标", "指标值")),
        layout=(),
        sheet=plain_sheet("", "万元", ()),
    )


def checked(
    *findings: Finding, path: str = PATH, text: str = TEXT, status: str = "", readable: bool = True
) -> Reported:
    """A file in which *findings* were found, AMT01 passed, WGT01 does not apply and DOC03 could not run."""
    document = SourceDocument(path, text, None, (), ())
    outcome = CheckedDeclaration(
        id=path.removesuffix(".md").rpartition("declarations/")[2],
        document=document,
        declaration=declaration(document, status=status) if readable else None,
        findings=tuple(replace(item, path=path) for item in findings),
        passed=(TOTAL,),
        not_applicable=(Unjudged(WEIGHT, "表式没有分值"),),
        not_run=(Unjudged(REPEALED, "本站没有废止文件目录"),),
    )
    return reported(outcome)


def fault(
    info: RuleInfo,
    span: Span,
    message: str,
    *,
    field: tuple[str, ...] = (),
    found: str = "",
    expected: str = "",
    related: tuple[Related, ...] = (),
    waived: str = "",
) -> Finding:
    """A finding of the rule *info*; *waived* is the reason of its waiver."""
    offence = Offence(span, message, field, found, expected, related=related)
    waiver = Waived(waived, Span(28, 5, 28, 7)) if waived else None
    return replace(finding(info, PATH, offence), waived=waiver)


def subtotal(*, waived: str = "") -> Finding:
    """20万 on line 7, whose lines add up to 18.24 万元."""
    return fault(
        SUBTOTAL,
        Span(7, 9, 7, 12),
        "3 笔测算相加为 18.24 万元，申报 20 万元，相差 1.76 万元",
        field=("资金明细", "示例评审费", "金额"),
        found="20万",
        expected="18.24万元",
        related=(Related(Span(9, 16, 11, 34), "16 + 0.4 + 1.84 = 18.24"),),
        waived=waived,
    )


def unit_missing() -> Finding:
    """2000 without a unit on line 9."""
    return fault(
        UNIT,
        Span(9, 20, 9, 24),
        "“2000”没有单位，按“元”重算",
        field=("资金明细", "示例评审费", "测算", "专家评委劳务费"),
        found="2000",
        expected="2000元",
    )


def wrong_kind() -> Finding:
    """及时 for a percentage on line 14."""
    return fault(
        KIND,
        Span(14, 16, 14, 18),
        "指标名称写“%”，目标值是文字“及时”",
        field=("绩效指标", "产出指标", "餐饮保障程度（%）"),
        found="及时",
    )
