"""Parts of the page whose look is fixed by expected files: review their difference when a template changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from markupsafe import escape

from jixiao_plugin.site.anchors import anchors
from jixiao_plugin.site.browse.address import lists_of
from jixiao_plugin.site.templating import render
from jixiao_plugin.site.view_form import form_view
from jixiao_plugin.site.view_gist import gist_view
from jixiao_plugin.site.view_indicators import indicators_view
from jixiao_plugin.site.view_ledger import Ledger
from jixiao_plugin.site.view_money import money_view
from jixiao_plugin.site.view_sources import source_tables
from jixiao_plugin.site.view_tally import tally_view
from jixiao_plugin.site.view_title import title_view

from .samples import SETTINGS, SPECIAL_FUND, TWO_PERIODS, check

GOLDEN = Path(__file__).parent / "golden"
NOTHING = Ledger((), (), (), (), True, {}, {})


@pytest.mark.parametrize(("name", "text"), [("special-fund", SPECIAL_FUND), ("two-periods", TWO_PERIODS)])
def test_parts_look_as_expected(name: str, text: str, golden: Callable[[Path, str], None]) -> None:
    declaration = check(text).declaration
    assert declaration
    ids = anchors(declaration)
    title = title_view(declaration, ids)

    part = partial(render, term=escape, root="../../../")
    money = money_view(declaration, NOTHING, ids)
    tally = tally_view(money, title.amount.label)
    parts = (
        part("title.html", title=title, lists=lists_of(declaration, SETTINGS), within=escape),
        part("gist.html", gist=gist_view(declaration, ids), tally=tally, status=""),
        part("money.html", title=title, money=money),
        part("sources.html", sources=source_tables(declaration, NOTHING, ids)),
        part("indicators.html", indicators=indicators_view(declaration, NOTHING, ids)),
        part("form.html", form=form_view(declaration, NOTHING, ids)),
    )

    golden(GOLDEN / f"{name}.html", "\n".join(parts) + "\n")
