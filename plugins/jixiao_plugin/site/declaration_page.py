"""A declaration as a page: the views of its parts, set into templates in the order a reader needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..model.declaration import Declaration
from .anchors import Anchors, anchors
from .browse.address import lists_of
from .comparison.page import CHANGES_PAGE
from .comparison.redline import RedlineView
from .glossary import GLOSSARY_PAGE, TermMarks
from .history.view import NO_HISTORY, HistoryView
from .json_ld import dataset
from .life.thread import NO_LIFE, Life
from .life.view import LIFE, LifeView, life_view
from .notice_page import unreadable_page, withdrawn_page
from .page import Page, declaration_address, root_prefix
from .scripts import CITE_SCRIPT
from .templating import render
from .view_findings import findings_view, notes_for_editor
from .view_form import form_view
from .view_gist import GistView, gist_view
from .view_indicators import indicators_view
from .view_ledger import ledger, status_line
from .view_money import money_view
from .view_sources import source_tables
from .view_take import TakeView, take_view
from .view_tally import tally_view
from .view_title import TitleView, title_view


def declaration_page(
    checked: CheckedDeclaration,
    settings: Settings,
    *,
    preview: bool,
    site_url: str = "",
    history: HistoryView = NO_HISTORY,
    life: Life = NO_LIFE,
    form_bytes: int = 0,
    redline: RedlineView | None = None,
) -> Page:
    """The page of a declaration at its permanent address, with its *history* and its project's *life*, and for a
    reviewer its *redline*.

    *site_url* is where the site stands, closing slash included; empty where that is not known.

    A withdrawn one gets its notice. With *preview* a page that is not public says so and shows every finding in an
    editor's words; a file that could not be read as a declaration then has a page of findings alone.
    *form_bytes* is the size of the official form that lies beside the page; 0: there is none.
    Raises ValueError for such a file without *preview*.
    """
    declaration = checked.declaration
    if declaration is None:
        if not preview:
            raise ValueError(f"{checked.path} is no declaration and has no public page")
        return unreadable_page(checked, settings)
    if declaration.is_withdrawn and (checked.is_publishable or not preview):
        return withdrawn_page(declaration, settings, history)
    return _full_page(
        checked, declaration, settings, _Surroundings(preview, site_url, history, life, form_bytes, redline)
    )


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a page shows or heeds besides its declaration."""

    preview: bool
    site_url: str
    history: HistoryView
    life: Life
    form_bytes: int
    redline: RedlineView | None


@dataclass(frozen=True, slots=True)
class _Views:
    """What more than one part of the page is made of."""

    places: Anchors
    title: TitleView
    life: LifeView | None
    gist: GistView
    take: TakeView


def _full_page(
    checked: CheckedDeclaration, declaration: Declaration, settings: Settings, around: _Surroundings
) -> Page:
    places = anchors(declaration)
    life = life_view(around.life, declaration, places)
    views = _Views(
        places=places,
        title=title_view(declaration, places),
        life=life,
        gist=gist_view(declaration, places, life),
        take=take_view(
            declaration,
            settings,
            version=around.history.newest,
            site_url=around.site_url,
            form_bytes=around.form_bytes,
        ),
    )
    parts = tuple(_parts(checked, declaration, settings, around, views))
    return Page(
        path=f"{declaration_address(declaration.id)}index.html",
        title=f"{declaration.project_name.text}（{declaration.year}年度）",
        description=views.gist.summary,
        article=str(render("declaration.html", parts=parts, is_held=around.preview and not checked.is_publishable)),
        head=_head(declaration, settings, views, around.site_url if checked.is_publishable else ""),
        contents=_contents(declaration, views, around),
        public=checked.is_publishable,
    )


def _parts(
    checked: CheckedDeclaration, declaration: Declaration, settings: Settings, around: _Surroundings, views: _Views
) -> Iterator[Markup]:
    """The parts in the order of the page, which is the order in which terms are met."""
    places, terms = views.places, TermMarks()
    book = ledger(checked, settings, places)
    shown = replace(book, notes=notes_for_editor(checked, places)) if around.preview else book
    part = partial(render, term=terms.label, root=_root(declaration))
    yield part("title.html", title=views.title, lists=lists_of(declaration, settings), within=terms.within)
    if around.preview:
        found = findings_view(checked, places)
        if around.redline:
            yield part("redline.html", redline=around.redline, changes=CHANGES_PAGE, findings=found)
        yield part("findings.html", findings=found)
    money = money_view(declaration, shown, places) if declaration.items else None
    tally = tally_view(money, views.title.amount.label) if money else None
    yield part("gist.html", gist=views.gist, tally=tally, status=status_line(book))
    if money:
        yield part("money.html", money=money, title=views.title)
    if declaration.periods:
        yield part("sources.html", sources=source_tables(declaration, shown, places))
    yield part("indicators.html", indicators=indicators_view(declaration, shown, places))
    if views.life:
        yield part("life.html", life=views.life)
    yield part("form.html", form=form_view(declaration, shown, places))
    yield part("ledger.html", book=book)
    yield part("take.html", take=views.take, versions=render("history.html", history=around.history))
    yield part("terms.html", terms=terms.marked, page=GLOSSARY_PAGE)


def _head(declaration: Declaration, settings: Settings, views: _Views, site_url: str) -> str:
    data = Markup()
    if site_url:
        summary, downloads = views.gist.summary, views.take.downloads
        data = dataset(declaration, views.places, settings, summary=summary, downloads=downloads, site_url=site_url)
    return str(render("head.html", data=data, root=_root(declaration), script=CITE_SCRIPT))


def _root(declaration: Declaration) -> str:
    return root_prefix(declaration_address(declaration.id))


def _contents(declaration: Declaration, views: _Views, around: _Surroundings) -> tuple[tuple[str, str], ...]:
    parts = (
        ("redline", "这次改动", around.redline is not None),
        ("findings", "编辑看到的核对结果", around.preview),
        ("money", "钱花在哪里", bool(declaration.items)),
        ("sums", "怎样算出来的", bool(declaration.items)),
        ("sources-of-funds", "钱从哪里来", bool(declaration.periods)),
        ("indicators", "绩效指标", True),
        (LIFE, "历年", views.life is not None),
        ("form", "申报表原文", True),
        ("ledger", "核对记录", True),
        ("cite", "引用", True),
        ("history", "沿革", True),
        ("download", "下载", True),
        ("versions", "历次改动", bool(around.history.versions)),
        ("repairs", "转录说明", bool(views.take.repairs)),
    )
    return tuple((anchor, words) for anchor, words, shown in parts if shown)
