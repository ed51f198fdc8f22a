"""What is made of all public declarations together, and made again only when one of them has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .data.files import make_data
from .history.feed import FEED, site_feed
from .made import Made, Workshop
from .manifest import Entry, Manifest, key_of
from .scripts import script_files
from .search.build import Listed, build_index
from .search.self_check import check_index

Files = Iterable[tuple[str, bytes]]
"""Paths below the site's root, each with its content."""


@dataclass(frozen=True, slots=True)
class Whole:
    """One such thing."""

    name: str
    """Its name in the manifest; opens with a colon, so that no declaration can be called so."""
    make: Callable[[Sequence[Made], Workshop], Files]
    """Its files, made of the public declarations by id."""
    taken: Callable[[Made, str], str] = lambda made, key: key + made.compared
    """What it takes of each, whose key is the second argument, in any form: equal texts make equal files."""
    check: Callable[[Sequence[Made], Workshop], None] = lambda public, workshop: None  # noqa: ARG005
    """Looks at what was written. Raises JixiaoError where that is wrong."""


@dataclass(frozen=True, slots=True)
class Wholes:
    """What became of all of them, each by its name."""

    keys: Mapping[str, str]
    files: Mapping[str, tuple[str, ...]]
    standing: Mapping[str, Entry]
    """What did not have to be made again."""


def _search(public: Sequence[Made], workshop: Workshop) -> Files:
    return build_index(_listed(public), workshop.settings)


def _check_search(public: Sequence[Made], workshop: Workshop) -> None:
    check_index(_listed(public), lambda path: workshop.read(path) or b"")


def _listed(public: Sequence[Made]) -> Iterator[Listed]:
    return ((made.listing, made.search) for made in public if made.search)


def _feed(public: Sequence[Made], workshop: Workshop) -> Files:
    """Nothing where the site has no address of its own: a feed must name it."""
    site_url = workshop.shell.site_url
    if site_url:
        events = ((made.id, event) for made in public for event in made.events)
        yield FEED, site_feed(events, site_url, workshop.settings)


def _scripts(_: Sequence[Made], __: Workshop) -> Files:
    return script_files()


WHOLES = (
    Whole(":search", _search, check=_check_search),
    Whole(":feed", _feed),
    Whole(":scripts", _scripts),
    Whole(":data", make_data, lambda made, _: made.taken),
)
"""All of them, in the order they are made."""


def make_wholes(
    public: Sequence[Made], keys: Mapping[str, str], stamp: str, last: Manifest, workshop: Workshop
) -> Wholes:
    """Makes them of the *public* declarations, whose keys are among *keys*; what *last* says stands already stays."""
    taken = {whole.name: "".join(whole.taken(made, keys[made.id]) for made in public) for whole in WHOLES}
    whole_keys = {name: key_of(stamp, name, text.encode()) for name, text in taken.items()}
    found = {name: last.reusable(name, key, workshop.site) for name, key in whole_keys.items()}
    standing = {name: entry for name, entry in found.items() if entry}
    files = {name: entry.paths for name, entry in standing.items()}
    wanted = [whole for whole in WHOLES if whole.name not in standing]
    files |= {whole.name: _write(whole, public, workshop) for whole in wanted}
    return Wholes(whole_keys, files, standing)


def _write(whole: Whole, public: Sequence[Made], workshop: Workshop) -> tuple[str, ...]:
    written = tuple(workshop.write(path, content) for path, content in whole.make(public, workshop))
    whole.check(public, workshop)
    return written
