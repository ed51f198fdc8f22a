"""Everything of the site besides ordinary pages: declarations, listings, search, redirects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..check.collection import declaration_files, declaration_id
from .history.portion import SiteHistory, read_site_history
from .home import HomeView, home_view
from .link_check import DECLARATIONS, has_anchor, page_targets
from .made import DRAFT, Made, Workshop
from .making import Making, Progress, Workers, make_all
from .manifest import Entry, Manifest, entry_of, key_of
from .manifest import stamp as manifest_stamp
from .page import Page, declaration_address
from .redirect import redirect_page, redirect_path, redirects
from .shared_pages import shared_pages
from .typed_links import dead_links
from .whole import make_wholes


@dataclass(frozen=True, slots=True)
class Built:
    """What the build came to."""

    workshop: Workshop
    declarations: tuple[Made, ...]
    """Sorted by id."""
    keys: Mapping[str, str]
    wholes: Mapping[str, tuple[str, ...]]
    """Files of each thing that is made of all public declarations together, by its name."""
    pages: tuple[Page, ...]
    """Lists and the search page."""
    reused: Mapping[str, Entry]
    """What did not have to be made again."""
    files: frozenset[str]
    """Every file of the site that this build answers for, whether new or standing there already."""
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    """What the site's own lists are asked, a line each; it fails no build."""

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

    def manifest(self) -> Manifest:
        """What the next build may rely on, once the site is in place."""
        site = self.workshop.site
        made = [(item.id, item.files, item) for item in self.declarations]
        wholes = [(name, files, None) for name, files in self.wholes.items()]
        fresh = {
            name: entry_of(site, self.keys[name], files, item)
            for name, files, item in (*made, *wholes)
            if name not in self.reused
        }
        return Manifest(fresh | dict(self.reused))


def build_site(
    workshop: Workshop, ordinary: frozenset[str], last: Manifest, workers: Workers, progress: Progress
) -> Built:
    """Makes everything besides ordinary pages; what *last* says stands there already is left alone.

    *ordinary* holds the other files of the content folder that become part of the site. Nothing outside the workshop's
    staging folder is written.
    """
    settings = workshop.settings
    paths = {declaration_id(path, settings): path for path in declaration_files(settings)}
    stamp = manifest_stamp(settings, repr(workshop.shell), str(workshop.preview), str(len(paths) == 1))
    history = read_site_history(settings)
    keys = {name: key_of(stamp, name, path.read_bytes(), history.key(name)) for name, path in paths.items()}
    reused = {name: entry for name, key in keys.items() if (entry := last.reusable(name, key, workshop.site))}
    known = {name: entry.made for name, entry in reused.items() if entry.made}
    making = make_all(paths, known, workshop, history, workers=workers, progress=progress)
    declarations = making.declarations
    public = tuple(made for made in declarations if made.is_public)

    wholes = make_wholes(public, keys, stamp, last, workshop)
    keys |= wholes.keys
    pages = tuple(_write_pages(declarations if workshop.preview else public, workshop))
    owners, refused = redirects(public, frozenset(paths))
    files = (
        *(file for made in declarations for file in made.files),
        *(path for written in wholes.files.values() for path in written),
        *(page.path for page in pages),
        *(_write_redirect(former_id, made, workshop) for former_id, made in owners.items()),
    )
    clashes = _clashes(declarations, pages, ordinary)
    warnings = (*refused, *clashes, *_dead_links(declarations, ordinary, workshop))
    reused = {name: entry for name, entry in reused.items() if name not in making.fresh} | dict(wholes.standing)
    notes = (*_about_lists(making), *_about_history(history, workshop))
    return Built(workshop, declarations, keys, wholes.files, pages, reused, frozenset(files), warnings, notes)


def _about_lists(making: Making) -> Iterator[str]:
    for item in making.corpus.site:
        yield f"{item.path}:{item.span.line}: {item.code} {item.message}。"


def _about_history(history: SiteHistory, workshop: Workshop) -> Iterator[str]:
    if not workshop.shell.site_url:
        yield "mkdocs.yml 里没有 site_url，订阅源要写明网址，所以没有生成。"
    if history.known.absence:
        yield f"没有读到版本记录：{history.known.absence}。"
    elif history.known.is_shallow:
        yield "版本记录只读到最近的提交（浅克隆），更早的改动没有列出；要列全，先运行 git fetch --unshallow。"


def dead_page_links(content: str, url: str, built: Built) -> Iterator[str]:
    """A Chinese phrase for each dead link to a declaration in *content*, the HTML of the page at *url*."""
    names = {declaration_address(made.id): made.id for made in built.declarations}
    for address, anchor in page_targets(content, url):
        name = names.get(address)
        if name is None:
            continue
        if f"{address}index.html" not in built.files:
            yield f"链接到 {DECLARATIONS}{name}.md，但这份申报表没有公开"
        elif anchor and not has_anchor(_document(name, built.workshop), anchor):
            yield f"链接到 {DECLARATIONS}{name}.md#{anchor}，但那个页面上没有“{anchor}”这一处"


def _write_pages(shown: Sequence[Made], workshop: Workshop) -> Iterator[Page]:
    """The pages about many declarations, save where a hand-written page has the same address."""
    for page in shared_pages(shown, workshop.settings):
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


def _write_redirect(former_id: str, made: Made, workshop: Workshop) -> str:
    return workshop.write(redirect_path(former_id), redirect_page(former_id, made.id, workshop.shell.site_url))


def _dead_links(declarations: Iterable[Made], ordinary: frozenset[str], workshop: Workshop) -> Iterator[str]:
    shown = {f"{DECLARATIONS}{made.id}.md": made.id for made in declarations if made.files}
    known = ordinary | shown.keys()
    for made in declarations:
        yield from dead_links(made.links, known, lambda uri: _document(shown[uri], workshop) if uri in shown else None)


def _document(name: str, workshop: Workshop) -> str | None:
    data = workshop.read(f"{declaration_address(name)}index.html")
    return None if data is None else data.decode()
