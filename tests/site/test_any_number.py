"""No number, however long or small, keeps a file from being checked, shown and written as data."""

from __future__ import annotations

import re

import pytest

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.declaration_json import declaration_json
from jixiao_plugin.site.declaration_page import declaration_page

from .samples import SETTINGS, check

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@pytest.mark.parametrize("odd", ["9" * 45, f"0.{'0' * 45}1"], ids=["long", "small"])
def test_each_number_of_a_declaration_may_be_odd(catalog: Catalog, odd: str) -> None:
    clean = catalog.clean_example("jiangyin-special-fund-2021")
    places = [match.span() for match in _NUMBER.finditer(clean, clean.index("项目总金额"))]

    readable = 0
    for start, end in places:
        checked = check(clean[:start] + odd + clean[end:])
        if checked.declaration:
            readable += 1
            declaration_page(checked, SETTINGS, preview=True)
            declaration_json(checked, SETTINGS)

    assert readable == len(places)
