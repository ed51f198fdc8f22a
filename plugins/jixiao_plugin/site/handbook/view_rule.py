"""What a page of the handbook says of one rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...check.settings import Settings
from ...finding import RuleInfo
from ...forms.catalog import Catalog
from ...rules.catalog import RULES
from ...rules.changelog import FIRST_VERSION, changes_of
from ...rules.rule import Rule
from ...rules.topics import TOPICS
from .view_example import ExamplesView, examples_view
from .words import basis_evidence, severity_meaning, waiver_words


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead, below the site's root."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Scope:
    """One line about where a rule applies: label, words, and editions that are linked after them."""

    label: str
    words: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleView:
    """Everything on the page of one rule."""

    code: str
    name: str
    title: str
    topic: str
    what: str
    why: str
    repair: str
    basis: str
    evidence: str
    """How far the basis was verified; it stands before the basis, so that no clause is read as law that is none."""
    scopes: tuple[Scope, ...]
    examples: ExamplesView
    history: tuple[str, ...]


def rule_view(info: RuleInfo, catalog: Catalog, settings: Settings) -> RuleView:
    """The view of one rule or fault on the site with those *settings*."""
    rule = next((rule for rule in RULES if rule.info.code == info.code), None)
    return RuleView(
        code=info.code,
        name=info.name,
        title=info.title,
        topic=topic_words(info.topic),
        what=info.what or f"{info.title}。",
        why=info.why,
        repair=info.repair,
        basis=info.basis.text,
        evidence=basis_evidence(info.basis),
        scopes=tuple(_scopes(info, rule, catalog, settings)),
        examples=examples_view(info.code),
        history=tuple(_history(info.code)),
    )


def topic_words(topic: str) -> str:
    """What a topic is about, or its letters where nobody said."""
    return TOPICS.get(topic, topic)


def _scopes(info: RuleInfo, rule: Rule | None, catalog: Catalog, settings: Settings) -> Iterator[Scope]:
    yield Scope("级别", f"{info.severity.label}：{severity_meaning(info.severity)}{waiver_words(info)}")
    own = settings.severities.get(info.code)
    if own and own.rank > info.severity.rank:
        yield Scope("本站", f"本站把这一条降为{own.label}：{severity_meaning(own)}")
    for edition in catalog.editions:
        lighter = edition.severities.get(info.code)
        if lighter and lighter.rank > info.severity.rank:
            yield Scope("从轻", f"按下面的表式申报的，降为{lighter.label}：", (Link(edition.title, edition.page),))
    yield Scope("表式", *_editions(rule, catalog))
    yield Scope("年度", _years(rule))


def _editions(rule: Rule | None, catalog: Catalog) -> tuple[str, tuple[Link, ...]]:
    if rule is None or not rule.editions:
        return "各版表式都查。", ()
    named = (catalog.find(name) for name in sorted(rule.editions))
    return "只用于：", tuple(Link(edition.title, edition.page) for edition in named if edition)


def _years(rule: Rule | None) -> str:
    return f"{rule.year_from} 年度起。" if rule and rule.year_from else "各年度都查。"


def _history(code: str) -> Iterator[str]:
    changes = changes_of(code)
    for change in changes:
        yield f"{change.version}{f'（{change.date}）' if change.date else ''}　{change.change.value}：{change.what}"
    if not changes:
        yield f"{FIRST_VERSION}　新增。"
