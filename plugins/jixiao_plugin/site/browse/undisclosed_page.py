"""Which departments have not disclosed what the site's list expects of them, with the reason where one is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from ...check.settings import Settings
from ...rules.expected import LIST, Expected, read_expected
from ..listing import ListingEntry
from ..page import Page, PlannedPage, root_prefix
from ..templating import render
from .address import BROWSE, department_address
from .grouping import chinese_order
from .rows import BROWSE_LINK

TITLE = "未公开部门"
_PATH = f"{BROWSE}undisclosed/index.html"


@dataclass(frozen=True, slots=True)
class MissingView:
    """A department with nothing to read; *address* leads to what it disclosed for other years, if anything."""

    department: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class YearView:
    """Those who have not disclosed for one year."""

    title: str
    anchor: str
    missing: tuple[MissingView, ...]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What the list comes to."""

    is_listed: bool
    """Whether the site has such a list at all."""
    expected: int
    missing: tuple[Expected, ...]
    """The latest year first, those without a year last, then by department."""
    known: frozenset[str]
    """Departments that have disclosed anything."""

    @property
    def words(self) -> str:
        """All of it in one sentence."""
        if not self.is_listed:
            return "本站没有列出应公开部门的名单，所以说不出哪些部门还没有公开。"
        if not self.missing:
            return f"名单上应公开的 {self.expected} 项，都已经公开。"
        with_reason = sum(bool(item.reason) for item in self.missing)
        reasons = f"，其中 {with_reason} 项写明了理由" if with_reason else "，都没有写明理由"
        return f"名单上应公开的 {self.expected} 项，还有 {len(self.missing)} 项没有公开{reasons}。"


def disclosure(entries: Iterable[ListingEntry], settings: Settings) -> Disclosure:
    """The site's list held against the declarations that are published."""
    published: dict[str, set[int]] = {}
    for entry in entries:
        if entry.is_published:
            published.setdefault(entry.department, set()).add(entry.year)
    expected = tuple(read_expected(enumerate(settings.lists.get(LIST, ()), 1)))
    missing = [item for item in expected if not item.is_met_by(published.get(item.department, ()))]
    missing.sort(key=lambda item: (-item.year, chinese_order(item.department)))
    return Disclosure(LIST in settings.lists, len(expected), tuple(missing), frozenset(published))


def undisclosed_page(found: Disclosure, settings: Settings) -> PlannedPage:
    """The page of what is missing by *found*; without a list it says that there is none."""
    made_of = f"{found.words} {found.missing!r} {sorted(found.known)!r}"
    return PlannedPage(_PATH, made_of, partial(_page, found, settings))


def _page(found: Disclosure, settings: Settings) -> Page:
    article = render(
        "browse/undisclosed.html",
        root=root_prefix(_PATH),
        crumbs=(BROWSE_LINK,),
        title=TITLE,
        words=found.words,
        years=tuple(_years(found.missing, found.known, settings)),
    )
    return Page(_PATH, TITLE, found.words, str(article))


def _years(missing: Sequence[Expected], known: frozenset[str], settings: Settings) -> Iterator[YearView]:
    for year, items in groupby(missing, key=lambda item: item.year):
        views = tuple(_view(item, known, settings) for item in items)
        yield YearView(f"{year} 年度" if year else "不分年度", f"y{year}" if year else "any", views)


def _view(item: Expected, known: frozenset[str], settings: Settings) -> MissingView:
    address = department_address(item.department, settings.short_names) if item.department in known else ""
    return MissingView(item.department, address, item.reason)
