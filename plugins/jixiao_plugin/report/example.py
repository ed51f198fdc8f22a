"""What the checker says of a rule's own example, in the form of the text report."""

from __future__ import annotations

from collections.abc import Iterator

from ..check.demonstration import Demonstration, demonstrate
from ..forms.catalog import Catalog
from .display import Display
from .reported import reported, reported_lists
from .text import findings_text


def example_output(code: str, shown: Demonstration, catalog: Catalog, display: Display) -> Iterator[str]:
    """The findings of *code* in *shown*, at their source lines; each of several files under its name."""
    said = demonstrate(shown, catalog)
    for item in (*reported_lists(said.site), *map(reported, said.declarations)):
        lines = list(findings_text(item, display, code))
        if shown.is_compared and lines:
            yield ""
            yield item.path
        yield from lines
