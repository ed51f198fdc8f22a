"""What a program or an agent reads first: a list of all declarations, page by page, and a word on where things are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .code_lists import CODES
from .guide import RULES, licence_words
from .package import About, Written

PAGE_ROWS = 500
"""Declarations on one page."""

SCHEMA = "jixiao/index/1"
_SHOWN = ("id", "state", "year", "department", "project_name", "total_yuan", "total_state", "page")


def index_path(number: int) -> str:
    """Where page *number* is written, below the data's folder."""
    return "index.json" if number == 1 else f"index-{number}.json"


def index_pages(declarations: bytes, files: Iterable[Written]) -> Iterator[tuple[str, str]]:
    """Path and text of each page; *declarations* is that table as JSON Lines.

    The first page names the *files* of the data set too.
    """
    rows = [json.loads(line) for line in declarations.splitlines()]
    pages = max(1, -(-len(rows) // PAGE_ROWS))
    for number in range(1, pages + 1):
        shown = rows[(number - 1) * PAGE_ROWS : number * PAGE_ROWS]
        page: dict[str, Any] = {
            "schema": SCHEMA,
            "declarations": len(rows),
            "page": number,
            "pages": pages,
            "next": index_path(number + 1) if number < pages else None,
            "unit": "元",
            "codes": {name: CODES[name][1] for name in ("declaration_state", "money_state")},
            "items": [_item(row) for row in shown],
        }
        if number == 1:
            page["files"] = [{"path": file.path, "bytes": file.size, "sha256": file.sha256} for file in files]
        yield index_path(number), json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _item(row: Mapping[str, Any]) -> dict[str, Any]:
    item = {name: row.get(name) for name in _SHOWN}
    return item | ({"json": f"{row['page']}index.json"} if row["state"] == "published" else {})


def llms_text(root: str, declarations: int, about: About, files: Sequence[Written]) -> str:
    """The text of `llms.txt`; *root* is the address of the site, or empty for addresses that are relative to it."""
    data = f"{root}data/"
    head = f"公开的预算绩效目标申报表 {declarations} 份：花多少钱、做成什么、怎样算的，照原表公开，逐项核对。"
    tables = [(file, file.table) for file in files if file.table and file.format == "jsonl"]
    lines = (
        f"# {about.publisher}绩效目标申报表",
        "",
        f"> {head}{licence_words(about)}",
        "",
        *(f"- {short}{long}" for short, long in RULES[:4]),
        "",
        "## 逐份读",
        "",
        f"- [申报表清单]({data}index.json)：每页 {PAGE_ROWS} 份，有编号、部门、年度、金额和每份的地址；next 是下一页",
        f"- 一份申报表的全部数据：{root}declarations/编号/index.json；同一地址不带 index.json 是网页",
        "",
        "## 整套读",
        "",
        f"- [数据说明]({data}datapackage.json)：每张表每一栏是什么（Data Package 第 2 版）",
        *(f"- [{table.title}]({data}{file.path})：{file.rows} 行。{table.description}" for file, table in tables),
        "",
        "## Optional",
        "",
        f"- [字段说明]({data}dictionary/)：同样的说明，给人看的",
        f"- [核对规则]({root}guide/rules/)：本站核对什么，依据是什么",
    )
    return "\n".join(lines) + "\n"
