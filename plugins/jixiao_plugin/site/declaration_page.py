"""A declaration as a page: the views of its parts, set into templates in the order a reader needs them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..model.declaration import Declaration
from .anchors import anchors
from .browse.address import lists_of
from .comparison.page import CHANGES_PAGE
from .comparison.redline import RedlineView
from .glossary import GLOSSARY_PAGE, TermMarks
from .history.view import NO_HISTORY, HistoryView
from .json_ld import dataset
from .notice_page import unreadable_page, withdrawn_page
from .page import Page, declaration_address, root_prefix
from .scripts import CITE_SCRIPT
from .templating import render
from .view_findings import findings_view, notes_for_editor
from .view_form import form_view
from .view_gist import gist_view
from .view_indicators import indicators_view
from .view_ledger import ledger, status_line
from .view_money import money_view
from .view_sources import source_tables
from .view_take import take_view
from .view_title import title_view


def declaration_page(
    checked: CheckedDeclaration,
    settings: Settings,
    *,
    preview: bool,
    site_url: str = "",
    history: HistoryView = NO_HISTORY,
    form_bytes: int = 0,
    redline: RedlineView | None = None,
) -> Page:
    """The page of a declaration at its permanent address, with its *history*, and for a reviewer its *redline*.

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
    if declaration.status == "撤回" and (checked.is_publishable or not preview):
        return withdrawn_page(declaration, settings, history)
    return _full_page(
        checked, declaration, settings, history, redline, preview=preview, site_url=site_url, form_bytes=form_bytes
    )


def _full_page(
    checked: CheckedDeclaration,
    declaration: Declaration,
    settings: Settings,
    history: HistoryView,
    redline: RedlineView | None,
    *,
    preview: bool,
    site_url: str,
    form_bytes: int,
) -> Page:
    places = anchors(declaration)
    book = ledger(checked, settings, places)
    shown = replace(book, notes=notes_for_editor(checked, places)) if preview else book
    title, gist = title_view(declaration, places), gist_view(declaration, places)
    money = money_view(declaration, shown, places)
    sources = source_tables(declaration, shown, places)
    indicators = indicators_view(declaration, shown, places)
    take = take_view(declaration, settings, version=history.newest, site_url=site_url, form_bytes=form_bytes)
    root = root_prefix(declaration_address(declaration.id))
    versions = render("history.html", history=history)
    terms = TermMarks()
    part = partial(render, term=terms.label, root=root)
    parts = [
        part("title.html", title=title, lists=lists_of(declaration, settings), within=terms.within),
        part("redline.html", redline=redline, changes=CHANGES_PAGE) if redline else "",
        part("findings.html", findings=findings_view(checked, places)) if preview else "",
        part("gist.html", gist=gist, status=status_line(book)),
        part("money.html", money=money, title=title) if money.shares else "",
        part("sources.html", sources=sources) if sources else "",
        part("indicators.html", indicators=indicators),
        part("form.html", form=form_view(declaration, shown, places)),
        part("ledger.html", book=book),
        part("take.html", take=take, versions=versions),
    ]
    parts.append(part("terms.html", terms=terms.marked, page=GLOSSARY_PAGE))
    is_held = preview and not checked.is_publishable
    is_known = checked.is_publishable and site_url
    about = partial(dataset, declaration, places, settings, summary=gist.summary, downloads=take.downloads)
    return Page(
        path=f"{declaration_address(declaration.id)}index.html",
        title=f"{title.name}（{declaration.year}年度）",
        description=gist.summary,
        article=str(render("declaration.html", parts=parts, is_held=is_held)),
        head=str(render("head.html", data=about(site_url=site_url) if is_known else "", root=root, script=CITE_SCRIPT)),
        contents=_contents(
            has_money=bool(declaration.items), has_sources=bool(sources), preview=preview, has_redline=bool(redline)
        ),
        public=checked.is_publishable,
    )


def _contents(*, has_money: bool, has_sources: bool, preview: bool, has_redline: bool) -> tuple[tuple[str, str], ...]:
    parts = (
        ("redline", "这次改动", has_redline),
        ("findings", "编辑看到的核对结果", preview),
        ("money", "钱花在哪里", has_money),
        ("sums", "怎样算出来的", has_money),
        ("sources-of-funds", "钱从哪里来", has_sources),
        ("indicators", "绩效指标", True),
        ("form", "申报表原文", True),
        ("ledger", "核对记录", True),
        ("cite", "引用", True),
        ("history", "沿革", True),
        ("download", "下载", True),
    )
    return tuple((anchor, words) for anchor, words, shown in parts if shown)
