"""The page of the handbook that explains every word of the glossary."""

from __future__ import annotations

from ..glossary import GLOSSARY_PAGE, glossary
from ..page import Page
from ..templating import render

PATH = f"{GLOSSARY_PAGE}index.html"
TITLE = "词语"


def glossary_page() -> Page:
    """Terms by group, each at an address of its own."""
    groups = glossary()
    count = sum(map(len, groups.values()))
    return Page(
        path=PATH,
        title=TITLE,
        description=f"申报表和本站页面上的 {count} 个词，用平常的话解释。",
        article=str(render("handbook/glossary.html", groups=tuple(groups.items()), count=count)),
        contents=tuple((f"group-{number}", name) for number, name in enumerate(groups, 1)),
    )
