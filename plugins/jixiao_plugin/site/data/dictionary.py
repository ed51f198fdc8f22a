"""The page that explains every column of every table, and every code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...dataset.catalog import TABLES
from ...dataset.code_lists import CODES
from ...dataset.table import Column
from ..page import Page, root_prefix
from ..templating import render
from .page import FOLDER, table_anchor

PATH = f"{FOLDER}dictionary/index.html"


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of a table."""

    name: str
    title: str
    kind: str
    remark: str
    codes: tuple[str, str]
    """Anchor and title of its code list; empty texts where it has none."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table and its columns."""

    anchor: str
    name: str
    title: str
    description: str
    key: str
    columns: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True)
class CodeList:
    """A code list and its codes, each with what it means."""

    anchor: str
    title: str
    name: str
    codes: tuple[tuple[str, str], ...]


def dictionary_page() -> Page:
    """The page; it is the same on every site."""
    sections = tuple(
        Section(
            anchor=table_anchor(table.name),
            name=table.name,
            title=table.title,
            description=table.description,
            key="、".join(table.key),
            columns=tuple(_column(column) for column in table.columns),
        )
        for table in TABLES
    )
    lists = tuple(
        CodeList(_codes_anchor(name), title, name, tuple(codes.items())) for name, (title, codes) in CODES.items()
    )
    article = render("data/dictionary.html", sections=sections, lists=lists, root=root_prefix(PATH))
    contents = (*((section.anchor, section.title) for section in sections), ("code-lists", "代码"))
    return Page(PATH, "数据的字段说明", "数据里每张表、每一栏、每个代码是什么意思。", str(article), contents)


def _column(column: Column[Any]) -> ColumnView:
    remarks = (column.description, "每行都有" if column.required else "")
    return ColumnView(
        name=column.name,
        title=column.title,
        kind=f"{column.kind.label}，{column.unit}" if column.unit else column.kind.label,
        remark="；".join(remark for remark in remarks if remark),
        codes=(_codes_anchor(column.codes), CODES[column.codes][0]) if column.codes else ("", ""),
    )


def _codes_anchor(name: str) -> str:
    return f"codes-{table_anchor(name)}"
