"""The way into the lists: every kind with its groups, as far as they are few enough to name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ..page import Page, PlannedPage, root_prefix
from ..templating import render
from .address import BROWSE, address_of, group_path, kind_path
from .grouping import Group, Grouping
from .rows import Link

PATH = f"{BROWSE}index.html"
_FEW = 12
"""More groups than this are named on the page of their kind alone."""


@dataclass(frozen=True, slots=True)
class KindView:
    """One kind of lists and the ways to its groups, each with its number of declarations."""

    title: str
    address: str
    count: str
    groups: tuple[tuple[Link, int], ...]


def overview_page(kinds: Mapping[Grouping, Sequence[Group]], undisclosed: str) -> PlannedPage:
    """The page `/browse/`; *undisclosed* says how complete the disclosure is."""
    views = tuple(_kind(grouping, groups) for grouping, groups in kinds.items())
    return PlannedPage(PATH, f"{views!r} {undisclosed}", partial(_page, views, undisclosed))


def _page(views: Sequence[KindView], undisclosed: str) -> Page:
    article = render("browse/overview.html", root=root_prefix(PATH), kinds=views, undisclosed=undisclosed)
    return Page(PATH, "浏览", "全部申报表，按年度、主管部门、表式、金额和资金来源分列。", str(article))


def _kind(grouping: Grouping, groups: Sequence[Group]) -> KindView:
    named = groups if len(groups) <= _FEW else ()
    links = tuple(
        (Link(group.key.title, address_of(group_path(grouping.kind, group.key.slug))), group.total.declarations)
        for group in named
    )
    return KindView(grouping.title, address_of(kind_path(grouping.kind)), f"{len(groups)} {grouping.measure}", links)
