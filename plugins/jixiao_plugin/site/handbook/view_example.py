"""A rule's examples as they are printed, the faulty lines marked, with what the checker really says of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...check.demonstration import Demonstration, examples_of
from ...check.example import Example
from ...forms.catalog import Catalog, load_catalog
from ...quoting import visible
from ...report.display import Display
from ...report.example import example_output
from ...source.fault_examples import ExampleFile

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
        good=tuple(ExampleView(_files(one, code)) for one in examples.good),
        bad=tuple(ExampleView(_files(one, code), _output(one, code, catalog)) for one in examples.bad),
    )


def _files(shown: Demonstration, code: str) -> tuple[FileView, ...]:
    several = len(shown.files) > 1
    pairs = zip(shown.files, shown.printed, strict=True)
    return tuple(_file(file, printed, code, several=several) for file, printed in pairs)


def _file(file: ExampleFile, printed: Example, code: str, *, several: bool) -> FileView:
    marked = {line for line, marked_code in printed.marks if marked_code == code}
    lines = (visible(line) for line in printed.text.split("\n"))
    return FileView(
        name=f"{file.id}.md" if several else "",
        note=file.note if printed.text else "与示例申报表相同。",
        lines=tuple((line, number in marked) for number, line in enumerate(lines, 1)) if printed.text else (),
    )


def _output(shown: Demonstration, code: str, catalog: Catalog) -> str:
    return "\n".join(example_output(code, shown, catalog, _DISPLAY)).strip("\n")
