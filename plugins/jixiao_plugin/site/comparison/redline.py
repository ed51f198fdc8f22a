"""The form in two versions as one table: old words struck out, new ones marked, in the printed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ...forms.labels import INDICATORS, ITEMS
from ...model.declaration import Declaration, FundingLine, FundingSource, Indicator
from ...review.change import Change
from ...review.indicators import pair_indicators
from ...review.money import pair_items
from ...review.pairing import Pairing, paired
from ...review.summary import weight
from ..anchors import form_labels
from ..history.redline import KEPT, STRUCK, WRITTEN, Piece, redline
from .change_row import ChangeRow, change_row

T = TypeVar("T")
Named = tuple[tuple[str, str], ...]
"""Names and what they say."""

_IN_ONE_PIECE = 24
"""Characters up to which two values are told as wholes."""
_BRIEF = 40
"""Characters up to which what stayed is printed; of longer texts only that they stayed."""


@dataclass(frozen=True, slots=True)
class RedlineRow:
    """One line of a field: what it is called (nothing, for a field of one value) and what it says."""

    name: tuple[Piece, ...]
    words: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything in it was struck or written."""
        return any(piece.kind in {STRUCK, WRITTEN} for piece in (*self.name, *self.words))


@dataclass(frozen=True, slots=True)
class RedlineEntry:
    """One field of the form."""

    label: str
    rows: tuple[RedlineRow, ...]
    stayed: str
    """What is said of it where nothing changed; empty where something did."""


@dataclass(frozen=True, slots=True)
class RedlineView:
    """What a change means for one declaration, and its form with the change marked."""

    base: str
    """What it is compared with, in a reviewer's words."""
    changes: tuple[ChangeRow, ...]
    """In meaning, the gravest first; nothing where only the spelling changed."""
    entries: tuple[RedlineEntry, ...]


def redline_view(before: Declaration, after: Declaration, found: Iterable[Change], base: str) -> RedlineView:
    """The view of a declaration that has a form before and after; *found* are its changes of meaning."""
    labels = dict.fromkeys((*form_labels(after), *form_labels(before), ITEMS, INDICATORS))
    entries = (_entry(label, tuple(_rows(label, before, after))) for label in labels)
    ordered = sorted(found, key=weight)
    return RedlineView(base, tuple(map(change_row, ordered)), tuple(entry for entry in entries if entry.rows))


def _entry(label: str, rows: tuple[RedlineRow, ...]) -> RedlineEntry:
    if any(row.is_changed for row in rows):
        return RedlineEntry(label, rows, "")
    text = "；".join("".join(piece.text for piece in (*row.name, *row.words)) for row in rows)
    if not text:
        return RedlineEntry(label, (), "")
    return RedlineEntry(label, rows, text if len(text) <= _BRIEF else f"没有改动（{len(text)} 字）")


Rows = Iterator[RedlineRow]


def _rows(label: str, before: Declaration, after: Declaration) -> Rows:
    """The lines below a label of the form's layout, whatever it is a label of."""
    if label == ITEMS:
        yield from _pairs(pair_items(before, after), after.items, _item, lambda line: line.field[:1])
    elif label == INDICATORS:
        yield from _pairs(pair_indicators(before, after), after.indicators, _indicator, lambda item: item.field[:3])
    else:
        yield from _texts(_named(before, label), _named(after, label))


def _named(declaration: Declaration, label: str) -> Named:
    """What a field, a section, a period or a list of rows says."""
    value = next((item for item in declaration.fields if item.definition.label == label), None)
    if value:
        return (("", value.cell.text),)
    narrative = next((item for item in declaration.narratives if item.definition.label == label), None)
    if narrative:
        return (("", narrative.section.text),)
    period = next((item for item in declaration.periods if item.definition.label == label), None)
    if period:
        total = ((period.definition.printed or label, period.total.text),) if period.total else ()
        return (*total, *_source_lines(period.sources))
    return tuple(
        (" › ".join(row.field[1:]), "；".join(f"{key.text}：{cell.text}" for key, cell in row.cells))
        for row in declaration.rows
        if row.label == label
    )


def _source_lines(sources: Iterable[FundingSource]) -> Iterator[tuple[str, str]]:
    for source in sources:
        yield source.label.text, source.money.text if source.money else ""
        yield from _source_lines(source.parts)


def _texts(before: Named, after: Named) -> Rows:
    pairs = paired(before, after, (lambda item: item[0],))
    for old, new in pairs.both:
        yield RedlineRow(_pieces(old[0], new[0]), _pieces(old[1], new[1]))
    for name, text in pairs.gone:
        yield RedlineRow(_pieces(name, ""), _pieces(text, ""))
    for name, text in pairs.new:
        yield RedlineRow(_pieces("", name), _pieces("", text))


def _pairs(pairing: Pairing[T], after: Iterable[T], told: Callable[[T], Named], kind: Callable[[T], object]) -> Rows:
    """Things that were matched by likeness, each told in lines of which the first names it.

    In the newer order; what is gone stands behind the last of its *kind*, else at the end.
    """
    former = {id(now): old for old, now in pairing.both}
    rows: list[tuple[object, list[RedlineRow]]] = []
    for thing in after:
        old = former.get(id(thing))
        rows.append((kind(thing), list(_texts((), told(thing)) if old is None else _both(told(old), told(thing)))))
    for thing in pairing.gone:
        places = [place for place, (name, _) in enumerate(rows, 1) if name == kind(thing)]
        rows.insert(places[-1] if places else len(rows), (kind(thing), list(_texts(told(thing), ()))))
    return (row for _, lines in rows for row in lines)


def _both(before: Named, after: Named) -> Rows:
    """A thing in both versions; its first lines belong together, whatever they are called."""
    (name, words), (new_name, new_words) = before[0], after[0]
    names = _pieces(name, new_name) if name == new_name else redline(name, new_name)
    yield RedlineRow(names, _pieces(words, new_words))
    yield from _texts(before[1:], after[1:])


def _item(line: FundingLine) -> Named:
    calculations = ((f"　{part.item.text}", part.formula.text) for part in line.calculations)
    return ((line.name.text, line.money.text), *calculations)


def _indicator(indicator: Indicator) -> Named:
    place = " › ".join(indicator.field[1:])
    targets = "；".join(target.cell.text for target in indicator.targets)
    columns = ((f"　{key.text}", cell.text) for key, cell in indicator.columns if cell.text.strip())
    return ((place, targets), *columns)


def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    if before == after:
        return (Piece(KEPT, before),) if before else ()
    if not before or not after:
        return (Piece(STRUCK, before),) if before else (Piece(WRITTEN, after),)
    if max(len(before), len(after)) <= _IN_ONE_PIECE:
        return (Piece(STRUCK, before), Piece(KEPT, " "), Piece(WRITTEN, after))
    return redline(before, after)
