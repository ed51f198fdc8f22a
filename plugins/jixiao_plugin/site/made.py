"""Makes everything that one declaration becomes on the site; runs in a worker, and only small values travel back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..dataset.catalog import record
from ..dataset.subject import subject_of
from ..finding import Severity
from ..model.declaration import Waiver
from ..position import Span
from ..rules.corpus_record import CorpusRecord, Passage, Promise
from ..source.tree import Scalar
from .anchors import anchors
from .comparison.comparison import Comparison
from .declaration_json import declaration_json
from .declaration_page import declaration_page
from .form_pdf import form_path, form_pdf, form_remarks
from .history.data import history_data
from .history.event import Event, events_of
from .history.past import PastReader
from .history.step import steps_of
from .history.version_page import version_pages
from .history.view import history_view
from .life.stage import StageReader
from .life.thread import Life
from .listing import ListingEntry, listing_entry
from .page import declaration_address
from .search.record import SearchRecord, search_record
from .shell import Shell
from .typed_links import SourceLink, source_links
from .view_take import source_name

if TYPE_CHECKING:
    from ..exchange.typesetter import Typeset, Typesetter

_FORMER_ID = re.compile(r"\d{4}(/[a-z0-9-]+)+")

PUBLISHED, WITHDRAWN, PREVIEW, DRAFT, HELD = "published", "withdrawn", "preview", "draft", "held"
"""What becomes of a declaration: a public page; a public notice; a page for its editor alone; nothing yet; nothing
until its errors are repaired or waived."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one declaration."""

    id: str
    path: str
    """Its file, as reports name it."""
    state: str
    errors: tuple[str, ...]
    """Unwaived errors, a line each: place, code, sentence."""
    listing: ListingEntry
    files: tuple[str, ...] = ()
    """What was written, below the site's root."""
    former_ids: tuple[str, ...] = ()
    links: tuple[SourceLink, ...] = ()
    search: SearchRecord | None = None
    """None for what is not public."""
    rows: bytes = b""
    """What the data set holds of it; empty for what is not public."""
    taken: str = ""
    """Digest of all that the data set takes of it."""
    record: CorpusRecord | None = None
    """What others are compared with."""
    events: tuple[Event, ...] = ()
    """What the feed tells of it, the newest first."""
    compared: str = ""
    """Digest of what the comparison found when this was made."""
    remarks: tuple[str, ...] = ()
    """What its editors should know of what was made, a line each."""

    @property
    def is_public(self) -> bool:
        """Whether anybody may see its page."""
        return self.state in (PUBLISHED, WITHDRAWN)


STORED_TYPES = (
    *(Made, ListingEntry, SearchRecord, SourceLink, Event, Decimal),
    *(CorpusRecord, Promise, Passage, Waiver, Scalar, Span, Severity),
)
"""What a `Made` is made of, for the manifest."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """All that a worker needs besides the declaration; picklable."""

    settings: Settings
    shell: Shell
    site: Path
    """The site as the last build left it; may not exist yet."""
    staging: Path
    """Where what is new is written, at its place below the site's root."""
    preview: bool
    """Whether editors look at it on their own machine, where drafts and erroneous pages are shown too."""
    typesetter: Typesetter | None = None
    """Makes the official forms; none where the site wants none."""
    comparison: Comparison | None = None
    """What a reviewer's preview is compared with."""

    def write(self, path: str, content: str | bytes) -> str:
        """Writes one file of the site, unless it stands there already as it should be; gives its path back."""
        data = content.encode() if isinstance(content, str) else content
        if _bytes(self.site / path) != data:
            place = self.staging / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        return path

    def discard(self, paths: Iterable[str]) -> None:
        """Takes back what was written at *paths*."""
        for path in paths:
            (self.staging / path).unlink(missing_ok=True)

    def read(self, path: str) -> bytes | None:
        """A file of the site as it will be; none where there is no such file, or none yet."""
        new = _bytes(self.staging / path)
        return _bytes(self.site / path) if new is None else new


def _bytes(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


AWAITED = "?"
"""In the place of a `Made`'s digest: it waits for what the comparison finds."""


def make_alone(workshop: Workshop, history: PastReader, years: StageReader, checked: CheckedDeclaration) -> Made:
    """As `make`, before the others are known. What continues another declaration waits: its page shows that one too."""
    if checked.declaration and checked.declaration.continues:
        return replace(_known(workshop, checked), compared=AWAITED)
    return make(workshop, history, years, checked)


def make(workshop: Workshop, history: PastReader, years: StageReader, checked: CheckedDeclaration) -> Made:
    """Writes the pages and data of one declaration, or nothing where it is not to be seen.

    *history* gives its versions, *years* its project's other years; they are only asked where they are shown.
    """
    known = _known(workshop, checked)
    state = known.state
    if state in {DRAFT, HELD}:
        return known
    past = history.past_of(checked)
    steps = steps_of(past)
    form = _form(workshop, checked) if state == PUBLISHED else None
    life = Life(years.stages_of(checked))
    page = declaration_page(
        checked,
        workshop.settings,
        preview=workshop.preview,
        site_url=workshop.shell.site_url,
        history=history_view(past, steps),
        life=life,
        form_bytes=len(form.data) if form else 0,
        redline=workshop.comparison.redlines.get(checked.id) if workshop.comparison else None,
    )
    files = [workshop.write(page.path, workshop.shell.render(page))]
    for old, path, text in version_pages(checked.id, past, steps):
        files += [workshop.write(old.path, workshop.shell.render(old)), workshop.write(path, text)]
    declaration = checked.declaration
    if declaration and state != WITHDRAWN:
        folder = declaration_address(checked.id)
        versions = None if past.absence else history_data(checked.id, past, steps)
        data = declaration_json(checked, workshop.settings, versions, life)
        files.append(workshop.write(f"{folder}index.json", data))
        files.append(workshop.write(f"{folder}{source_name(checked.id)}", checked.document.text))
    if form:
        files.append(workshop.write(form_path(checked.id), form.data))
    words = search_record(checked, workshop.settings) if known.is_public else None
    rows = _rows(checked, workshop) if known.is_public else b""
    return replace(
        known,
        files=tuple(files),
        former_ids=tuple(cell.text for cell in declaration.former_ids) if declaration else (),
        links=tuple(source_links(checked.document, checked.id)),
        remarks=tuple(form_remarks(checked.path, form)) if form else (),
        search=words,
        events=events_of(declaration, workshop.settings, past, steps) if declaration and known.is_public else (),
        rows=rows,
        taken=sha256(rows + "\n".join(words.tokens).encode()).hexdigest() if words else "",
    )


def _form(workshop: Workshop, checked: CheckedDeclaration) -> Typeset | None:
    """The official form, where the site wants one; what stands already is not made again."""
    if workshop.typesetter is None:
        return None
    standing = workshop.read(form_path(checked.id))
    return form_pdf(checked, workshop.shell.site_url, workshop.typesetter, standing)


def _rows(checked: CheckedDeclaration, workshop: Workshop) -> bytes:
    if checked.declaration is None:
        raise ValueError(f"{checked.path} holds no declaration")
    page = f"{workshop.shell.site_url}{declaration_address(checked.id)}"
    return record(subject_of(checked, workshop.settings, anchors(checked.declaration), page))


def _known(workshop: Workshop, checked: CheckedDeclaration) -> Made:
    state = _state(checked, preview=workshop.preview)
    return Made(checked.id, checked.path, state, _errors(checked), listing_entry(checked))


def is_id(text: str) -> bool:
    """Whether *text* can be the id of a declaration, and so be part of an address."""
    return _FORMER_ID.fullmatch(text) is not None


def _state(checked: CheckedDeclaration, *, preview: bool) -> str:
    if checked.is_publishable:
        return WITHDRAWN if checked.is_withdrawn else PUBLISHED
    if preview:
        return PREVIEW
    return DRAFT if checked.is_draft else HELD


def _errors(checked: CheckedDeclaration) -> tuple[str, ...]:
    return tuple(
        f"{item.path}:{item.span.line}:{item.span.column}: {item.code} {item.message}"
        for item in checked.open_findings
        if item.severity is Severity.ERROR
    )
