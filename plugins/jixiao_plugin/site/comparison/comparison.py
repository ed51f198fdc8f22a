"""What a preview compares its site with, and all that came of it; picklable, for workers set the redlines in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...check.settings import Settings
from ...forms.catalog import load_catalog
from ...model.amount import money_text
from ...repository.differences import commit_named
from ...review.change import DeclarationChange, Review, Status
from ...review.files import revision_changes
from ...review.findings import FindingChanges, finding_changes
from ...review.review import Pair, review_of, version_pairs
from ...review.summary import headline, weight
from ..anchors import hashed
from .change_row import ChangeRow, change_row
from .redline import RedlineView, redline_view


@dataclass(frozen=True, slots=True)
class ChangedView:
    """One declaration on the page of all changes."""

    id: str
    anchor: str
    title: str
    status: str
    former_id: str
    has_page: bool
    """False: it is gone."""
    totals: tuple[str, str]
    """As a sentence says them; empty where there was none or it could not be read."""
    changes: tuple[ChangeRow, ...]
    """The gravest first; of what is new or gone as a whole only how many there are."""
    count: int
    without_changes: str
    """What is said where there is none."""


@dataclass(frozen=True, slots=True)
class FoundView:
    """A finding that the change brought."""

    title: str
    id: str
    label: str
    code: str
    page: str
    place: str
    message: str
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A preview beside the version it would replace."""

    base: str
    """What it is compared with, as it was named."""
    headline: str
    declarations: tuple[ChangedView, ...]
    unchanged: tuple[str, ...]
    others: tuple[str, ...]
    new: tuple[FoundView, ...]
    fixed: int
    older: int
    redlines: Mapping[str, RedlineView]
    """By id, of every declaration that both versions have and that changed."""


def compare_with(revision: str, settings: Settings) -> Comparison:
    """The files at hand beside *revision*. Raises JixiaoError where there is no such revision."""
    base = commit_named(settings.root, revision)
    files = revision_changes(settings.root, settings.content / "declarations", base, None)
    catalog = load_catalog(settings.editions)
    pairs = version_pairs(files, catalog)
    review = review_of(pairs, files.others)
    findings = finding_changes(pairs, catalog, settings)
    ids = [after.file.id if after else "" for _, after in pairs]
    return Comparison(
        base=revision[:12],
        headline=headline(review),
        declarations=tuple(map(_changed, review.declarations)),
        unchanged=review.unchanged,
        others=review.others,
        new=tuple(found for name, item in zip(ids, findings, strict=True) for found in _found(name, item)),
        fixed=sum(len(item.fixed) for item in findings),
        older=sum(len(item.older) for item in findings),
        redlines=dict(_redlines(pairs, review, revision[:12])),
    )


def _redlines(pairs: tuple[Pair, ...], review: Review, base: str) -> Iterator[tuple[str, RedlineView]]:
    changes = {item.id: item.changes for item in review.declarations}
    for before, after in pairs:
        if before and after and before.declaration and after.declaration:
            found = changes.get(after.file.id, ())
            yield after.file.id, redline_view(before.declaration, after.declaration, found, base)


def _changed(item: DeclarationChange) -> ChangedView:
    is_whole = item.status in {Status.ADDED, Status.REMOVED} and item.is_readable
    rows = tuple(change_row(change) for change in sorted(item.changes, key=weight))
    before, after = ("" if total is None else money_text(total) for total in item.totals)
    return ChangedView(
        id=item.id,
        anchor=hashed("c", item.id),
        title=item.title,
        status=item.status.label,
        former_id=item.former_id,
        has_page=item.status is not Status.REMOVED,
        totals=(before, after),
        changes=() if is_whole else rows,
        count=len(rows),
        without_changes=item.without_changes,
    )


def _found(name: str, item: FindingChanges) -> Iterator[FoundView]:
    for found in item.new:
        yield FoundView(
            title=item.title,
            id=name,
            label=found.severity.label,
            code=found.code,
            page=found.rule.page,
            place=" › ".join(found.field),
            message=found.message,
            reason=found.waived.reason if found.waived else "",
        )
