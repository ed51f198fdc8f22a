"""Which of the older things is which of the newer ones: by name, then by likeness; a rename is a rename."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .wording import likeness

T = TypeVar("T")

_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_TELLING = frozenset("初中高低上下左右东西南北一二三四五六七八九十甲乙丙丁大小新老旧男女城乡内外前后正副省市县区镇")
"""Characters by which two names that are otherwise alike mean different things: 初级 and 中级, 第一期 and 第二期."""
_MOST_PAIRS = 40_000
"""Where more pairs than that would have to be looked at, what is left over counts as gone and new."""


@dataclass(frozen=True, slots=True)
class Pairing(Generic[T]):
    """Every older thing with the newer one it became; what is gone and what is new."""

    both: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    new: tuple[T, ...]


def paired(
    before: Sequence[T],
    after: Sequence[T],
    keys: Sequence[Callable[[T], object]],
    alike: Callable[[T, T], float] | None = None,
) -> Pairing[T]:
    """The things of both sides matched: by the first of *keys* that agrees, in order; then by how *alike* they are.

    *alike* gives 0 for two that are not the same thing; pairs of the highest value are made first.
    """
    old, new = dict(enumerate(before)), dict(enumerate(after))
    both: list[tuple[int, int]] = []
    for key in keys:
        waiting = defaultdict(list)
        for index in reversed(new):
            waiting[key(new[index])].append(index)
        found = [(index, waiting[key(thing)].pop()) for index, thing in old.items() if waiting.get(key(thing))]
        both += _taken(found, old, new)
    if alike and len(old) * len(new) <= _MOST_PAIRS:
        scores = ((alike(thing, other), one, two) for one, thing in old.items() for two, other in new.items())
        ranked = sorted((-score, one, two) for score, one, two in scores if score > 0)
        for _, one, two in ranked:
            if one in old and two in new:
                both += _taken([(one, two)], old, new)
    # In the newer order, so that a change is told where its reader will find it.
    matched = tuple((before[one], after[two]) for one, two in sorted(both, key=lambda pair: pair[1]))
    return Pairing(matched, tuple(old.values()), tuple(new.values()))


def _taken(found: list[tuple[int, int]], old: dict[int, T], new: dict[int, T]) -> list[tuple[int, int]]:
    for one, two in found:
        del old[one], new[two]
    return found


def name_likeness(one: str, other: str) -> float:
    """How alike two names in normal form are; 0 where they differ in what tells such names apart."""
    if _numbers(one) != _numbers(other):
        return 0.0
    odd = set(one) ^ set(other)
    if odd and odd <= _TELLING:
        return 0.0
    return likeness(one, other)


def _numbers(name: str) -> list[str]:
    return sorted(number for number in _DIGITS.findall(name) if not _YEAR.fullmatch(number))
