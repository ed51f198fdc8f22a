"""A rule's examples as they are printed, the faulty lines marked, with what the checker really says of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...check.demonstration import Demonstration, Printed, examples_of
from ...forms.catalog import Catalog, load_catalog
from ...quoting import visible
from ...report.display import Display
from ...report.example import example_output

_DISPLAY = Display(width=80)


@dataclass(frozen=True, slots=True)
class FileView:
    """One file of an example: its lines, and whether each of them is at fault."""

    name: str
    """Empty where there is only one."""
    note: str
    lines: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class ExampleView:
    """One example; *output* is empty for a good one."""

    files: tuple[FileView, ...]
    output: str = ""


@dataclass(frozen=True, slots=True)
class ExamplesView:
    """The examples of one rule."""

    good: tuple[ExampleView, ...]
    bad: tuple[ExampleView, ...]


@cache
def examples_view(code: str) -> ExamplesView:
    """All examples of *code*, the bad ones with the text report of their checking.

    Examples rest on the package's own editions alone, so that they are the same on every site and checked only once.
    """
    catalog = load_catalog()
    examples = examples_of(code)
    return ExamplesView(
        good=tuple(_example(one, code) for one in examples.good),
        bad=tuple(_example(one, code, _output(one, code, catalog)) for one in examples.bad),
    )


def _example(shown: Demonstration, code: str, output: str = "") -> ExampleView:
    return ExampleView(tuple(_file(printed, code) for printed in shown.printed), output)


def _file(printed: Printed, code: str) -> FileView:
    text, marks = printed.example.text, printed.example.marks
    marked = {line for line, marked_code in marks if marked_code == code}
    lines = (visible(line) for line in text.split("\n"))
    return FileView(
        name=printed.name,
        note=printed.note,
        lines=tuple((line, number in marked) for number, line in enumerate(lines, 1)) if text else (),
    )


def _output(shown: Demonstration, code: str, catalog: Catalog) -> str:
    return "\n".join(example_output(code, shown, catalog, _DISPLAY)).strip("\n")
