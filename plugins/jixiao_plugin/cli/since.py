"""`jixiao check --since`: only what changed, and of its findings only those the change brought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..check.collection import check_file
from ..check.corpus import not_compared, with_comparison
from ..check.outcome import CheckedDeclaration
from ..check.run import check_bytes
from ..check.settings import Settings
from ..errors import JixiaoError
from ..finding import Finding
from ..forms.catalog import Catalog, load_catalog
from ..report.reported import Reported, reported
from ..repository.differences import commit_named
from ..review.files import revision_changes
from ..review.findings import new_findings
from ..review.review import version_pairs
from ..review.versions import File, Version
from .sites import Selection
from .terminal import cause


@dataclass(frozen=True, slots=True)
class Brought:
    """What a change brought."""

    checked: tuple[Reported, ...]
    """The changed files with the findings that were not there before."""
    older: int
    """How many findings of theirs were."""


def check_since(selection: Selection, revision: str) -> Brought:
    """The files of *selection* that differ from *revision*, uncommitted and new ones included."""
    settings = selection.settings
    catalog = load_catalog(settings.editions)
    files = revision_changes(
        settings.root, settings.content / "declarations", commit_named(settings.root, revision), None
    )
    wanted = {path.absolute() for path in selection.files}
    strays = [path for path in (settings.root / other for other in files.others) if path in wanted]
    pairs = [
        (before, after)
        for before, after in version_pairs(files, catalog)
        if after and settings.root / after.file.path in wanted
    ]
    count = len(pairs) + len(strays)
    found = [_split(before, after, catalog, settings) for before, after in pairs]
    found += [(checked, checked.findings) for checked in _strays(strays, settings, catalog)]
    compared = [with_comparison(replace(checked, findings=new), not_compared(count)) for checked, new in found]
    older = sum(len(checked.findings) - len(new) for checked, new in found)
    return Brought(tuple(map(reported, compared)), older)


def _split(
    before: Version | None, after: Version, catalog: Catalog, settings: Settings
) -> tuple[CheckedDeclaration, tuple[Finding, ...]]:
    checked = _checked(after.file, catalog, settings)
    former = _checked(before.file, catalog, settings).findings if before else ()
    return checked, new_findings(former, checked.findings)


def _checked(file: File, catalog: Catalog, settings: Settings) -> CheckedDeclaration:
    return check_bytes(file.path, file.data, id=file.id, catalog=catalog, settings=settings)


def _strays(paths: Sequence[Path], settings: Settings, catalog: Catalog) -> Iterator[CheckedDeclaration]:
    """Files among the declarations that are none; they are new or changed, and they are faults."""
    for path in paths:
        try:
            yield check_file(path, settings, catalog)
        except OSError as error:
            raise JixiaoError(f"读不了文件“{error.filename}”：{cause(error)}。") from error
