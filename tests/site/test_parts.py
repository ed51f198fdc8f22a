"""Parts of the page whose look is fixed by expected files: review their difference when a template changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao_plugin.site.anchors import anchors
from jixiao_plugin.site.templating import render
from jixiao_plugin.site.view_form import form_view
from jixiao_plugin.site.view_gist import gist_view
from jixiao_plugin.site.view_indicators import indicators_view
from jixiao_plugin.site.view_ledger import Ledger
from jixiao_plugin.site.view_money import money_view
from jixiao_plugin.site.view_sources import source_tables
from jixiao_plugin.site.view_title import title_view

from .samples import SPECIAL_FUND, TWO_PERIODS, check

GOLDEN = Path(__file__).parent / "golden"
NOTHING = Ledger((), (), (), (), True, {}, {})


@pytest.mark.parametrize(("name", "text"), [("special-fund", SPECIAL_FUND), ("two-periods", TWO_PERIODS)])
def test_parts_look_as_expected(name: str, text: str, golden: Callable[[Path, str], None]) -> None:
    declaration = check(text).declaration
    assert declaration
    ids = anchors(declaration)
    title = title_view(declaration, ids)

    parts = (
        render("title.html", title=title),
        render("gist.html", gist=gist_view(declaration, ids), status=""),
        render("money.html", title=title, money=money_view(declaration, NOTHING, ids)),
        render("sources.html", sources=source_tables(declaration, NOTHING, ids)),
        render("indicators.html", indicators=indicators_view(declaration, NOTHING, ids)),
        render("form.html", form=form_view(declaration, NOTHING, ids)),
    )

    golden(GOLDEN / f"{name}.html", "\n".join(parts) + "\n")
