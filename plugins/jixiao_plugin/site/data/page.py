"""The page `/data/`: what there is to take home, for which purpose, and what to know before using it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...dataset.catalog import CODE_TABLES, TABLES
from ...dataset.guide import RULES, SEARCH_EXAMPLE, SEARCH_RULE, licence_words
from ...dataset.package import About, Licence, Written
from ..figures import file_size, grouped, in_unit
from ..json_ld import data_set
from ..listing import UNIT, Sum
from ..page import Page, root_prefix
from ..templating import render

FOLDER = "data/"
PATH = f"{FOLDER}index.html"

_FORMATS = {"csv": "CSV", "jsonl": "JSON Lines", "parquet": "Parquet"}
_PURPOSES = (
    ("在表格软件里看", "Excel、WPS 都能打开；一张表一页，表头是中文，金额以元计。", "jixiao.xlsx", "Excel"),
    ("在数据库里查", "可以用 SQL，也能查任何两个字。", "jixiao.sqlite", "SQLite"),
    ("在程序里一次读完", "各表在一个文件里；一行一行读的，见下面各表。", "jixiao.json", "JSON"),
    ("让程序或智能体一份一份读", "先读清单，每页 500 份，再取每份的地址。", "index.json", "JSON"),
    ("整套存下来", "除 JSON 以外的各种格式，连同字段说明和校验。", "jixiao.zip", "ZIP"),
)
"""What somebody may want, a word on the file, its path and format."""

_ABSENT = (
    "草稿，和有错误没有改正也没有说明的申报表：它们没有公开。",
    "撤回的申报表的内容：只留编号、名称、部门和理由。",
    "个人信息：误写进申报表的先遮住再公开，数据和网页用的是同一份。",
    "给编辑的建议：建议不是出入。",
    "申报以后的事：预算执行、决算、自评和评价结果。",
)


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file to take, its address as seen from the page."""

    format: str
    size: str
    href: str


@dataclass(frozen=True, slots=True)
class Purpose:
    """What somebody may want to do, and the file for it."""

    words: str
    remark: str
    file: FileLink


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of the data set."""

    name: str
    title: str
    description: str
    anchor: str
    """On the page that explains every column."""
    rows: str
    files: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The whole page."""

    declarations: int
    withdrawn: int
    total: str
    remark: str
    purposes: tuple[Purpose, ...]
    tables: tuple[TableView, ...]
    code_tables: tuple[TableView, ...]
    rules: tuple[tuple[str, str], ...]
    search: tuple[str, str]
    """How to find words in the database, and an example."""
    absent: tuple[str, ...]
    citation: str
    licence: str
    deed: Licence | None
    """The licence where it can be looked up."""
    bundle: str
    """Check sum of the bundle."""


def data_page(files: Sequence[Written], published: Sum, withdrawn: int, about: About, *, has_details: bool) -> Page:
    """The page; *has_details* says whether the ledger's differences are among the data."""
    by_path = {file.path: file for file in files}
    count = grouped(published.declarations)
    view = DataView(
        declarations=published.declarations,
        withdrawn=withdrawn,
        total=f"{in_unit(published.yuan, UNIT)} {UNIT}",
        remark=f"{grouped(published.without_amount)} 份没有填写金额，未计入" if published.without_amount else "",
        purposes=tuple(Purpose(words, remark, _link(by_path[path], kind)) for words, remark, path, kind in _PURPOSES),
        tables=tuple(_tables(files, code_tables=False)),
        code_tables=tuple(_tables(files, code_tables=True)),
        rules=RULES,
        search=(SEARCH_RULE, SEARCH_EXAMPLE),
        absent=_ABSENT if has_details else (*_ABSENT, "每处出入的细节：本站只公布各类条数。"),
        citation=_citation(by_path["SHA256SUMS"], published, about),
        licence=licence_words(about),
        deed=about.licence if about.licence and about.licence.address.startswith(("https:", "http:")) else None,
        bundle=by_path["jixiao.zip"].sha256,
    )
    article = render("data/data.html", data=view, root=root_prefix(PATH))
    head = _structured(files, published, about, by_path["SHA256SUMS"]) if about.site else ""
    words = f"{count} 份公开的申报表，做成 Excel、CSV、JSON、Parquet、SQLite，附字段说明和校验。"
    contents = (
        ("take", "带走"),
        ("tables", "各表"),
        ("before", "用之前要知道的"),
        ("absent", "里面没有什么"),
        ("cite", "引用"),
    )
    return Page(PATH, "下载数据", words, str(article), contents, head)


def preview_page() -> Page:
    """What stands there while an editor looks at a preview, where the files are not made anew with every change."""
    return Page(PATH, "下载数据", "", str(render("data/preview.html")), public=False)


def table_anchor(name: str) -> str:
    """The id of a table on the page that explains every column."""
    return name.replace("_", "-")


def _tables(files: Iterable[Written], *, code_tables: bool) -> Iterator[TableView]:
    listed = list(files)
    for table in TABLES:
        if (table in CODE_TABLES) is code_tables:
            own = [file for file in listed if file.table is table]
            links = tuple(_link(file, _FORMATS[file.format]) for file in own)
            rows = f"{own[0].rows:,}"
            yield TableView(table.name, table.title, table.description, table_anchor(table.name), rows, links)


def _link(file: Written, format: str) -> FileLink:
    return FileLink(format, file_size(file.size), file.path)


def _structured(files: Iterable[Written], published: Sum, about: About, sums: Written) -> str:
    count = grouped(published.declarations)
    remark = f"共 {count} 份，有 CSV、JSON、Excel、Parquet、SQLite 各种格式，附字段说明和校验。"
    data = data_set(files, about, f"{about.site}{FOLDER}", version=_version(sums), remark=remark)
    return str(render("structured.html", data=data))


def _version(sums: Written) -> str:
    return sums.sha256[:12]


def _citation(sums: Written, published: Sum, about: About) -> str:
    publisher = about.publisher or "（本站没有写明发布机构）"
    address = f"，{about.site}{FOLDER}" if about.site else "。"
    return f"{publisher}：绩效目标申报表数据，{grouped(published.declarations)} 份，版本 {_version(sums)}{address}"
