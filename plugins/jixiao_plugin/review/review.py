"""Two versions of a site's declarations → what changed in meaning, declaration by declaration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ..forms.catalog import Catalog
from .change import Change, DeclarationChange, Review, Status
from .compare import Reading, changes, unread
from .renames import renamed
from .versions import File, FileChanges, Version, read_version

Pair = tuple[Version | None, Version | None]
"""A declaration before and after; none where there is none."""


def review(files: FileChanges, catalog: Catalog) -> Review:
    """What the two versions differ in, by id; a file whose meaning stayed is only named."""
    return review_of(version_pairs(files, catalog), files.others)


def review_of(pairs: Iterable[Pair], others: tuple[str, ...] = ()) -> Review:
    """The same for versions that were read and matched already."""
    found = [_change(*pair) for pair in pairs]
    return Review(
        declarations=tuple(item for item in found if item.changes or item.status is not Status.CHANGED),
        unchanged=tuple(item.id for item in found if not item.changes and item.status is Status.CHANGED),
        others=others,
    )


def version_pairs(files: FileChanges, catalog: Catalog) -> tuple[Pair, ...]:
    """Every changed file in both versions, by id."""
    return tuple(sorted(_pairs(files, catalog), key=lambda pair: _file(*pair).id))


def _pairs(files: FileChanges, catalog: Catalog) -> Iterator[Pair]:
    def read(file: File) -> Version:
        return read_version(file, catalog)

    for before, after in files.stayed:
        yield read(before), read(after)
    moved = renamed([*map(read, files.gone)], [*map(read, files.new)], files.moves)
    yield from moved.both
    for version in moved.gone:
        yield version, None
    for version in moved.new:
        yield None, version


def _change(before: Version | None, after: Version | None) -> DeclarationChange:
    was, now = before.declaration if before else None, after.declaration if after else None
    file = _file(before, after)
    former = before.file.id if before else file.id
    shown = now or was
    return DeclarationChange(
        id=file.id,
        former_id=former if former != file.id else "",
        path=file.path,
        project=shown.project_name.text.strip() if shown else "",
        department=shown.department.text.strip() if shown else "",
        year=shown.year if shown else 0,
        status=_status(before, after),
        changes=(*_unread(before, after), *changes(was, now)),
        totals=(_total(before), _total(after)),
        indicators=len(shown.indicators) if shown else 0,
    )


def _file(before: Version | None, after: Version | None) -> File:
    """The newer file, the older one where it is gone."""
    return after.file if after else before.file if before else File("", "", b"")


def _status(before: Version | None, after: Version | None) -> Status:
    if before is None:
        return Status.ADDED
    if after is None:
        return Status.REMOVED
    return Status.CHANGED if before.file.id == after.file.id else Status.RENAMED


def _unread(before: Version | None, after: Version | None) -> Iterator[Change]:
    """A file that no declaration could be made of is told of, not passed over."""
    sides = (_reading(before), _reading(after))
    is_same = before is not None and after is not None and before.file.data == after.file.data
    if Reading.UNREAD in sides and not is_same:
        yield unread(*sides)


def _reading(version: Version | None) -> Reading:
    if version is None:
        return Reading.ABSENT
    return Reading.READ if version.declaration else Reading.UNREAD


def _total(version: Version | None) -> Decimal | None:
    total = version.declaration.total if version and version.declaration else None
    return total.yuan if total else None
