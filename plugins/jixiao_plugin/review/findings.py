"""What a change does to the findings: which it brought, which it cured, which were there before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..check.run import check_bytes
from ..check.settings import Settings
from ..finding import Finding
from ..forms.catalog import Catalog
from .indicators import pair_indicators
from .money import pair_items
from .pairing import Pairing, paired
from .versions import Version

Field = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingChanges:
    """The findings of one declaration, split by what the change did."""

    title: str
    """Name of the project, the id where there is none."""
    new: tuple[Finding, ...] = ()
    """Not there before, or no longer explained by a waiver."""
    fixed: tuple[Finding, ...] = ()
    """Of the older version."""
    older: tuple[Finding, ...] = ()
    """There before too, also where the numbers in it are others now, or a waiver explains it now."""


def finding_changes(
    pairs: Iterable[tuple[Version | None, Version | None]], catalog: Catalog, settings: Settings
) -> tuple[FindingChanges, ...]:
    """What each change did to the findings of its declaration. Rules that compare declarations are not asked."""
    return tuple(_split(before, after, catalog, settings) for before, after in pairs)


def new_findings(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of *after* whose very facts were not found before; one that lost its waiver is new too."""
    pairs = paired(tuple(before), tuple(after), (_facts,))
    return tuple(sorted((*pairs.new, *_unexplained(pairs)), key=lambda item: item.sort_key))


def _split(before: Version | None, after: Version | None, catalog: Catalog, settings: Settings) -> FindingChanges:
    moved = _moved_fields(before, after)
    old = tuple(replace(item, field=_moved(item.field, moved)) for item in _found(before, catalog, settings))
    pairs = paired(old, _found(after, catalog, settings), (_facts, lambda item: (item.code, item.field)))
    unexplained = set(_unexplained(pairs))
    return FindingChanges(
        title=_title(after or before),
        new=_sorted((*pairs.new, *unexplained)),
        fixed=_sorted(pairs.gone),
        older=_sorted(item for _, item in pairs.both if item not in unexplained),
    )


def _found(version: Version | None, catalog: Catalog, settings: Settings) -> tuple[Finding, ...]:
    if version is None:
        return ()
    file = version.file
    return check_bytes(file.path, file.data, id=file.id, catalog=catalog, settings=settings).findings


def _facts(item: Finding) -> object:
    return item.code, item.field, item.found, item.expected


def _unexplained(pairs: Pairing[Finding]) -> Iterator[Finding]:
    """Findings that a waiver explained before and none does now."""
    return (item for was, item in pairs.both if was.waived and not item.waived)


def _moved_fields(before: Version | None, after: Version | None) -> dict[Field, Field]:
    """Where indicators and funding lines stood and stand now, so that a rename brings no finding and cures none."""
    old, new = (version.declaration if version else None for version in (before, after))
    if old is None or new is None:
        return {}
    fields = [(one.field, other.field) for one, other in pair_indicators(old, new).both]
    fields += [(one.field, other.field) for one, other in pair_items(old, new).both]
    return {one: other for one, other in fields if one != other}


def _moved(field: Field, moved: dict[Field, Field]) -> Field:
    for length in range(len(field), 1, -1):
        if field[:length] in moved:
            return (*moved[field[:length]], *field[length:])
    return field


def _title(version: Version | None) -> str:
    name = version.declaration.project_name.text.strip() if version and version.declaration else ""
    return name or (version.file.id if version else "")


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda item: (item.severity.rank, item.sort_key)))
