"""Everything of the site besides ordinary pages: declarations, listings, search, redirects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..check.collection import declaration_files, declaration_id, map_checked
from ..forms.catalog import load_catalog
from .home import HomeView, home_view
from .link_check import DECLARATIONS, has_anchor, page_targets
from .listing import listing_pages
from .made import DRAFT, Made, Workshop, is_id, make
from .manifest import Entry, Manifest, entry_of, key_of
from .manifest import stamp as manifest_stamp
from .page import Page, declaration_address
from .redirect import redirect_page, redirect_path
from .search.build import build_index
from .search.page import example_queries, search_page
from .typed_links import dead_links

Progress = Callable[[Iterable[Made], int], Iterator[Made]]
"""Hands on what it is given, so many of them, and may show how far it is."""

Workers = Callable[[int], AbstractContextManager[Executor | None]]
"""Gives an executor fit for so many declarations, or none to do them in line."""


_INDEX = ":search"
"""Name of the search index in the manifest; no declaration can be called so."""


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The site as the last build left it, and what is known about it."""

    site: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Built:
    """What the build came to."""

    declarations: tuple[Made, ...]
    """Sorted by id."""
    keys: Mapping[str, str]
    index: tuple[str, ...]
    """Files of the search index."""
    pages: tuple[Page, ...]
    """Lists and the search page."""
    reused: Mapping[str, Entry]
    """What of the old site is still right and was not made again."""
    warnings: tuple[str, ...]

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every public address, below the site's root."""
        public = (declaration_address(made.id) for made in self.declarations if made.is_public)
        return (*public, *(page.address for page in self.pages if page.public))

    @property
    def errors(self) -> tuple[str, ...]:
        """Every unwaived error of what is not a draft, in the order of files."""
        return tuple(error for made in self.declarations if made.state != DRAFT for error in made.errors)

    @property
    def home(self) -> HomeView:
        """What the home page says of them all."""
        return home_view(made.listing for made in self.declarations)

    def of_state(self, state: str) -> tuple[str, ...]:
        """Ids of the declarations of which that has become."""
        return tuple(made.id for made in self.declarations if made.state == state)

    @property
    def kept(self) -> frozenset[str]:
        """Files of the old site that must stay."""
        return frozenset(file.path for entry in self.reused.values() for file in entry.files)

    def manifest(self, site: Path) -> Manifest:
        """What the next build may rely on, once this one stands at *site*."""
        made = [(item.id, item.files, item) for item in self.declarations]
        fresh = {
            name: entry_of(site, self.keys[name], files, item)
            for name, files, item in (*made, (_INDEX, self.index, None))
            if name not in self.reused
        }
        return Manifest(fresh | dict(self.reused))


def build_site(
    workshop: Workshop, ordinary: frozenset[str], last: LastBuild, workers: Workers, progress: Progress
) -> Built:
    """Makes everything besides ordinary pages that *last* does not have already.

    *ordinary* holds the other files of the content folder that become part of the site. Nothing outside the workshop's
    folder is written.
    """
    settings = workshop.settings
    stamp = manifest_stamp(settings, repr(workshop.shell), str(workshop.preview))
    paths = {declaration_id(path, settings): path for path in declaration_files(settings)}
    keys = {name: key_of(stamp, name, path.read_bytes()) for name, path in paths.items()}
    reused = {name: entry for name, key in keys.items() if (entry := last.manifest.reusable(name, key, last.site))}
    known = {name: entry.made for name, entry in reused.items() if entry.made}
    changed = [path for name, path in paths.items() if name not in known]
    fresh = {made.id: made for made in _made(changed, workshop, workers, progress)}
    declarations = tuple((known | fresh)[name] for name in paths)
    public = tuple(made for made in declarations if made.is_public)

    keys[_INDEX] = key_of(stamp, _INDEX, "".join(keys[made.id] for made in public).encode())
    old_index = last.manifest.reusable(_INDEX, keys[_INDEX], last.site)
    index = tuple(file.path for file in old_index.files) if old_index else tuple(_write_index(public, workshop))
    pages = tuple(_write_pages(declarations if workshop.preview else public, workshop))
    warnings = (
        *_clashes(declarations, pages, ordinary),
        *_write_redirects(public, frozenset(paths), workshop),
        *_dead_links(declarations, ordinary, (workshop.folder, last.site)),
    )
    return Built(declarations, keys, index, pages, reused | ({_INDEX: old_index} if old_index else {}), warnings)


def _made(changed: Sequence[Path], workshop: Workshop, workers: Workers, progress: Progress) -> Iterator[Made]:
    settings = workshop.settings
    with workers(len(changed)) as executor:
        results = map_checked(partial(make, workshop), changed, settings, load_catalog(settings.editions), executor)
        yield from progress(results, len(changed))


def dead_page_links(content: str, url: str, built: Built, folders: tuple[Path, ...]) -> Iterator[str]:
    """A Chinese phrase for each link to a declaration or its parts that leads nowhere, in the HTML *content* at *url*.

    *folders* are where finished pages stand, the newest first.
    """
    shown = {declaration_address(made.id): made.id for made in built.declarations}
    for address, anchor in page_targets(content, url):
        name = shown.get(address)
        if name is None:
            continue
        document = _document(name, folders)
        if document is None:
            yield f"链接到 {DECLARATIONS}{name}.md，但这份申报表没有公开"
        elif anchor and not has_anchor(document, anchor):
            yield f"链接到 {DECLARATIONS}{name}.md#{anchor}，但那个页面上没有“{anchor}”这一处"


def _write_index(public: Iterable[Made], workshop: Workshop) -> Iterator[str]:
    for path, content in build_index(made.search for made in public if made.search):
        yield workshop.write(path, content)


def _write_pages(shown: Sequence[Made], workshop: Workshop) -> Iterator[Page]:
    """The lists and the search page, save where a hand-written page has the same address."""
    examples = example_queries(made.search for made in shown if made.search)
    for page in (*listing_pages((made.listing for made in shown), workshop.settings), search_page(examples)):
        if not (workshop.settings.content / page.path).with_suffix(".md").exists():
            workshop.write(page.path, workshop.shell.render(page))
            yield page


def _clashes(declarations: Iterable[Made], pages: Iterable[Page], ordinary: frozenset[str]) -> Iterator[str]:
    """A sentence for each declaration whose address something else has too."""
    lists = {page.path for page in pages}
    for made in declarations:
        address = declaration_address(made.id)
        if f"{address}index.html" in lists or f"{address}index.md" in ordinary:
            yield f"{made.path}: 地址 {address} 已是目录页或另一个文件的地址，请换一个文件名。"


def _write_redirects(public: Iterable[Made], ids: frozenset[str], workshop: Workshop) -> Iterator[str]:
    """Writes a redirect for every former address, and yields a sentence for each that cannot be one."""
    owners: dict[str, str] = {}
    for made in public:
        for former_id in made.former_ids:
            if not is_id(former_id):
                yield f"{made.path}: 曾用地址“{former_id}”不是地址，应写作 2020/jiu-mingcheng 的样子。"
            elif former_id in ids:
                yield f"{made.path}: 曾用地址“{former_id}”现在是另一份申报表的地址。"
            elif former_id in owners:
                yield f"{made.path}: 曾用地址“{former_id}”已被 {owners[former_id]} 用作曾用地址。"
            else:
                owners[former_id] = made.path
                workshop.write(redirect_path(former_id), redirect_page(former_id, made.id, workshop.shell.site_url))


def _dead_links(declarations: Iterable[Made], ordinary: frozenset[str], folders: tuple[Path, ...]) -> Iterator[str]:
    shown = {f"{DECLARATIONS}{made.id}.md": made.id for made in declarations if made.files}
    known = ordinary | shown.keys()
    for made in declarations:
        yield from dead_links(made.links, known, lambda uri: _document(shown[uri], folders) if uri in shown else None)


def _document(name: str, folders: tuple[Path, ...]) -> str | None:
    for folder in folders:
        place = folder / declaration_address(name) / "index.html"
        if place.is_file():
            return place.read_text(encoding="utf-8")
    return None
