"""The smallest clean declarations are what editors start from, so nothing at all may be said against them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import load_catalog

CATALOG = load_catalog()


@pytest.mark.parametrize("edition", [edition.id for edition in CATALOG.editions])
def test_no_rule_finds_anything_in_the_smallest_clean_declaration(edition: str) -> None:
    text = CATALOG.clean_example(edition)
    year = re.search(r"^年度: (\d{4})$", text, re.MULTILINE)
    assert year is not None

    checked = check_bytes(
        "example.md", text.encode(), id=f"{year[1]}/example", catalog=CATALOG, settings=default_settings(Path("/site"))
    )

    assert [f"{item.span.line} {item.code} {item.message}" for item in checked.findings] == []
    assert checked.passed
    assert checked.is_publishable
