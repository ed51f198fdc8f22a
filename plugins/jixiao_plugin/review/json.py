"""A review as one JSON object, schema jixiao/diff/1."""

from __future__ import annotations

import json

from .change import Change, DeclarationChange, Review

SCHEMA = "jixiao/diff/1"
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def json_review(review: Review) -> str:
    """One JSON object, a line for each change; ends in a line break. Only what changed in meaning is in it."""
    listed = ",\n  ".join(_declaration(item) for item in review.declarations)
    return f'{{"schema": {_text(SCHEMA)},\n "declarations": [{listed}]}}\n'


def _declaration(item: DeclarationChange) -> str:
    changes = ",\n    ".join(_text(_change(change)) for change in item.changes)
    return f'{{"id": {_text(item.id)}, "status": {_text(item.status.value)}, "changes": [{changes}]}}'


def _change(change: Change) -> dict[str, str | None]:
    return {
        "kind": change.kind.value,
        "field": change.place,
        "before": change.before,
        "after": change.after,
        "grade": change.grade.value,
        "fingerprint": change.fingerprint,
    }


def _text(value: object) -> str:
    return _ENCODER.encode(value)
