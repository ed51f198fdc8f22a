"""Printed form → PDF, by Typst. The same form and fonts make the same bytes on any day."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import chain
from pathlib import Path

import typst

from ..errors import JixiaoError
from .printed_form import Cell, Content, Grid, Paragraph, PrintedForm, Role
from .typeface import ADVICE, Typeface, all_fonts, find_typeface

TEMPLATE = Path(__file__).with_name("official_form.typ")
"""Draws a form of any edition."""
_STANDARD: typst.PDFStandard = "ua-1"
_KEY = "jixiao "
"""Opens the keyword by which a finished PDF tells what it was made of."""
_END = b"%%EOF"
_LONG_WORD = re.compile(r"[^\s\u3400-\u9fff\U00020000-\U0003ffff]{18}")
_UNDRAWN = re.compile(r'the text `"(.+?)"` could not be displayed')


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished PDF."""

    data: bytes
    missing: str = ""
    """The first character that no font of this machine has; empty where every one is drawn."""


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets forms in one typeface. Picklable: the compiler itself is kept by each process for itself."""

    typeface: Typeface

    def inputs(self, form: PrintedForm) -> dict[str, str]:
        """What the template is given. The keyword holds a hash of all that the PDF depends on, the fonts among it."""
        data = json.dumps(record(form), ensure_ascii=False, separators=(",", ":"))
        parts = (data, _template_digest(), version("typst"), self.typeface.family, self.typeface.digest)
        digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        return {"form": data, "fonts": json.dumps([self.typeface.family]), "keywords": f"{_KEY}{digest}"}

    def pdf(self, form: PrintedForm, standing: bytes | None = None) -> Typeset:
        """The PDF of *form*; *standing*, if it would be made the same again: a page may change and its form not."""
        inputs = self.inputs(form)
        if standing and inputs["keywords"].encode() in standing and standing.rstrip().endswith(_END):
            return Typeset(standing)
        compiler = _compiler(self.typeface.folder)
        try:
            return Typeset(_pdf(compiler, inputs, [_STANDARD]))
        except typst.TypstError as error:
            missing = _UNDRAWN.search(error.message)
            if missing is None:
                raise
            return Typeset(_pdf(compiler, inputs, []), missing[1])


def find_typesetter(font: str, root: Path) -> Typesetter:
    """The typesetter that sets in *font*, a family or a folder below *root*; in the best there is where it is empty.

    Raises `JixiaoError` with what to install where this machine has no such font.
    """
    folder = root / font
    is_folder = bool(font) and folder.is_dir()
    typeface = find_typeface("", folder) if is_folder else find_typeface(font)
    if typeface is None:
        raise JixiaoError(f"{f'没有找到字体“{font}”' if font else '这台机器没有中文字体'}。{ADVICE}。")
    return Typesetter(typeface)


@cache
def _compiler(folder: str) -> typst.Compiler:
    """One for a process: it keeps the fonts open and what it has worked out."""
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=all_fonts(folder), ignore_system_fonts=True)


@cache
def _template_digest() -> str:
    return hashlib.sha256(TEMPLATE.read_bytes()).hexdigest()


def _pdf(compiler: typst.Compiler, inputs: dict[str, str], standards: list[typst.PDFStandard]) -> bytes:
    data = compiler.compile(sys_inputs=inputs, format="pdf", pdf_standards=standards)
    if not isinstance(data, bytes):
        raise TypeError("Typst answers a PDF in one piece")
    return data


def record(form: PrintedForm) -> Mapping[str, object]:
    """*form* as the template reads it."""
    return {
        "title": form.title,
        "author": form.author,
        "heading": form.heading,
        "above": form.above,
        "unit-line": form.unit_line,
        "grids": [_grid(grid) for grid in form.grids],
        "below": form.below,
        "preface-title": form.preface_title,
        "preface": [{"title": chapter.title, "content": _content(chapter.content)} for chapter in form.preface],
        "note": form.note,
        "foot": form.foot,
        "landscape": form.is_landscape,
        "size": form.size,
        "long-words": any(_LONG_WORD.search(text) for text in _texts(form)),
    }


def _texts(form: PrintedForm) -> Iterator[str]:
    """Every text of *form*, for what has to be known of all of them."""
    yield from (*form.heading, *form.above, *form.below, form.note)
    contents = [cell.content for grid in form.grids for cell in (*grid.head, *grid.cells)]
    for part in chain.from_iterable((*contents, *(chapter.content for chapter in form.preface))):
        yield from (part.text,) if isinstance(part, Paragraph) else chain.from_iterable(part.rows)


def _grid(grid: Grid) -> Mapping[str, object]:
    head, cells = [_cell(cell) for cell in grid.head], [_cell(cell) for cell in grid.cells]
    return {"widths": grid.widths, "title": grid.title, "head": head, "cells": cells}


def _cell(cell: Cell) -> Mapping[str, object]:
    match cell.content:
        case () if cell.role is not Role.TEXT:
            filled: Mapping[str, object] = {"text": ""}
        case (Paragraph(text, "", False),) if cell.role is not Role.TEXT:
            filled = {"text": text}  # one plain text needs no paragraph of its own
        case _:
            filled = {"content": _content(cell.content)}
    return {
        **filled,
        "role": cell.role.value,
        "columns": cell.columns,
        "rows": cell.rows,
        "splits": cell.may_split,
    }


def _content(content: Content) -> list[Mapping[str, object]]:
    return [
        {"mark": part.mark, "text": part.text, "heading": part.is_heading}
        if isinstance(part, Paragraph)
        else {"rows": part.rows}
        for part in content
    ]
