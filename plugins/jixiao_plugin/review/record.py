"""What two versions record beside money, promises and argument: waivers, the head, state, publication, rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..forms.edition import FieldKind
from ..forms.labels import (
    CONTINUES,
    DISCLOSURE,
    FORM,
    FORMER_IDS,
    REPAIRS,
    STATUS,
    WAIVERS,
    WITHDRAWAL_REASON,
)
from ..model.amount import parse_amount
from ..model.declaration import Declaration, FieldValue, Row, Waiver
from ..model.exact import plain
from .change import Change, Grade, Kind
from .pairing import paired
from .wording import plain_text

_ARROW = re.compile(r"\s*[>＞]\s*")
_FREE = frozenset({FieldKind.TEXT, FieldKind.ORGANISATION})


def waiver_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Waivers added, dropped, moved to another place or value, or given another reason."""
    keys = (lambda item: (item.rule, _place(item), plain_text(item.value)), lambda item: (item.rule, _place(item)))
    pairs = paired(before.waivers, after.waivers, (*keys, lambda item: item.rule))
    for waiver in pairs.new:
        yield Change(Kind.WAIVER, _waiver_field(waiver), None, _said(waiver), Grade.ADDED, ("", _facts(waiver)))
    for old, new in pairs.both:
        if _facts(old) != _facts(new):
            is_reworded = _facts(old).rpartition("\n")[0] == _facts(new).rpartition("\n")[0]
            grade, note = (Grade.REWORDED, "理由改写") if is_reworded else (Grade.REDEFINED, "换了位置或值")
            facts = (_facts(old), _facts(new))
            yield Change(Kind.WAIVER, _waiver_field(new), _said(old), _said(new), grade, facts, note)
    for waiver in pairs.gone:
        yield Change(Kind.WAIVER, _waiver_field(waiver), _said(waiver), None, Grade.DROPPED, (_facts(waiver), ""))


def _place(waiver: Waiver) -> str:
    return plain_text(_ARROW.sub(">", waiver.place.strip()))


def _waiver_field(waiver: Waiver) -> tuple[str, ...]:
    place = tuple(name for name in _ARROW.split(waiver.place.strip()) if name)
    return (WAIVERS, waiver.rule, *place)


def _said(waiver: Waiver) -> str:
    value = f"值：{waiver.value}；" if waiver.value else ""
    return f"{value}理由：{waiver.reason or '（没有写）'}"


def _facts(waiver: Waiver) -> str:
    return "\n".join((waiver.rule, _place(waiver), plain_text(waiver.value), plain_text(waiver.reason)))


def field_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Cells of the head that hold no money, the state of the file, its publication, rows, and what no form knows."""
    if before.edition.id != after.edition.id:
        yield _field((FORM,), before.edition.id, after.edition.id, Grade.REDEFINED, "表式换了")
    yield from _cells(before, after)
    yield from _text((STATUS,), before.status, after.status, Grade.REDEFINED)
    yield from _text((WITHDRAWAL_REASON,), before.withdrawal_reason, after.withdrawal_reason)
    old = before.continues.text if before.continues else ""
    yield from _text((CONTINUES,), old, after.continues.text if after.continues else "", Grade.REDEFINED)
    yield from _former_ids(before, after)
    yield from _disclosure(before, after)
    yield from _rows(before, after)
    yield from _unknown(before, after)


def _field(field: tuple[str, ...], before: str, after: str, grade: Grade, note: str = "") -> Change:
    facts = (plain_text(before), plain_text(after))
    return Change(Kind.FIELD, field, before or None, after or None, grade, facts, note)


def _text(field: tuple[str, ...], before: str, after: str, grade: Grade = Grade.REWORDED) -> Iterator[Change]:
    """One change where the two texts say different things; *grade* is for two that both say something."""
    if plain_text(before) != plain_text(after):
        is_one_sided = not before.strip() or not after.strip()
        one_sided = Grade.ADDED if after.strip() else Grade.DROPPED
        yield _field(field, before.strip(), after.strip(), one_sided if is_one_sided else grade)


def _cells(before: Declaration, after: Declaration) -> Iterator[Change]:
    old = {value.definition.key: value for value in before.fields if value.money is None}
    new = {value.definition.key: value for value in after.fields if value.money is None}
    for key in dict.fromkeys((*new, *old)):
        value = new.get(key) or old[key]
        is_free = value.definition.kind in _FREE
        grade = Grade.REWORDED if is_free else Grade.REDEFINED
        yield from _text((value.definition.label,), _cell(old.get(key)), _cell(new.get(key)), grade)


def _cell(value: FieldValue | None) -> str:
    return value.cell.text if value else ""


def _former_ids(before: Declaration, after: Declaration) -> Iterator[Change]:
    """The former id that a rename itself leaves behind is no change of its own."""
    old, new = {item.text for item in before.former_ids}, {item.text for item in after.former_ids}
    for item in after.former_ids:
        if item.text not in old and not (item.text == before.id != after.id):
            yield _field((FORMER_IDS,), "", item.text, Grade.ADDED)
    for item in before.former_ids:
        if item.text not in new:
            yield _field((FORMER_IDS,), item.text, "", Grade.DROPPED, "原来的地址不再转到这里")


def _disclosure(before: Declaration, after: Declaration) -> Iterator[Change]:
    labels = dict.fromkeys(key.text for side in (after, before) for key, _ in side.disclosure.cells)
    for label in labels:
        old, new = before.disclosure.cell(label), after.disclosure.cell(label)
        yield from _text((DISCLOSURE, label), old, new, Grade.REDEFINED)
    pairs = paired(before.disclosure.repairs, after.disclosure.repairs, (lambda item: plain_text(item.text),))
    for item in pairs.new:
        yield _field((DISCLOSURE, REPAIRS), "", item.text, Grade.ADDED)
    for item in pairs.gone:
        yield _field((DISCLOSURE, REPAIRS), item.text, "", Grade.DROPPED)


def _rows(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Rows of the edition's further lists, matched by their name."""
    pairs = paired(before.rows, after.rows, (_row_facts, lambda row: tuple(map(plain_text, row.field))))
    for row in pairs.gone:
        yield _field(row.field, _row_text(row), "", Grade.DROPPED)
    for old, new in pairs.both:
        cells = {key.text: value.text for key, value in old.cells}
        now = {key.text: value.text for key, value in new.cells}
        for label in dict.fromkeys((*now, *cells)):
            yield from _row_cell((*new.field, label), cells.get(label, ""), now.get(label, ""))
    for row in pairs.new:
        yield _field(row.field, "", _row_text(row), Grade.ADDED)


def _row_cell(field: tuple[str, ...], before: str, after: str) -> Iterator[Change]:
    old, new = parse_amount(before.strip()), parse_amount(after.strip())
    if old is None or new is None:
        yield from _text(field, before, after)
    elif old.yuan != new.yuan:
        grade = Grade.RAISED if new.yuan > old.yuan else Grade.LOWERED
        facts = (plain(old.yuan), plain(new.yuan))
        yield Change(Kind.MONEY, field, before, after, grade, facts)


def _row_facts(row: Row) -> tuple[object, ...]:
    return (row.label, *(plain_text(value.text) for _, value in row.cells))


def _row_text(row: Row) -> str:
    return "；".join(f"{key.text}：{value.text}" for key, value in row.cells if value.text.strip())


def _unknown(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Keys the edition does not know: they are faults, and yet nothing is passed over."""
    old = {key.text: text for key, text in before.unknown_fields}
    new = {key.text: text for key, text in after.unknown_fields}
    for label in dict.fromkeys((*new, *old)):
        yield from _text(tuple(label.split(" > ")), old.get(label, ""), new.get(label, ""))
