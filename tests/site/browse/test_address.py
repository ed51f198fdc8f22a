"""Addresses of lists: the same for ever, fit for every host, and never two lists at one of them."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.site.browse.address import (
    DEPARTMENT,
    FORM,
    YEAR,
    address_of,
    department_address,
    form_address,
    group_path,
    kind_path,
    slug_of,
    year_address,
)

UNUSUAL = (
    "示例市示例局/机关",
    "示例局?来源=一#二",
    '示例"局"',
    "示例'局'",
    "..",
    "../../index.html",
    "CON",
    "con",
    "示例局",
    "示例局 ",
    "示例（一）局",
    "示例(一)局",
    "\u793a\u4f8b\u2f81\u5c40",
    unicodedata.normalize("NFKC", "\u793a\u4f8b\u2f81\u5c40"),
    "局" * 400,
    "局" * 401,
    "%2e%2e",
    "page_2",
    "",
)


def test_addresses_are_as_they_were_published() -> None:
    short_names = {"示例市示例局": "shilij"}

    assert year_address(2021) == "declarations/2021/"
    assert form_address("mof-2015-88") == "browse/form/mof-2015-88/"
    assert department_address("示例市示例局", short_names) == "browse/department/shilij/"
    assert department_address("示例市示例委", short_names) == "browse/department/56b4f5de5735/"
    assert kind_path(DEPARTMENT, 2) == "browse/department/page_2/index.html"
    assert group_path(YEAR, "2021", 3) == "declarations/2021/page_3/index.html"


def test_unusual_names_have_addresses_of_their_own() -> None:
    addresses = [department_address(name, {}) for name in UNUSUAL]

    assert len(set(addresses)) == len(UNUSUAL)
    assert all(re.fullmatch(r"browse/department/[0-9a-f]{12}/", address) for address in addresses)


def test_names_that_a_system_keeps_for_itself_are_not_used_as_they_are() -> None:
    kept = ("con", "lpt1", "page_2", "a/b", "A")

    assert not set(kept) & set(map(slug_of, kept))


@given(st.text())
def test_any_text_has_an_address_that_stays_in_its_folder(text: str) -> None:
    path = group_path(FORM, slug_of(text))

    assert re.fullmatch(r"browse/form/[a-z0-9_-]+/index\.html", path)
    assert path.isascii()
    assert not address_of(path).startswith("browse/form/page_")
