"""Times work on declarations one by one, in seconds of the processor and with nothing remembered of the others."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median, quantiles
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")

_REMEMBERING = ("jixiao_plugin.source", "jixiao_plugin.model", "jixiao_plugin.rules")


@dataclass(frozen=True, slots=True)
class Cost:
    """Microseconds of one core that a piece of work takes for a declaration."""

    name: str
    median: float
    most: float
    """What nine of ten declarations stay below."""


def cost(name: str, seconds: Sequence[float]) -> Cost:
    """The cost of work that took so many *seconds*, one figure a declaration."""
    most = quantiles(seconds, n=10)[-1] if len(seconds) > 1 else seconds[0]
    return Cost(name, median(seconds) * 1e6, most * 1e6)


def measure(name: str, prepare: Callable[[T], U], work: Callable[[U], object], items: Sequence[T], rounds: int) -> Cost:
    """The cost of *work* on what *prepare*, which is not timed, makes of each of *items*."""
    return cost(name, [median(_turns(prepare, work, item, rounds)) for item in items])


def _turns(prepare: Callable[[T], U], work: Callable[[U], object], item: T, rounds: int) -> Iterator[float]:
    for _ in range(rounds):
        forget()
        prepared = prepare(item)
        yield timed(work, prepared)


def timed(work: Callable[[T], object], item: T) -> float:
    """Seconds of the processor that *work* takes; what other programs do meanwhile is left out."""
    start = time.thread_time()
    work(item)
    return time.thread_time() - start


def forget() -> None:
    """Empty what the core remembers of texts, so that no declaration is quick because another came before it."""
    for clear in _memories():
        clear()


@cache
def _memories() -> list[Callable[[], object]]:
    modules = [module for name, module in sys.modules.items() if name.startswith(_REMEMBERING)]
    values = [value for module in modules for value in vars(module).values()]
    return [value.cache_clear for value in values if hasattr(value, "cache_clear")]
