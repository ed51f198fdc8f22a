"""A clean declaration of any form, broken in one way, yields the finding for that way and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import load_catalog

from .broken import WAYS, Way, clean

CATALOG = load_catalog()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("edition", [edition.id for edition in CATALOG.editions])
def test_one_fault_yields_its_code_at_its_line_and_nothing_else(edition: str, way: Way) -> None:
    broken = way(clean(CATALOG, edition))

    checked = check_bytes(
        "broken.md", broken.text.encode(), id="broken", catalog=CATALOG, settings=default_settings(Path("/site"))
    )

    assert [(item.span.line, item.code) for item in checked.findings] == [(broken.line, broken.code)]


def test_every_form_is_broken_in_ten_different_ways() -> None:
    codes = {way(clean(CATALOG, CATALOG.editions[0].id)).code for way in WAYS}

    assert len(codes) == len(WAYS) >= 10
