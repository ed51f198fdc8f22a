"""The page of one form edition."""

from __future__ import annotations

from ...forms.catalog import Catalog
from ...forms.edition import FormEdition
from ..page import Page, root_prefix
from ..templating import render
from .view_form import form_view

_CONTENTS = (
    ("authority", "来历"),
    ("fields", "栏目"),
    ("sections", "文字栏"),
    ("money", "资金"),
    ("indicators", "绩效指标"),
    ("layout", "原表的次序"),
    ("rules", "与别的表式不同的规则"),
    ("example", "最小的合格申报表"),
)


def form_page(edition: FormEdition, catalog: Catalog) -> Page:
    """The page of *edition* at its lasting address."""
    path = f"{edition.page}index.html"
    view = form_view(edition, catalog.clean_example(edition.id))
    return Page(
        path=path,
        title=f"{edition.title}（{edition.id}）",
        description=f"{edition.title}，{edition.years}，{edition.authority.issuer}，{edition.authority.evidence.label}。",
        article=str(render("handbook/form.html", form=view, root=root_prefix(path))),
        contents=_CONTENTS,
    )
