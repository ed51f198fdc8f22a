"""What the search page filters by: the groups of the lists, and whether the checks found what they expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...check.settings import Settings
from ..browse.address import DEPARTMENT, FORM, address_of, group_path
from ..browse.grouping import GROUPINGS, Grouping, GroupKey, Placed
from ..listing import ListingEntry

CHECK = "check"
_MANY_FIRST = (DEPARTMENT, FORM)
"""Facets whose values have no order of their own: those that most declarations have come first."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet."""

    slug: str
    """As addresses say it."""
    title: str
    declarations: int
    address: str
    """Of the list of its declarations, below the site's root; empty where there is no such list."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A property of declarations, and which values each of them has."""

    kind: str
    title: str
    values: tuple[FacetValue, ...]
    sets: tuple[tuple[int, ...], ...]
    """Every combination of values that occurs, as places in *values*."""
    of: tuple[int, ...]
    """For each declaration the place of its combination in *sets*."""


def facets_of(entries: Sequence[ListingEntry], settings: Settings) -> tuple[Facet, ...]:
    """All facets of *entries*, in the order readers are offered them."""
    return tuple(_facet(grouping, entries, settings) for grouping in (*GROUPINGS, _CHECKS))


def _facet(grouping: Grouping, entries: Sequence[ListingEntry], settings: Settings) -> Facet:
    names, keys = _placed(grouping, entries, settings)
    counts = Counter(name for combination in names for name in combination)
    ordered = sorted(keys)
    if grouping.kind in _MANY_FIRST:
        ordered.sort(key=lambda key: -counts[key.name])
    place = {key.name: number for number, key in enumerate(ordered)}
    combinations = {names: tuple(sorted(place[name] for name in names)) for names in set(names)}
    sets = sorted(set(combinations.values()))
    number = {combination: at for at, combination in enumerate(sets)}
    return Facet(
        grouping.kind,
        grouping.title,
        tuple(FacetValue(key.slug, key.title, counts[key.name], _address(grouping.kind, key)) for key in ordered),
        tuple(sets),
        tuple(number[combinations[combination]] for combination in names),
    )


def _placed(
    grouping: Grouping, entries: Sequence[ListingEntry], settings: Settings
) -> tuple[list[tuple[str, ...]], Iterable[GroupKey]]:
    """For each declaration the names of its groups; and the keys of all groups, each made once."""
    names: list[tuple[str, ...]] = []
    keys: dict[str, GroupKey] = {}
    for entry in entries:
        placed = tuple(grouping.place(entry))
        names.append(tuple(item.name for item in placed))
        for item in placed:
            if item.name not in keys:
                keys[item.name] = grouping.key(item, settings)
    return names, keys.values()


def _address(kind: str, key: GroupKey) -> str:
    return "" if kind == CHECK else address_of(group_path(kind, key.slug))


_STATES = {
    "agrees": "没有出入",
    "explained": "有出入，都已说明",
    "unexplained": "有出入，还有未说明的",
    "withdrawn": "已撤回",
}


def _by_check(entry: ListingEntry) -> Iterator[Placed]:
    if entry.state == "withdrawn":
        name = "withdrawn"
    elif not entry.differences:
        name = "agrees"
    else:
        name = "unexplained" if entry.unexplained else "explained"
    yield Placed(name, entry)


def _check_key(placed: Placed, _: Settings) -> GroupKey:
    name = placed.name
    return GroupKey(f"{list(_STATES).index(name)}".encode(), name, name, _STATES[name])


_CHECKS = Grouping(CHECK, "核对", "{}", "类", _by_check, _check_key)
