"""What machines are told of a declaration: schema.org's words, true, and harmless inside a page."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.history.past import PastReader
from jixiao_plugin.site.history.portion import Portion
from jixiao_plugin.site.json_ld import catalog as site_catalog
from jixiao_plugin.site.life.stage import StageReader
from jixiao_plugin.site.made import Workshop, make

from .reading import read
from .samples import SETTINGS, SPECIAL_FUND, TWO_PERIODS, check, published
from .test_shell import shell

SITE = "https://example.org/sub/"
FORMS = sorted((Path(__file__).parents[2] / "plugins/jixiao_plugin/forms/data").glob("*.md"))


def _head(checked: CheckedDeclaration, site_url: str = SITE) -> str:
    return declaration_page(checked, SETTINGS, preview=False, site_url=site_url).head


def _data(head: str) -> dict[str, Any]:
    content = head.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    data: dict[str, Any] = json.loads(content)
    return data


def test_a_declaration_is_a_dataset_about_a_service_of_its_department() -> None:
    data = _data(_head(published(TWO_PERIODS)))

    assert (data["@context"], data["@type"], data["@id"]) == (
        *("https://schema.org", "Dataset"),
        f"{SITE}declarations/2021/a/",
    )
    assert data["about"]["@type"] == "GovernmentService"
    assert data["about"]["serviceOperator"]["name"] == data["creator"]["name"] == "示例市示例局"
    assert data["variableMeasured"][0]["value"] == "1200000"
    assert data["publisher"]["name"] == "示例市财政局"


def test_every_file_it_offers_is_written(tmp_path: Path) -> None:
    workshop = Workshop(SETTINGS, shell(), tmp_path / "site", tmp_path / "staging", preview=False)
    checked = published(SPECIAL_FUND)

    catalog = load_catalog()
    history, years = PastReader(Portion(SETTINGS.root), SETTINGS, catalog), StageReader(SETTINGS, catalog)

    made = make(workshop, history, years, checked)

    offered = {item["contentUrl"].removeprefix(SITE) for item in _data(_head(checked))["distribution"]}
    assert offered
    assert offered <= set(made.files)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_description_is_as_long_as_search_engines_ask(path: Path) -> None:
    assert 50 <= len(_data(_head(published(path.read_text(encoding="utf-8"))))["description"]) <= 5000


def test_day_of_publication_is_said_where_it_is_known() -> None:
    dated = SPECIAL_FUND.replace("公开:\n", "公开:\n  公开日期: 2021年2月1日\n")

    assert _data(_head(published(dated)))["datePublished"] == "2021-02-01"
    assert "datePublished" not in _data(_head(published(SPECIAL_FUND)))


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30),
    st.sampled_from(["</script>", "<!--"]),
)
def test_no_name_can_close_the_script(name: str, evil: str) -> None:
    checked = published(SPECIAL_FUND)
    assert checked.declaration
    named = checked.declaration.project_name._replace(text=name + evil)

    head = _head(replace(checked, declaration=replace(checked.declaration, project_name=named)))

    assert _data(head)["about"]["name"] == name + evil
    assert read(head).tags == ["script", "script"]


def test_nothing_is_said_of_what_has_no_public_address() -> None:
    withdrawn = SPECIAL_FUND.replace("年度: 2021", "状态: 撤回\n撤回理由: 并入。\n年度: 2021")
    held = declaration_page(check(SPECIAL_FUND), SETTINGS, preview=True, site_url=SITE)

    assert "ld+json" not in _head(published(SPECIAL_FUND), site_url="")
    assert "ld+json" not in _head(published(withdrawn))
    assert "ld+json" not in held.head


def test_the_site_is_a_catalogue() -> None:
    data = json.loads(site_catalog("站</script>", SITE, ""))

    assert (data["@type"], data["@id"], data["name"]) == ("DataCatalog", SITE, "站</script>")
