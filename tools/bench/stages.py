"""What each stage of the pipeline costs a declaration, in one process."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.rules.catalog import RULES
from jixiao_plugin.rules.rule import Rule, RuleContext
from jixiao_plugin.site.browse.pages import browse_pages
from jixiao_plugin.site.declaration_json import declaration_json
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.listing import listing_entry
from jixiao_plugin.site.page import Page, PlannedPage
from jixiao_plugin.site.search.build import Listed, build_index
from jixiao_plugin.site.search.record import search_record
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.read import read_document
from tools.synthetic.declaration import Synthetic

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cost:
    """Microseconds a declaration, the median of some rounds."""

    stage: str
    microseconds: float


@dataclass(frozen=True, slots=True)
class Material:
    """The declarations at every stage, made once, so that each stage is measured alone."""

    sources: tuple[Synthetic, ...]
    catalog: Catalog
    settings: Settings
    documents: tuple[SourceDocument, ...]
    checked: tuple[CheckedDeclaration, ...]
    declarations: tuple[Declaration, ...]
    pages: tuple[Page, ...]
    listed: tuple[Listed, ...]

    def read(self, source: Synthetic) -> SourceDocument:
        """Bytes to located tree."""
        return read_document(source.path, source.text.encode())

    def build(self, document: SourceDocument) -> object:
        """Located tree to declaration."""
        return build_declaration(document, self.catalog, _id(document.path))

    def check(self, source: Synthetic) -> CheckedDeclaration:
        """Bytes to outcomes: the three stages before it, waivers and accounts."""
        data = source.text.encode()
        return check_bytes(source.path, data, id=_id(source.path), catalog=self.catalog, settings=self.settings)

    def page(self, checked: CheckedDeclaration) -> Page:
        """Outcomes to the article of a page."""
        return declaration_page(checked, self.settings, preview=False)

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
    catalog, settings = load_catalog(), default_settings(Path())
    bare = Material(tuple(sources), catalog, settings, (), (), (), (), ())
    checked = tuple(bare.check(source) for source in sources)
    return Material(
        sources=bare.sources,
        catalog=catalog,
        settings=settings,
        documents=tuple(item.document for item in checked),
        checked=checked,
        declarations=tuple(item.declaration for item in checked if item.declaration),
        pages=tuple(bare.page(item) for item in checked),
        listed=tuple((listing_entry(item), search_record(item)) for item in checked),
    )


def stage_costs(material: Material, rounds: int) -> tuple[Cost, ...]:
    """Each stage on its own, then the whole check."""
    count = len(material.listed)
    return (
        _cost("read: bytes to located tree", material.read, material.sources, rounds),
        _cost("model: tree to declaration", material.build, material.documents, rounds),
        _cost(f"rules: all {len(RULES)}", _judge_all, material.declarations, rounds),
        _cost("check: all of these, waivers, accounts", material.check, material.sources, rounds),
        _cost("page: article", material.page, material.checked, rounds),
        _cost("page: index.json", material.data, material.checked, rounds),
        _cost("search: words of a declaration", search_record, material.checked, rounds),
        _whole("search: index", material.index, count, rounds),
        _whole("lists: which to make again", material.lists, count, rounds),
        _whole("lists: all, from nothing", lambda: [plan.make() for plan in material.lists()], count, rounds),
        _whole("write: article to disk", lambda: _write(material.pages), len(material.pages), rounds),
    )


def rule_costs(material: Material, rounds: int) -> tuple[Cost, ...]:
    """Each rule on its own, the dearest first; what it needs is counted in."""
    costs = [
        _cost(f"{rule.info.code} {rule.info.name}", partial(_judge, rule), material.declarations, rounds)
        for rule in RULES
    ]
    return tuple(sorted(costs, key=lambda cost: -cost.microseconds))


def _judge(rule: Rule, declaration: Declaration) -> None:
    context = RuleContext(declaration)
    if not rule.inapplicable(context) and not any(need.missing(context) for need in rule.needs):
        list(rule.check(context))


def _judge_all(declaration: Declaration) -> None:
    for rule in RULES:
        _judge(rule, declaration)


def _write(pages: Sequence[Page]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for page in pages:
            path = Path(folder, page.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.article, encoding="utf-8")


def _cost(stage: str, work: Callable[[T], object], items: Sequence[T], rounds: int) -> Cost:
    def once() -> None:
        for item in items:
            work(item)

    return _whole(stage, once, len(items), rounds)


def _whole(stage: str, work: Callable[[], object], count: int, rounds: int) -> Cost:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return Cost(stage, median(times) / count * 1_000_000)


def _id(path: str) -> str:
    return path.removesuffix(".md")
