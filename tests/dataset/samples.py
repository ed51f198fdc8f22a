"""Declarations as rows, for the tests of the data set."""

from __future__ import annotations

import csv
import io
import zlib
from dataclasses import replace
from pathlib import Path

from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import Settings
from jixiao_plugin.dataset.catalog import FILLED, record
from jixiao_plugin.dataset.subject import Subject, subject_of
from jixiao_plugin.finding import Severity, Waived
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.model.declaration import Declaration

SETTINGS = Settings(root=Path("/site"), content=Path("/site/content"), publisher="示例市财政局")

Row = dict[str, str]


class Anywhere:
    """Where things stand on a page, for those who do not care."""

    def __init__(self, declaration: Declaration) -> None:
        self.lines = tuple(f"f-{number}" for number in range(len(declaration.items)))

    def of(self, field: tuple[str, ...]) -> str:
        """One address for everything."""
        return "form"


def subject(text: str, id: str = "2021/a", settings: Settings = SETTINGS) -> Subject:
    """*text* as a public declaration: each of its errors has a reason."""
    path = f"content/declarations/{id}.md"
    checked = check_bytes(path, text.encode(), id=id, catalog=load_catalog(), settings=settings)
    assert checked.declaration
    findings = tuple(
        replace(item, waived=Waived("原表如此。", item.span)) if item.severity is Severity.ERROR else item
        for item in checked.findings
    )
    places = Anywhere(checked.declaration)
    return subject_of(replace(checked, findings=findings), settings, places, f"https://example.org/declarations/{id}/")


def rows_of(found: Subject) -> dict[str, list[Row]]:
    """The rows of every table, cells by the names of their columns."""
    parts = zlib.decompress(record(found)).decode().split("\0")
    tables = [filled.table for filled in FILLED][: len(parts)]
    return {
        table.name: [dict(zip(table.names, cells, strict=True)) for cells in csv.reader(io.StringIO(lines, newline=""))]
        for table, lines in zip(tables, parts, strict=True)
    }
