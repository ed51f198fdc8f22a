"""The one place where values become HTML: every text is escaped on its way into a template."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from .figures import grouped

_AMOUNT = re.compile(r"\d[\d,.]* ?[万亿]?元")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("jixiao_plugin.site"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["grouped"] = grouped
    environment.filters["unbroken"] = unbroken
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def unbroken(text: str) -> Markup:
    """*text* with its amounts marked so that none is parted at the end of a line: between 万 and 元 browsers do."""
    return Markup(_AMOUNT.sub(r'<span class="jx-whole">\g<0></span>', str(escape(text))))


def render(name: str, **views: object) -> Markup:
    """The template *name* filled with *views*; the result is safe HTML."""
    return Markup(_template(name).render(views))
