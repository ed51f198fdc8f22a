"""A project's life as data: the years, and what became of each promise against the year before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...review.indicators import target_text
from .stage import Stage
from .thread import Knot, Life, Thread

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | bool | None


def life_record(life: Life) -> Json:
    """What `index.json` says under `life`. Amounts are in yuan, as everywhere in it."""
    return {
        "years": [_year(stage) for stage in life.stages],
        "indicators": [_promise(thread, life.stages) for thread in life.threads],
    }


def _year(stage: Stage) -> Json:
    money = stage.declaration.total if stage.declaration else None
    total = f"{money.yuan:f}" if money and money.yuan is not None else None
    return {"id": stage.id, "year": stage.year, "withdrawn": stage.declaration is None, "total_yuan": total}


def _promise(thread: Thread, stages: Sequence[Stage]) -> Json:
    newest = thread.newest
    years = [_knot(stage.id, knot) for stage, knot in zip(stages, thread.knots, strict=True) if _tells(knot)]
    return {"name": newest.name.text, "dimension": newest.dimension, "targets": years}


def _tells(knot: Knot) -> bool:
    return knot.indicator is not None or knot.turn is not None


def _knot(id: str, knot: Knot) -> Json:
    indicator = knot.indicator
    target = (indicator.target or indicator.mid_target) if indicator else None
    return {
        "id": id,
        "anchor": indicator.id if indicator else None,
        "text": target_text(target, indicator) if target and indicator else None,
        "change": knot.turn.name.lower() if knot.turn else None,
    }
