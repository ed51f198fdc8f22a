"""The page of one rule."""

from __future__ import annotations

from ...check.settings import Settings
from ...finding import RuleInfo
from ...forms.catalog import Catalog
from ..page import Page, root_prefix
from ..templating import render
from .view_rule import rule_view

_ALWAYS = (
    ("what", "检查什么"),
    ("why", "为什么"),
    ("repair", "怎样改正"),
    ("basis", "依据"),
    ("scope", "级别和适用范围"),
)


def rule_title(info: RuleInfo) -> str:
    """Code and title, as lists and the browser's tab show them."""
    return f"{info.code} {info.title}"


def rule_page(info: RuleInfo, catalog: Catalog, settings: Settings) -> Page:
    """The page of rule or fault *info* at its lasting address."""
    path = f"{info.page}index.html"
    view = rule_view(info, catalog, settings)
    examples = (
        ("good", "这样写是对的", bool(view.examples.good)),
        ("bad", "这样写会查出来", bool(view.examples.bad)),
        ("history", "变更", True),
    )
    return Page(
        path=path,
        title=rule_title(info),
        description=view.what,
        article=str(render("handbook/rule.html", rule=view, root=root_prefix(path))),
        contents=(*_ALWAYS, *((anchor, words) for anchor, words, shown in examples if shown)),
    )
