"""The versions of one declaration, and which of them a reader may see again."""

from __future__ import annotations

from dataclasses import dataclass

from ...check.outcome import CheckedDeclaration
from ...check.run import check_bytes
from ...check.settings import Settings
from ...finding import Severity
from ...forms.catalog import Catalog
from ...forms.labels import WITHDRAWN
from ...model.declaration import Declaration
from ...repository.history import Commit, Version
from ...source.privacy.mask import mask_lines
from ...source.privacy.scan import find_personal
from .portion import Portion

SEALED_LIST = "不公开旧文"
"""List of the site (名单): ids of declarations whose old texts are not shown any more, for instance after a leak."""

_REMOVED = "文件被删去"
_DRAFT = "当时是草稿"
_UNREADABLE = "当时的文件读不成申报表"
_ERRONEOUS = "按现在的规则有错误，不再列出原文"
_LOST = "原文不在本次读到的仓库里"
_SEALED = "按本站规定不再列出原文"
_DATES_ALONE = "本站只列日期"
_OF_WITHDRAWN = "申报表已撤回，不再列出原文"


@dataclass(frozen=True, slots=True)
class PastVersion:
    """One version of a declaration."""

    id: str
    """Under which it stood then."""
    commit: Commit | None
    """None for what has not been committed yet."""
    declaration: Declaration | None
    """What it said, personal data masked; none where that is not shown."""
    hidden: str
    """Why it is not shown, in Chinese; empty where it is."""
    words: str = ""
    """What its commit says of itself, personal data masked; empty where that is not shown."""


@dataclass(frozen=True, slots=True)
class Past:
    """All that is known of a declaration's versions."""

    versions: tuple[PastVersion, ...] = ()
    """The newest first; the first is what the page shows."""
    is_shallow: bool = False
    """Whether older ones may exist that were not read."""
    absence: str = ""
    """Why nothing is known, in Chinese; empty where git could be read."""

    @property
    def shown(self) -> tuple[PastVersion, ...]:
        """Those whose text may be shown, the newest first."""
        return tuple(version for version in self.versions if version.declaration)


@dataclass(frozen=True, slots=True)
class PastReader:
    """Gives the versions of some declarations; picklable."""

    portion: Portion
    settings: Settings
    catalog: Catalog

    def past_of(self, checked: CheckedDeclaration) -> Past:
        """The versions of *checked*.

        Git does not know what was ever public. So an old text is read as any file is, personal data masked, and shown
        only if it could be public today: without an error, save those that the present text has too and explains.
        """
        declaration, portion = checked.declaration, self.portion
        former_ids = tuple(cell.text for cell in declaration.former_ids) if declaration else ()
        committed = portion.versions_of(checked.id, former_ids)
        if not committed:
            return Past((), portion.is_shallow, portion.absence)
        ban = _ban(checked, self.settings)
        is_saved = checked.id not in portion.unsaved
        commit = committed[0].commit if is_saved else None
        hidden = WITHDRAWN if checked.is_withdrawn else ban
        newest = self._shown(checked.id, commit, hidden, declaration)
        explained = frozenset(item.fingerprint for item in checked.findings if item.waived)
        older = tuple(self._version(version, ban, explained) for version in committed[is_saved:])
        return Past((newest, *older), portion.is_shallow, portion.absence)

    def _version(self, version: Version, ban: str, explained: frozenset[str]) -> PastVersion:
        name = version.path.removesuffix(".md")
        data = self.portion.texts.get(version.blob)
        if not version.blob or data is None:
            return PastVersion(name, version.commit, None, _LOST if version.blob else _REMOVED)
        path = f"declarations/{version.path}"
        checked = check_bytes(path, data, id=name, catalog=self.catalog, settings=self.settings)
        hidden = _obstacle(checked, explained) or ban
        return self._shown(name, version.commit, hidden, checked.declaration)

    def _shown(self, name: str, commit: Commit | None, hidden: str, declaration: Declaration | None) -> PastVersion:
        if hidden or declaration is None:
            return PastVersion(name, commit, None, hidden)
        # Nobody knows what the commit changed at which a shallow clone ends: its words may be of other files.
        is_told = self.settings.history == "full" and commit is not None and not commit.is_edge
        words = commit.words if commit and is_told else ""
        return PastVersion(name, commit, declaration, "", mask_lines([words], find_personal(words))[0])


def _ban(checked: CheckedDeclaration, settings: Settings) -> str:
    """Why none of the declaration's texts is shown here; empty where nothing forbids it."""
    if checked.is_withdrawn:
        return _OF_WITHDRAWN
    if settings.history == "dates":
        return _DATES_ALONE
    return _SEALED if checked.id in settings.lists.get(SEALED_LIST, ()) else ""


def _obstacle(checked: CheckedDeclaration, explained: frozenset[str]) -> str:
    """Why an old text is not shown. Personal data and secrets are errors, so that what held them stays away too."""
    if checked.declaration is None:
        return _UNREADABLE
    if checked.is_draft:
        return _DRAFT
    if checked.is_withdrawn:
        return WITHDRAWN
    errors = (item for item in checked.open_findings if item.severity is Severity.ERROR)
    return _ERRONEOUS if any(item.fingerprint not in explained for item in errors) else ""
