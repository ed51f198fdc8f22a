"""Everything of the site besides ordinary pages: declarations, listings, search, redirects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..check.collection import declaration_files, declaration_id
from ..check.settings import Settings
from ..rules.expected import LIST
from .browse.address import address_of
from .browse.pages import former_addresses
from .comparison.page import changes_page
from .history.portion import SiteHistory, read_site_history
from .home import HomeView, home_view
from .link_check import DECLARATIONS, has_anchor, page_targets
from .made import DRAFT, Made, Workshop
from .making import Making, Progress, Workers, make_all
from .manifest import Entry, Manifest, entry_of, key_of
from .manifest import stamp as manifest_stamp
from .page import declaration_address
from .page_making import make_pages
from .redirect import redirect_page, redirect_path, redirects
from .shared_pages import shared_pages
from .typed_links import dead_links
from .whole import make_wholes

_NO_ROBOTS = "User-agent: *\nDisallow: /\n"
"""Of a reviewer's preview, whose pages say what is not decided."""


@dataclass(frozen=True, slots=True)
class Built:
    """What the build came to."""

    workshop: Workshop
    declarations: tuple[Made, ...]
    """Sorted by id."""
    keys: Mapping[str, str]
    wholes: Mapping[str, tuple[str, ...]]
    """Files of each thing that is made of many declarations together, by its name."""
    pages: tuple[str, ...]
    """Paths of the lists and the search page."""
    reused: Mapping[str, Entry]
    """What did not have to be made again."""
    files: frozenset[str]
    """Every file of the site that this build answers for, whether new or standing there already."""
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    """What the site's own lists are asked and editors should know, a line each; it fails no build."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every public address, below the site's root."""
        public = (declaration_address(made.id) for made in self.declarations if made.is_public)
        made = (path for files in self.wholes.values() for path in files if path.endswith("/index.html"))
        return (*public, *dict.fromkeys(map(address_of, (*made, *self.pages))))

    @property
    def errors(self) -> tuple[str, ...]:
        """Every unwaived error of what is not a draft, in the order of files."""
        return tuple(error for made in self.declarations if made.state != DRAFT for error in made.errors)

    @property
    def home(self) -> HomeView:
        """What the home page says of them all."""
        return home_view((made.listing for made in self.declarations), self.workshop.settings)

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


def _seen_by_declarations(settings: Settings) -> Settings:
    """*settings* without what no page of a declaration depends on: who is expected to disclose, the data's licence."""
    lists = {name: entries for name, entries in settings.lists.items() if name != LIST}
    return replace(settings, lists=lists, list_files={}, licence="")


_FEW = 20
"""Of so many declarations a preview makes the official forms too."""


def build_site(
    workshop: Workshop, ordinary: frozenset[str], last: Manifest, workers: Workers, progress: Progress
) -> Built:
    """Makes everything besides ordinary pages; what *last* says stands there already is left alone.

    *ordinary* holds the other files of the content folder that become part of the site. Nothing outside the workshop's
    staging folder is written.
    """
    settings = workshop.settings
    paths = {declaration_id(path, settings): path for path in declaration_files(settings)}
    parts = (repr(workshop.shell), str(workshop.preview), str(len(paths) == 1), repr(workshop.typesetter))
    own_stamp = manifest_stamp(_seen_by_declarations(settings), *parts)
    stamp = key_of(own_stamp, ":settings", repr(settings).encode())
    history = read_site_history(settings)
    keys = {name: key_of(own_stamp, name, path.read_bytes(), history.key(name)) for name, path in paths.items()}
    reused = {name: entry for name, key in keys.items() if (entry := last.reusable(name, key, workshop.site))}
    known = {name: entry.made for name, entry in reused.items() if entry.made}
    if workshop.preview and len(paths) - len(reused) > _FEW:
        workshop = replace(workshop, typesetter=None)  # an editor waits; the form of what changes then is made
    making = make_all(paths, known, workshop, history, workers=workers, progress=progress)
    declarations = making.declarations
    public = tuple(made for made in declarations if made.is_public)

    wholes = make_wholes(public, keys, stamp, last, workshop)
    keys |= wholes.keys
    shown = declarations if workshop.preview else public
    of_all = "".join(keys[made.id] + made.compared for made in shown).encode()
    pages = make_pages(shared_pages(shown, settings), of_all, stamp, last, workshop)
    keys |= pages.keys
    owners, refused = redirects(public, frozenset(paths))
    files = (
        *(file for made in declarations for file in made.files),
        *(path for written in wholes.files.values() for path in written),
        *pages.paths,
        *_write_redirects(owners, shown, workshop),
        *_write_comparison(workshop, ordinary),
    )
    clashes = _clashes(declarations, pages.paths, ordinary)
    warnings = (*refused, *clashes, *_dead_links(declarations, ordinary, workshop))
    reused = {name: entry for name, entry in reused.items() if name not in making.fresh}
    reused |= {**wholes.standing, **pages.standing}
    remarks = (remark for made in declarations for remark in made.remarks)
    notes = (*_about_lists(making), *_about_history(history, workshop), *remarks)
    together = {**wholes.files, **pages.files}
    return Built(workshop, declarations, keys, together, pages.paths, reused, frozenset(files), warnings, notes)


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


def _write_comparison(workshop: Workshop, ordinary: frozenset[str]) -> Iterator[str]:
    """What a reviewer's preview has besides; no list or site map names it."""
    if workshop.comparison:
        page = changes_page(workshop.comparison)
        yield workshop.write(page.path, workshop.shell.render(page))
        if "robots.txt" not in ordinary:
            yield workshop.write("robots.txt", _NO_ROBOTS)


def _clashes(declarations: Iterable[Made], pages: Iterable[str], ordinary: frozenset[str]) -> Iterator[str]:
    """A sentence for each declaration whose address something else has too."""
    lists = set(pages)
    for made in declarations:
        address = declaration_address(made.id)
        if f"{address}index.html" in lists or f"{address}index.md" in ordinary:
            yield f"{made.path}: 地址 {address} 已是目录页或另一个文件的地址，请换一个文件名。"


def _write_redirects(owners: Mapping[str, Made], shown: Iterable[Made], workshop: Workshop) -> Iterator[str]:
    declarations = ((redirect_path(name), declaration_address(made.id)) for name, made in owners.items())
    lists = former_addresses((made.listing for made in shown), workshop.settings)
    for path, address in (*declarations, *lists):
        yield workshop.write(path, redirect_page(path, address, workshop.shell.site_url))


def _dead_links(declarations: Iterable[Made], ordinary: frozenset[str], workshop: Workshop) -> Iterator[str]:
    shown = {f"{DECLARATIONS}{made.id}.md": made.id for made in declarations if made.files}
    known = ordinary | shown.keys()
    for made in declarations:
        yield from dead_links(made.links, known, lambda uri: _document(shown[uri], workshop) if uri in shown else None)


def _document(name: str, workshop: Workshop) -> str | None:
    data = workshop.read(f"{declaration_address(name)}index.html")
    return None if data is None else data.decode()
