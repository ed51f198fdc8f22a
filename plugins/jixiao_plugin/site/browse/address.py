"""Permanent addresses of the lists: lower-case letters, digits, hyphens and underscores, and nothing else.

A department's own name would make an address that reads well in the browser's bar and nowhere else: thirteen characters
become 117 once they are copied. Web servers deliver such names (nginx, Apache, lighttpd and busybox were tried), but
they do not survive every way a site travels: `zip` stores them without saying how they are encoded, so that Windows
unpacks other names, and `unzip` and `bsdtar` lose them in a C locale. Pinyin would depend on a dictionary, whose next
edition may read a name differently. So a department has the short name that the site gives it (部门地址 in
`jixiao.yml`: `rsj`), as the addresses of declarations have, and without one a name of twelve hexadecimal digits that
depends on its own name alone. The latter leads there for ever, also once a short name is given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from ...check.settings import DEVICES, Settings
from ...model.declaration import Declaration

BROWSE = "browse/"
"""Where the lists stand, below the site's root; those of years stand beside their declarations."""

YEAR, DEPARTMENT, FORM, AMOUNT, FUND = "year", "department", "form", "amount", "fund"
"""Kinds of lists, as their addresses name them."""

_YEARS = "declarations/"
_PLAIN = re.compile(rf"(?!{DEVICES}$)(?!page_)[a-z0-9]+(?:[-_][a-z0-9]+)*")
_DIGITS = 12


def kind_path(kind: str, number: int = 1) -> str:
    """Where the list of all groups of a kind is written: all departments, or a further page of them."""
    return _numbered(_YEARS if kind == YEAR else f"{BROWSE}{kind}/", number)


def group_path(kind: str, slug: str, number: int = 1) -> str:
    """Where the declarations of one group are listed, or a further page of them; no declaration has that address."""
    return _numbered(f"{_YEARS}{slug}/" if kind == YEAR else f"{BROWSE}{kind}/{slug}/", number)


def address_of(path: str) -> str:
    """The address of what is written at *path*."""
    return path.removesuffix("index.html")


def year_address(year: int) -> str:
    """The list of a year, below the site's root."""
    return address_of(group_path(YEAR, str(year)))


def form_address(form: str) -> str:
    """The list of what was declared on the edition *form*, below the site's root."""
    return address_of(group_path(FORM, slug_of(form)))


def department_address(department: str, short_names: Mapping[str, str]) -> str:
    """The list of a department by its full name, below the site's root; *short_names* are those of the settings."""
    return address_of(group_path(DEPARTMENT, department_slug(department, short_names)))


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists that a declaration stands in, as addresses below the site's root."""

    year: str
    form: str
    department: str
    """Empty where it names none."""


def lists_of(declaration: Declaration, settings: Settings) -> Lists:
    """Where the title of a declaration's page leads."""
    name = declaration.department.text
    department = department_address(name, settings.short_names) if name else ""
    return Lists(year_address(declaration.year), form_address(declaration.edition.id), department)


def department_slug(department: str, short_names: Mapping[str, str]) -> str:
    """What stands for *department* in an address."""
    return short_names.get(department) or digits_of(department)


def slug_of(text: str) -> str:
    """*text* where it can stand in an address as it is, else digits in its place."""
    return text if _PLAIN.fullmatch(text) else digits_of(text)


def digits_of(text: str) -> str:
    """Twelve hexadecimal digits that depend on *text* alone, and differ where texts differ."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _numbered(folder: str, number: int) -> str:
    return f"{folder}index.html" if number == 1 else f"{folder}page_{number}/index.html"
