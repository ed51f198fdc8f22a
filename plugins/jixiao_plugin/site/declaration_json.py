"""A declaration as data: everything its page shows, amounts as decimal strings in yuan beside the text as typed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..finding import Finding, Severity
from ..model.calculation import Calculation
from ..model.declaration import Declaration, FundingLine, FundingPeriod, FundingSource, Indicator, Money, Target
from ..model.unit_cost import UnitCost, unit_costs
from .anchors import Anchors, anchors
from .clauses import plain
from .history.data import VersionData
from .life.record import life_record
from .life.thread import NO_LIFE, Life
from .page import declaration_address
from .view_ledger import Ledger, ledger
from .view_sentence import sentence
from .view_take import source_name

SCHEMA = "jixiao/declaration/1"

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | bool | None


def declaration_json(
    checked: CheckedDeclaration,
    settings: Settings,
    history: Sequence[VersionData] | None = None,
    life: Life = NO_LIFE,
) -> str:
    """The text of `index.json` beside a declaration's public page; *life* is its project's.

    Its *history* is null where git was not read.

    Raises ValueError where the file could not be read as a declaration.
    """
    declaration = checked.declaration
    if declaration is None:
        raise ValueError(f"{checked.path} is no declaration and has no data")
    places, costs = anchors(declaration), unit_costs(declaration)
    data = {
        **_identity(declaration),
        "summary": plain(sentence(declaration, places, costs)),
        **_contents(declaration, places),
        "unit_costs": [_unit_cost(cost, places) for cost in costs],
        **({"life": life_record(life)} if life.stages else {}),
        "ledger": _ledger(checked, ledger(checked, settings, places), places),
        "history": history,
    }
    return _written(data)


def _written(facts: Mapping[str, object]) -> str:
    """*facts* one a line, and each entry of a list on a line of its own, so that files can be compared line by line.

    Indenting all of it would take five times as long and a sixth more room.
    """
    lines = (
        f" {_ENCODE(key)}: {_entries(value) if isinstance(value, list) else _ENCODE(value)}"
        for key, value in facts.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _entries(values: list[object]) -> str:
    return "[\n  " + ",\n  ".join(map(_ENCODE, values)) + "\n ]" if values else "[]"


def _identity(declaration: Declaration) -> dict[str, Json]:
    return {
        "schema": SCHEMA,
        "id": declaration.id,
        "address": declaration_address(declaration.id),
        "source": {"file": source_name(declaration.id), "sha256": declaration.document.sha256},
        "form": {"id": declaration.edition.id, "title": declaration.edition.title},
        "title": declaration.title,
        "year": declaration.year,
        "project_name": declaration.project_name.text,
        "department": declaration.department.text,
        "status": declaration.status,
        "former_ids": [cell.text for cell in declaration.former_ids],
        "continues": declaration.continues.text if declaration.continues else None,
        "unit": declaration.edition.unit,
        "total": _money(declaration.total),
    }


def _contents(declaration: Declaration, places: Anchors) -> dict[str, Json]:
    return {
        "fields": [
            {
                "key": item.definition.key,
                "label": item.definition.label,
                "text": item.cell.text,
                **({"money": _money(item.money)} if item.money else {}),
            }
            for item in declaration.fields
            if item.definition.public
        ],
        "funds": [_period(period) for period in declaration.periods],
        "items": [_line(line, anchor) for line, anchor in zip(declaration.items, places.lines, strict=True)],
        "rows": [
            {"list": row.label, "cells": {key.text: cell.text for key, cell in row.cells}} for row in declaration.rows
        ],
        "indicators": [_indicator(item) for item in declaration.indicators],
        "not_applicable_levels": [
            {"level": list(note.field[1:]), "text": note.cell.text, "reason": note.reason}
            for note in declaration.level_notes
        ],
        "sections": [
            {"key": item.definition.key, "label": item.definition.label, "text": item.section.text}
            for item in declaration.narratives
        ],
        "other": {
            "fields": {key.text: words for key, words in declaration.unknown_fields},
            "sections": {section.heading: section.text for section in declaration.unknown_sections},
        },
        "disclosure": {
            **{key.text: cell.text for key, cell in declaration.disclosure.cells},
            "转录说明": [repair.text for repair in declaration.disclosure.repairs],
        },
    }


def _plain(number: Decimal | None) -> Json:
    return None if number is None else f"{number:f}"


def _money(money: Money | None) -> Json:
    if money is None:
        return None
    return {"text": money.text, "state": money.state.value, "yuan": _plain(money.yuan)}


def _period(period: FundingPeriod) -> Json:
    return {
        "period": period.definition.key,
        "label": period.label.text,
        "total": _money(period.total),
        "sources": [_source(source) for source in period.sources],
    }


def _source(source: FundingSource) -> Json:
    return {
        "key": source.definition.key,
        "label": source.label.text,
        "money": _money(source.money),
        "partial": source.definition.partial,
        "parts": [_source(part) for part in source.parts],
    }


def _line(line: FundingLine, anchor: str) -> Json:
    return {
        "anchor": anchor,
        "name": line.name.text,
        "money": _money(line.money),
        "computed_yuan": _plain(line.computed),
        "calculations": [
            {"item": item.item.text, "formula": item.formula.text, **_calculation(item.calculation)}
            for item in line.calculations
        ],
    }


def _calculation(calculation: Calculation) -> dict[str, Json]:
    return {
        "stated": _plain(calculation.stated),
        "computed": _plain(calculation.computed),
        "unit": calculation.unit,
        "verdict": calculation.verdict.value,
        "reason": calculation.reason,
    }


def _unit_cost(cost: UnitCost, places: Anchors) -> Json:
    """Worked out by the site; *at_most* where the target is a least quantity."""
    return {
        "item": places.of(cost.line.field),
        "indicator": cost.indicator.id,
        "quantity": _plain(cost.quantity),
        "unit": cost.unit,
        "yuan": _plain(cost.yuan),
        "exact": cost.is_exact,
        "at_most": cost.is_at_most,
    }


def _indicator(indicator: Indicator) -> Json:
    return {
        "anchor": indicator.id,
        "level1": indicator.level1.text,
        "level2": indicator.level2.text,
        "dimension": indicator.dimension,
        "name": indicator.name.text,
        "target": _target(indicator.target),
        "mid_term_target": _target(indicator.mid_target),
        "columns": {key.text: cell.text for key, cell in indicator.columns},
    }


def _target(target: Target | None) -> Json:
    if target is None:
        return None
    value = target.value
    return {
        "text": target.cell.text,
        "kind": value.kind.value,
        "operator": value.operator,
        "number": _plain(value.number),
        "upper": _plain(value.upper),
        "unit": value.unit,
        "per": value.per,
        "date_from": value.date_from.isoformat() if value.date_from else None,
        "date_to": value.date_to.isoformat() if value.date_to else None,
        "direction": value.direction,
    }


def _ledger(checked: CheckedDeclaration, book: Ledger, places: Anchors) -> Json:
    counts = {
        "passed": len(book.passed),
        "found": len(book.differences),
        "explained": book.explained,
        "not_applicable": len(book.not_applicable),
        "not_run": len(book.not_run),
    }
    if not book.is_full:
        return {"counts": counts}
    return {
        "counts": counts,
        "passed": [{"code": rule.code, "title": rule.title} for rule in book.passed],
        "found": [_finding(item, places) for item in checked.findings if item.severity is not Severity.ADVICE],
        "not_applicable": [
            {"code": item.rule.code, "title": item.rule.title, "reason": item.reason} for item in book.not_applicable
        ],
        "not_run": [{"code": item.rule.code, "title": item.rule.title, "reason": item.reason} for item in book.not_run],
    }


def _finding(item: Finding, places: Anchors) -> Json:
    return {
        "code": item.code,
        "title": item.rule.title,
        "message": item.message,
        "field": list(item.field),
        "anchor": places.of(item.field),
        "found": item.found,
        "expected": item.expected,
        "reason": item.waived.reason if item.waived else None,
        "fingerprint": item.fingerprint,
    }
