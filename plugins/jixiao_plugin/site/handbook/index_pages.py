"""The ways into the handbook: rules by topic and by severity, editions, and what changed in the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...finding import RULE_PAGES, RuleInfo, Severity
from ...forms.catalog import Catalog
from ...forms.edition import FORM_PAGES
from ...rules.catalog import ALL_INFOS
from ...rules.changelog import CHANGES, FIRST_VERSION, RuleChange
from ...rules.topics import by_topic
from ..page import Page, root_prefix
from ..templating import render
from .view_rule import topic_words
from .words import severity_meaning

CHANGES_PATH = f"{RULE_PAGES}changes/index.html"
_RULES_PATH = f"{RULE_PAGES}index.html"
_FORMS_PATH = f"{FORM_PAGES}index.html"


@dataclass(frozen=True, slots=True)
class TopicView:
    """The rules of one topic."""

    anchor: str
    topic: str
    words: str
    infos: tuple[RuleInfo, ...]


@dataclass(frozen=True, slots=True)
class SeverityView:
    """The rules of one severity, and what it means."""

    anchor: str
    label: str
    meaning: str
    infos: tuple[RuleInfo, ...]


def index_pages(catalog: Catalog) -> Iterator[Page]:
    """The index of rules, the changes of rules, the index of editions."""
    yield _rules_page()
    yield _changes_page()
    yield _forms_page(catalog)


def _rules_page() -> Page:
    topics = tuple(
        TopicView(topic.lower(), topic, topic_words(topic), tuple(infos))
        for topic, infos in by_topic(ALL_INFOS).items()
    )
    severities = tuple(_severity(severity) for severity in Severity)
    root = root_prefix(_RULES_PATH)
    views = {"topics": topics, "severities": severities, "count": len(ALL_INFOS), "root": root}
    return Page(
        path=_RULES_PATH,
        title="规则",
        description=f"本站核对申报表的 {len(ALL_INFOS)} 条规则，按专题和级别。",
        article=str(render("handbook/rules.html", **views)),
        contents=(("severities", "按级别"), *((topic.anchor, topic.words) for topic in topics)),
    )


def _severity(severity: Severity) -> SeverityView:
    infos = sorted((info for info in ALL_INFOS if info.severity is severity), key=lambda info: info.code)
    return SeverityView(severity.value, severity.label, severity_meaning(severity), tuple(infos))


def _changes_page() -> Page:
    pages = {info.code: info.page for info in ALL_INFOS}
    versions: dict[tuple[str, str], list[tuple[RuleChange, str]]] = {}
    for change in CHANGES:
        versions.setdefault((change.version, change.date), []).append((change, pages.get(change.code, "")))
    views = {"versions": tuple(versions.items()), "first": FIRST_VERSION, "count": len(ALL_INFOS)}
    return Page(
        path=CHANGES_PATH,
        title="规则的变更",
        description="每一版新增、改动和停用了哪些规则。",
        article=str(render("handbook/changes.html", **views, root=root_prefix(CHANGES_PATH))),
    )


def _forms_page(catalog: Catalog) -> Page:
    return Page(
        path=_FORMS_PATH,
        title="表式",
        description=f"本站收录的 {len(catalog.editions)} 版绩效目标申报表。",
        article=str(render("handbook/forms.html", editions=catalog.editions, root=root_prefix(_FORMS_PATH))),
    )
