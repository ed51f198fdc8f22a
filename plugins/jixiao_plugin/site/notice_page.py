"""Pages that stand where a declaration is not: withdrawn or unreadable."""

from __future__ import annotations

from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..model.declaration import Declaration
from .history.view import HistoryView
from .page import Page, declaration_address, root_prefix
from .templating import render
from .view_findings import findings_view
from .view_take import take_view


def withdrawn_page(declaration: Declaration, settings: Settings, history: HistoryView) -> Page:
    """The notice at the address of a withdrawn declaration: what stood here, and since when and why it does not."""
    take = take_view(declaration, settings)
    article = render(
        "withdrawn.html",
        title=declaration.title,
        department=declaration.department.text,
        reason=declaration.withdrawal_reason,
        id=declaration.id,
        take=take,
        versions=render("history.html", history=history),
        listing=f"{root_prefix(declaration_address(declaration.id))}declarations/",
    )
    name = declaration.project_name.text
    return Page(
        path=f"{declaration_address(declaration.id)}index.html",
        title=f"{name}（{declaration.year}年度，已撤回）",
        description=f"《{declaration.title}》已撤回。",
        article=str(article),
    )


def unreadable_page(checked: CheckedDeclaration, settings: Settings) -> Page:  # noqa: ARG001 - all pages are made alike
    """The preview of a file that could not be read as a declaration: its findings and the lines they stand in."""
    address = declaration_address(checked.id)
    findings = findings_view(checked, None)
    article = render("unreadable.html", id=checked.id, path=checked.path, findings=findings, root=root_prefix(address))
    return Page(
        path=f"{address}index.html",
        title=f"{checked.id}（未公开）",
        description="",
        article=str(article),
        contents=(("findings", "编辑看到的核对结果"),),
        public=False,
    )
