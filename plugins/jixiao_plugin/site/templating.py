"""The one place where values become HTML: every text is escaped on its way into a template."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from .figures import grouped


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
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def render(name: str, **views: object) -> Markup:
    """The template *name* filled with *views*; the result is safe HTML."""
    return Markup(_template(name).render(views))
