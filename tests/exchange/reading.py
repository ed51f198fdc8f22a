"""Declarations to print, and a finished PDF read again."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pypdf import PdfReader

from jixiao_plugin.exchange.official_form import Provenance, official_form
from jixiao_plugin.exchange.printed_form import Grid, PrintedForm, plain_text
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.source.read import read_document

PROVENANCE = Provenance("https://example.org/declarations/2021/a/", "0123456789abcdef" * 4)
Edges = tuple[float, float]
_FOOT = re.compile(r"编号2021/a.*?第\d+页，共\d+页")


def declared(text: str, catalog: Catalog | None = None) -> Declaration:
    """The declaration that *text* writes."""
    document = read_document("content/declarations/2021/a.md", text.encode())
    declaration = build_declaration(document, catalog or load_catalog(), "2021/a").declaration
    assert declaration is not None
    return declaration


def printed(text: str) -> PrintedForm:
    """The printed form of the declaration that *text* writes."""
    return official_form(declared(text), PROVENANCE)


def table(grid: Grid) -> list[list[str]]:
    """A grid as rows of texts; a merged cell gives its text at its first place and `^` or `<` at the others.

    Fails where a row of the grid is not filled exactly.
    """
    width, rows = len(grid.widths), list[list[str]]()
    for cells in (grid.head, grid.cells):
        above: list[int] = [0] * width
        pending = list(cells)
        while pending or any(above):
            row = ["^" if left else "" for left in above]
            above = [max(0, left - 1) for left in above]
            place = 0
            while place < width:
                if row[place] == "^":
                    place += 1
                    continue
                cell = pending.pop(0)
                span = row[place : place + cell.columns]
                assert len(span) == cell.columns and "^" not in span
                row[place : place + cell.columns] = [plain_text(cell.content), *["<"] * (cell.columns - 1)]
                above[place : place + cell.columns] = [cell.rows - 1] * cell.columns
                place += cell.columns
            rows.append(row)
    return rows


def short_rows(grid: Grid) -> list[list[str]]:
    """The same without the places that merged cells cover."""
    return [[text.replace("\n", "") for text in row if text not in {"<", "^"}] for row in table(grid)]


@dataclass(frozen=True)
class Pdf:
    """A finished PDF."""

    data: bytes

    @cached_property
    def reader(self) -> PdfReader:
        """What reads it."""
        return PdfReader(io.BytesIO(self.data), strict=True)

    @cached_property
    def text(self) -> str:
        """Everything that can be read in it, without white space and without the line at the foot of each page."""
        return _FOOT.sub("", self.text_with_feet)

    @cached_property
    def text_with_feet(self) -> str:
        """Everything that can be read in it, without white space."""
        return squeezed("".join(page.extract_text() for page in self.reader.pages))

    @cached_property
    def outside(self) -> list[str]:
        """Texts that begin beyond the edges of their page, where nobody sees them."""
        found: list[str] = []
        for page in self.reader.pages:
            width, height = map(float, page.mediabox[2:])

            def look(text: str, cm: list[float], tm: list[float], *_: object, edges: Edges = (width, height)) -> None:
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                if text.strip() and not (20 < x < edges[0] - 20 and 20 < y < edges[1] - 20):
                    found.append(text)

            page.extract_text(visitor_text=look)
        return found

    def fonts(self) -> Iterator[tuple[str, bool]]:
        """Each font with whether it is embedded."""
        for page in self.reader.pages:
            resources: Any = page["/Resources"]
            for entry in resources["/Font"].values():
                font = entry.get_object()
                descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
                yield font["/BaseFont"], any(key.startswith("/FontFile") for key in descriptor)


def squeezed(text: str) -> str:
    """*text* without white space, for a PDF breaks lines where it likes."""
    return "".join(text.split())
