"""A declaration with personal data has no public page, and not even its preview repeats the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.collection import check_file
from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.history.past import PastReader
from jixiao_plugin.site.history.portion import Portion
from jixiao_plugin.site.life.stage import StageReader
from jixiao_plugin.site.made import HELD, PREVIEW, Workshop, make
from jixiao_plugin.site.shell import MARKS, split_shell

THEME = f"<title>{MARKS.title}</title><main>{MARKS.article}</main>"
SHELL = split_shell(THEME, THEME, "https://example.org/")
PHONE = "13800138000"


@pytest.fixture
def settings(tmp_path: Path, catalog: Catalog) -> Settings:
    clean = catalog.clean_example("jiangyin-special-fund-2021")
    text = clean.replace("项目名称: ", f"项目名称: {PHONE}", 1).replace(
        "\n\n1、", f"\n\n1、联系人：张示例，{PHONE}，", 1
    )
    place = tmp_path / "content/declarations/2021/jia.md"
    place.parent.mkdir(parents=True)
    place.write_text(text.replace("公开:\n", "联系人: 李示例\n公开:\n", 1), encoding="utf-8")
    return default_settings(tmp_path)


def built(settings: Settings, catalog: Catalog, *, preview: bool) -> tuple[str, dict[str, str]]:
    """What became of the declaration, and all that was written for it."""
    site = settings.root / "site"
    checked = check_file(settings.content / "declarations/2021/jia.md", settings, catalog)
    history = PastReader(Portion(settings.root), settings, catalog)
    years = StageReader(settings, catalog)
    made = make(Workshop(settings, SHELL, site, site, preview), history, years, checked)
    return made.state, {
        **{path.name: path.read_text(encoding="utf-8") for path in site.rglob("*") if path.is_file()},
        "made": repr(made),
    }


def test_it_is_held_back_and_nothing_is_written(settings: Settings, catalog: Catalog) -> None:
    state, written = built(settings, catalog, preview=False)

    assert state == HELD
    assert list(written) == ["made"]
    assert PHONE not in written["made"]


def test_its_preview_shows_the_mask_and_leads_to_the_place(settings: Settings, catalog: Catalog) -> None:
    state, written = built(settings, catalog, preview=True)

    assert state == PREVIEW
    assert [name for name, text in written.items() if PHONE in text] == []
    assert "138****8000" in written["index.html"]
    assert "李示例" not in written["index.html"]
