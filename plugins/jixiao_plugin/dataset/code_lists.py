"""What the codes in the tables mean, as tables of their own: code lists, form editions, rules, and every column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..finding import RuleInfo
from ..forms.edition import FormEdition
from .table import Column, Kind, Table

CODES: dict[str, tuple[str, dict[str, str]]] = {
    "declaration_state": ("申报表状态", {"published": "已公开", "withdrawn": "已撤回"}),
    "money_state": (
        "金额状态",
        {
            "amount": "写了金额，零也是",
            "blank": "原表空着",
            "not_applicable": "写明不适用",
            "unreadable": "写的不是能读的金额，看原文",
            "absent": "这份申报表没有这一栏",
        },
    ),
    "period": ("期间", {"annual": "年度", "mid_term": "中期"}),
    "fund_relation": (
        "与上一层的关系",
        {"total": "本期合计", "part": "各部分加起来等于上一层", "some": "其中的一部分，不要求加起来等于上一层"},
    ),
    "field_part": (
        "部分",
        {"head": "表头", "unknown": "表式没有的栏", "transcription": "转录旧表时修补的地方"},
    ),
    "verdict": (
        "核对",
        {"equal": "相符", "different": "有出入", "approximate": "约数或除不尽，按写法相符", "unchecked": "没有核对"},
    ),
    "dimension": (
        "类别",
        {
            "decision": "决策",
            "process": "过程",
            "output": "产出",
            "outcome": "效益",
            "quantity": "数量",
            "quality": "质量",
            "timeliness": "时效",
            "cost": "成本",
            "economic": "经济效益",
            "social": "社会效益",
            "ecological": "生态效益",
            "sustained": "可持续影响",
            "satisfaction": "满意度",
        },
    ),
    "target_kind": (
        "目标值种类",
        {
            "count": "个数",
            "measure": "度量",
            "ratio": "比率",
            "money": "金额",
            "unit_cost": "单位成本",
            "date": "期限",
            "period": "起止",
            "duration": "时长",
            "qualitative": "定性",
            "reference": "参照标准或文件",
            "blank": "没有填",
            "placeholder": "模板里的占位没有换掉",
            "unparsed": "没有读懂",
        },
    ),
    "operator": (
        "运算符",
        {
            "eq": "等于 =",
            "ge": "不小于 ≥",
            "le": "不大于 ≤",
            "gt": "大于 >",
            "lt": "小于 <",
            "about": "约 ≈",
            "range": "从目标值到上限",
            "within": "正负 ±",
        },
    ),
    "direction": ("方向", {"forward": "越大越好", "reverse": "越小越好", "point": "正好", "none": "没有方向"}),
    "severity": ("级别", {"error": "要改正或说明，才能公开", "warning": "请改正或说明"}),
    "explanation": ("说明情况", {"explained": "单位已说明", "open": "未说明"}),
}
"""Every code list by name: its title, and the words for each code."""


class Code(NamedTuple):
    """One code of one list."""

    list: str
    list_title: str
    code: str
    title: str


CODE_LISTS: Table[Code] = Table(
    "codes",
    "代码",
    "一行一个代码：各表里用代码的栏是什么意思。",
    (
        Column("list", "代码表", lambda row: row.list, required=True),
        Column("list_title", "代码表名称", lambda row: row.list_title, required=True),
        Column("code", "代码", lambda row: row.code, required=True),
        Column("title", "含义", lambda row: row.title, required=True),
    ),
    ("list", "code"),
)


def code_rows() -> Iterator[Code]:
    """Every code."""
    for name, (title, codes) in CODES.items():
        for code, words in codes.items():
            yield Code(name, title, code, words)


FORMS: Table[FormEdition] = Table(
    "forms",
    "表式",
    "一行一版表式。",
    (
        Column("id", "代号", lambda row: row.id, required=True),
        Column("title", "名称", lambda row: row.title, required=True),
        Column("issuer", "印发机关", lambda row: row.authority.issuer),
        Column("document", "文号", lambda row: row.authority.document),
        Column("date", "印发日期", lambda row: row.authority.date, description="不知道的空着"),
        Column("evidence", "核实", lambda row: row.authority.evidence.label, description="表式是怎样得来的"),
        Column("year_from", "适用起年", lambda row: row.year_from, Kind.INTEGER),
        Column("year_to", "适用止年", lambda row: row.year_to, Kind.INTEGER, "至今仍用的空着"),
        Column("unit", "金额单位", lambda row: row.unit, description="原表印的单位；数据一律换成元"),
    ),
    ("id",),
)

RULES: Table[RuleInfo] = Table(
    "rules",
    "核对规则",
    "一行一条规则：本站核对什么。",
    (
        Column("code", "代码", lambda row: row.code, required=True, description="一经公布不再作他用"),
        Column("name", "英文名", lambda row: row.name, required=True),
        Column("title", "规则", lambda row: row.title, required=True, description="没有出入时是怎样的"),
        Column("severity", "级别", lambda row: row.severity.label, required=True, description="错误、提醒或建议"),
        Column("why", "为什么", lambda row: row.why),
        Column("basis", "依据", lambda row: row.basis.text),
        Column("basis_status", "依据的核实", lambda row: row.basis.status.label),
    ),
    ("code",),
)


class Entry(NamedTuple):
    """A column of a table."""

    table: Table[object]
    position: int
    column: Column[object]


DICTIONARY: Table[Entry] = Table(
    "dictionary",
    "字段说明",
    "一行是一张表的一栏。",
    (
        Column("table_name", "表", lambda row: row.table.name, required=True),
        Column("table_title", "表的名称", lambda row: row.table.title, required=True),
        Column("position", "栏序", lambda row: row.position, Kind.INTEGER, required=True),
        Column("column_name", "栏", lambda row: row.column.name, required=True),
        Column("column_title", "栏的名称", lambda row: row.column.title, required=True),
        Column("type", "类型", lambda row: row.column.kind.label, required=True),
        Column("unit", "单位", lambda row: row.column.unit),
        Column("required", "必有", lambda row: "是" if row.column.required else "否", required=True),
        Column("codes", "代码表", lambda row: row.column.codes, description="用代码的栏才有，见“代码”一表"),
        Column("description", "说明", lambda row: row.column.description),
    ),
    ("table_name", "column_name"),
)


def dictionary_rows(tables: Iterable[Table[object]]) -> Iterator[Entry]:
    """Every column of *tables*."""
    for table in tables:
        for position, column in enumerate(table.columns, 1):
            yield Entry(table, position, column)
