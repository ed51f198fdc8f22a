"""The official form of a declaration as PDF, beside its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..check.outcome import CheckedDeclaration
from ..exchange.official_form import Provenance, official_form
from .page import declaration_address
from .view_take import form_name

if TYPE_CHECKING:
    from ..exchange.typesetter import Typeset, Typesetter


def form_path(id: str) -> str:
    """Where the form of declaration *id* lies, below the site's root."""
    return f"{declaration_address(id)}{form_name(id)}"


def form_pdf(
    checked: CheckedDeclaration, site_url: str, typesetter: Typesetter, standing: bytes | None = None
) -> Typeset:
    """The form as PDF; *standing* where that is the same. *site_url* is empty or ends with a slash.

    Raises ValueError for a file that could not be read as a declaration.
    """
    declaration = checked.declaration
    if declaration is None:
        raise ValueError(f"{checked.path} is no declaration and has no form")
    public = checked.is_publishable
    origin = Provenance(
        address=f"{site_url}{declaration_address(checked.id)}" if site_url and public else "",
        digest=checked.document.sha256,
        is_public=public,
    )
    return typesetter.pdf(official_form(declaration, origin), standing)


def form_remarks(path: str, form: Typeset) -> Iterator[str]:
    """What the editors of *path* should know about its form."""
    if form.missing:
        yield f"{path}: 这台机器的字体里没有“{form.missing}”这个字，PDF 里印成空框。"
