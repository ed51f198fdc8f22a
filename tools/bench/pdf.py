"""`python -m tools.bench.pdf`: what an official form costs, beside the same form by a compiler that is made anew."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import typst

from jixiao_plugin.exchange.official_form import Provenance, official_form
from jixiao_plugin.exchange.printed_form import PrintedForm
from jixiao_plugin.exchange.typeface import all_fonts
from jixiao_plugin.exchange.typesetter import TEMPLATE, Typesetter, find_typesetter
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.source.read import read_document
from tools.synthetic.declaration import declaration

YARDSTICK = 67
"""Milliseconds that a compiler made anew took for a form on the machine on which the target was set."""
TARGET = 20
"""Milliseconds a form may take on that machine; on another one, in proportion."""


Way = Callable[[PrintedForm], object]


def main() -> None:
    """Measure and print one line for each way."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.pdf", description=__doc__)
    parser.add_argument("--count", type=int, default=60, help="how many declarations (default: %(default)s)")
    wanted = parser.parse_args()
    forms = [official_form(item, Provenance("", "0" * 64)) for item in declarations(wanted.count)]
    costs = measure(forms, find_typesetter("", Path()))
    anew = next(iter(costs.values()))
    print(f"\n{f'{len(forms)} official forms as PDF':<44} {'median ms':>9} {'to anew':>9}")
    for name, cost in {**costs, "target": anew * TARGET / YARDSTICK}.items():
        print(f"{name:<44} {cost:>9.1f} {cost / anew:>9.2f}")


def declarations(count: int) -> tuple[Declaration, ...]:
    """Made-up declarations, those left out that cannot be read."""
    catalog, sources = load_catalog(), map(declaration, range(count))
    documents = (read_document(source.path, source.text.encode()) for source in sources)
    built = (build_declaration(document, catalog, document.path.removesuffix(".md")) for document in documents)
    return tuple(item.declaration for item in built if item.declaration)


def measure(forms: Sequence[PrintedForm], typesetter: Typesetter) -> dict[str, float]:
    """Milliseconds a form by each way, the median; in turns, so that a slow minute of the machine hits all alike."""
    standing = {form: typesetter.pdf(form).data for form in forms}
    ways: dict[str, Way] = {
        "by a compiler made anew": partial(_anew, typesetter),
        "ours": typesetter.pdf,
        "ours, of a form that stands already": lambda form: typesetter.pdf(form, standing[form]),
    }
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for form in forms:
        for name, make in ways.items():
            start = time.perf_counter()
            make(form)
            spent[name].append((time.perf_counter() - start) * 1000)
    return {name: median(milliseconds) for name, milliseconds in spent.items()}


def _anew(typesetter: Typesetter, form: PrintedForm) -> bytes:
    """The PDF by a compiler that looks for its fonts and reads them first."""
    family = typesetter.typeface.family
    fonts = all_fonts(typesetter.typeface.folder).fonts()
    folder = next(Path(font.path).parent for font in fonts if font.family == family and font.path)
    inputs = typesetter.inputs(form)
    return typst.compile(TEMPLATE, font_paths=[folder], ignore_system_fonts=True, format="pdf", sys_inputs=inputs)


if __name__ == "__main__":
    main()
