"""What the checker says of a rule's own example, in the form of the text report."""

from __future__ import annotations

from collections.abc import Iterator

from ..check.demonstration import Demonstration, demonstrate
from ..forms.catalog import Catalog
from .display import Display
from .reported import reported
from .text import findings_text


def example_output(code: str, shown: Demonstration, catalog: Catalog, display: Display) -> Iterator[str]:
    """The findings of *code* in *shown*, at their source lines; each of several files under its name."""
    several = len(shown.files) > 1
    for checked in demonstrate(shown, catalog):
        lines = list(findings_text(reported(checked), display, code))
        if several and lines:
            yield ""
            yield checked.path
        yield from lines
