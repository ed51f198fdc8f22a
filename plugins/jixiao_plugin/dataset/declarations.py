"""The table of declarations: a row each, of which a withdrawn one fills no more than its notice tells."""

from __future__ import annotations

from ..check.outcome import CheckedDeclaration
from ..rules.publication import publication_day
from .subject import MoneyWords, Subject, money_columns
from .table import Column, Kind, Link, Table


def state_of(checked: CheckedDeclaration) -> str:
    """A code of the list `declaration_state`."""
    return "withdrawn" if checked.is_withdrawn else "published"


def _disclosed(label: str, name: str, description: str = "") -> Column[Subject]:
    return Column(name, label, lambda row: row.declaration.disclosure.cell(label), description=description)


_DESCRIPTION = "一行一份公开的申报表；撤回的只留编号、名称、部门和理由。"

DECLARATIONS: Table[Subject] = Table(
    "declarations",
    "申报表",
    _DESCRIPTION,
    (
        Column("id", "编号", lambda row: row.id, required=True, kept=True, description="永久不变，也是网址"),
        Column("state", "状态", lambda row: state_of(row.checked), required=True, kept=True, codes="declaration_state"),
        Column("year", "年度", lambda row: row.declaration.year, Kind.INTEGER, required=True, kept=True),
        Column("department", "主管部门", lambda row: row.declaration.department.text, kept=True),
        Column("project_name", "项目名称", lambda row: row.declaration.project_name.text, kept=True),
        Column("title", "表题", lambda row: row.declaration.title, kept=True),
        Column("form", "表式", lambda row: row.declaration.edition.id, description="表式的代号，见“表式”一表"),
        *money_columns(
            lambda row: row.declaration.total, MoneyWords(("total_yuan", "total_state", "total_text"), "申报总金额")
        ),
        _disclosed("批复日期", "approval_date", "照原文"),
        Column(
            "disclosure_date",
            "公开日期",
            lambda row: publication_day(row.declaration, row.settings.lists),
            description="照原文；没有注明的空着",
        ),
        _disclosed("公开方式", "disclosure_channel"),
        _disclosed("索引号", "index_number"),
        Column(
            "publisher", "发布机构", lambda row: row.declaration.disclosure.cell("发布机构") or row.settings.publisher
        ),
        Column(
            "continues",
            "延续自",
            lambda row: row.declaration.continues.text if row.declaration.continues else None,
            description="上一份申报表的编号",
        ),
        Column(
            "former_ids",
            "曾用地址",
            lambda row: " ".join(cell.text for cell in row.declaration.former_ids),
            description="用空格隔开",
        ),
        Column("items", "资金明细", lambda row: len(row.declaration.items), Kind.INTEGER, unit="项"),
        Column("indicators", "绩效指标", lambda row: len(row.declaration.indicators), Kind.INTEGER, unit="条"),
        Column("passed", "核对相符", lambda row: len(row.ledger.passed), Kind.INTEGER, unit="项"),
        Column("found", "核对有出入", lambda row: len(row.ledger.found), Kind.INTEGER, unit="项"),
        Column("explained", "有出入、已说明", lambda row: row.ledger.explained, Kind.INTEGER, unit="项"),
        Column("not_applicable", "核对不适用", lambda row: len(row.ledger.not_applicable), Kind.INTEGER, unit="项"),
        Column("not_run", "没有核对", lambda row: len(row.ledger.not_run), Kind.INTEGER, unit="项"),
        Column("withdrawal_reason", "撤回理由", lambda row: row.declaration.withdrawal_reason, kept=True),
        Column("page", "网页", lambda row: row.page, Kind.ADDRESS, required=True, kept=True),
        Column("sha256", "原文校验", lambda row: row.declaration.document.sha256, description="原文的 SHA-256"),
    ),
    ("id",),
    (Link(("form",), "forms", ("id",)),),
)
