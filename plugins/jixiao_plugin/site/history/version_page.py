"""The page of a text that a later version has replaced, and that text as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..page import Page, declaration_address, root_prefix
from ..templating import render
from ..view_take import source_name
from .past import Past
from .step import Step
from .view import version_folder, version_name, version_view


def version_pages(id: str, past: Past, steps: Sequence[Step]) -> Iterator[tuple[Page, str, str]]:
    """For each version of declaration *id* but the newest: its page, and the path and the text of its file."""
    for step in steps:
        commit = step.version.commit
        if commit is None or step.version is past.versions[0]:
            continue
        folder = declaration_address(id) + version_folder(commit)
        yield _page(step, past, folder, id), folder + source_name(id), step.declaration.document.text


def _page(step: Step, past: Past, folder: str, id: str) -> Page:
    declaration, view = step.declaration, version_view(step, past)
    article = render(
        "version.html",
        version=view,
        title=declaration.title,
        department=declaration.department.text,
        current=root_prefix(folder) + declaration_address(id),
        source=source_name(id),
        text=declaration.document.text,
    )
    said = "，".join(words for words in (version_name(step), *(moment.day for moment in view.moments)) if words)
    return Page(
        path=f"{folder}index.html",
        title=f"{declaration.project_name.text}（{declaration.year}年度，旧文{f'，{said}' if said else ''}）",
        description=f"《{declaration.title}》的旧文，已被后来的改动取代。",
        article=str(article),
        contents=(*((("changed", "这一版改了什么"),) if view.fields else ()), ("text", "这一版的原文")),
        public=False,
    )
