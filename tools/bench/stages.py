"""What each stage of the pipeline costs a declaration, in one process, and two yardsticks of the same machine."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes, judge
from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.rules.catalog import RULES
from jixiao_plugin.rules.rule import RuleContext
from jixiao_plugin.site.browse.pages import browse_pages
from jixiao_plugin.site.declaration_json import declaration_json
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.listing import listing_entry
from jixiao_plugin.site.page import Page, PlannedPage
from jixiao_plugin.site.search.build import Listed, build_index
from jixiao_plugin.site.search.record import SearchRecord, search_record
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.events import events
from jixiao_plugin.source.read import read_document
from jixiao_plugin.source.tree import Mapping, Node, Scalar
from tools.synthetic.declaration import Synthetic

from .clock import Cost, cost, measure

T = TypeVar("T")

YARDSTICK = "yardstick: YAML events of the front matter"
"""What the C parser of ruamel takes, the least that anything which reads these files can take."""
RULE_STAGE = f"rules: all {len(RULES)}"


@dataclass(frozen=True, slots=True)
class Material:
    """The declarations, read and checked once, so that each stage is measured alone."""

    sources: tuple[Synthetic, ...]
    catalog: Catalog
    settings: Settings
    checked: tuple[CheckedDeclaration, ...] = ()
    pages: tuple[Page, ...] = ()
    listed: tuple[Listed, ...] = ()

    @property
    def documents(self) -> tuple[SourceDocument, ...]:
        """Their located trees."""
        return tuple(item.document for item in self.checked)

    def read(self, source: Synthetic) -> SourceDocument:
        """Bytes to located tree."""
        return read_document(source.path, source.text.encode())

    def build(self, document: SourceDocument) -> Declaration:
        """Located tree to declaration. Raises ValueError where it makes none."""
        built = build_declaration(document, self.catalog, _id(document.path)).declaration
        if built is None:
            raise ValueError(f"{document.path} is no declaration")
        return built

    def judge(self, declaration: Declaration) -> CheckedDeclaration:
        """Declaration to what all rules say, as the product runs them: what they share is worked out once."""
        return judge(RuleContext(declaration, self.settings.lists), self.settings, RULES)

    def check(self, source: Synthetic) -> CheckedDeclaration:
        """Bytes to outcomes: the three stages before it, waivers and accounts."""
        data = source.text.encode()
        return check_bytes(source.path, data, id=_id(source.path), catalog=self.catalog, settings=self.settings)

    def page(self, checked: CheckedDeclaration) -> Page:
        """Outcomes to the article of a page."""
        return declaration_page(checked, self.settings, preview=False)

    def words(self, checked: CheckedDeclaration) -> SearchRecord:
        """Outcomes to what the index needs to know."""
        return search_record(checked, self.settings)

    def index(self) -> object:
        """The words of all declarations to the files of the search."""
        return list(build_index(self.listed, self.settings))

    def lists(self) -> list[PlannedPage]:
        """What decides which lists are made again; every build does it."""
        return list(browse_pages((entry for entry, _ in self.listed), self.settings))

    def data(self, checked: CheckedDeclaration) -> str:
        """Outcomes to the page's data."""
        return declaration_json(checked, self.settings)


def prepare(sources: Sequence[Synthetic]) -> Material:
    """*sources* taken through every stage once."""
    bare = Material(tuple(sources), load_catalog(), default_settings(Path()))
    checked = tuple(bare.check(source) for source in sources)
    return Material(
        sources=bare.sources,
        catalog=bare.catalog,
        settings=bare.settings,
        checked=checked,
        pages=tuple(bare.page(item) for item in checked),
        listed=tuple((listing_entry(item), search_record(item, bare.settings)) for item in checked),
    )


def stage_costs(material: Material, rounds: int) -> tuple[Cost, ...]:
    """The yardsticks, each stage on its own, then the whole check; each on one declaration at a time."""
    sources, documents, checked = material.sources, material.documents, material.checked
    count = len(material.listed)
    return (
        measure("yardstick: json.loads of the same data", _as_json, json.loads, documents, rounds),
        measure(YARDSTICK, _front, _take_events, sources, rounds),
        measure("read: bytes to located tree", _itself, material.read, sources, rounds),
        measure("model: tree to declaration", _itself, material.build, documents, rounds),
        measure(RULE_STAGE, material.build, material.judge, documents, rounds),
        measure("check: all of these, waivers, accounts", _itself, material.check, sources, rounds),
        measure("page: article", _itself, material.page, checked, rounds),
        measure("page: index.json", _itself, material.data, checked, rounds),
        measure("search: words of a declaration", _itself, material.words, checked, rounds),
        _whole("search: index", material.index, count, rounds),
        _whole("lists: which to make again", material.lists, count, rounds),
        _whole("lists: all, from nothing", lambda: [plan.make() for plan in material.lists()], count, rounds),
        _whole("write: article to disk", lambda: _write(material.pages), len(material.pages), rounds),
    )


def _itself(item: T) -> T:
    return item


def _front(source: Synthetic) -> str:
    return source.text.split("\n---\n", 1)[0] + "\n"


def _take_events(text: str) -> None:
    take = events(text).get_event
    while take() is not None:
        pass


def _as_json(document: SourceDocument) -> str:
    return json.dumps(_plain(document.front) if document.front else None, ensure_ascii=False)


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {entry.key.text: _plain(entry.value) for entry in node}
    return [_plain(item) for item in node]


def _write(pages: Sequence[Page]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for page in pages:
            path = Path(folder, page.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.article, encoding="utf-8")


def _whole(name: str, work: Callable[[], object], count: int, rounds: int) -> Cost:
    """The cost of *work* that is done for *count* declarations together, disk included."""
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        seconds.append((time.perf_counter() - start) / count)
    return cost(name, seconds)


def _id(path: str) -> str:
    return path.removesuffix(".md")
