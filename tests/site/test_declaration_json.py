"""The data beside a page: exact strings, every indicator, the same ledger as the page."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from typing import Any

from jixiao_plugin.site.declaration_json import declaration_json
from jixiao_plugin.site.declaration_page import declaration_page

from .reading import read
from .samples import SETTINGS, SPECIAL_FUND, TWO_PERIODS, published


def _data(text: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(declaration_json(published(text), SETTINGS))
    return data


def test_amounts_are_decimal_strings_in_yuan_beside_the_text_as_typed() -> None:
    data = _data(SPECIAL_FUND)

    assert data["schema"] == "jixiao/declaration/1"
    assert data["total"] == {"text": "30.5万元", "state": "amount", "yuan": "305000.0"}
    assert data["items"][0]["computed_yuan"] == "107200.00"


def test_a_calculation_says_in_which_unit_its_numbers_are() -> None:
    data = _data(SPECIAL_FUND.replace("80人*1000元=8万元", "40人*2场=80人次"))

    first, second = data["items"][0]["calculations"]

    assert (first["stated"], first["computed"], first["unit"]) == ("80", "80", "人次")
    assert (second["stated"], second["unit"]) == ("27200.00", "元")


def test_blank_amount_is_null_and_not_zero() -> None:
    annual = _data(TWO_PERIODS)["funds"][1]

    assert annual["sources"][1]["money"] == {"text": "", "state": "blank", "yuan": None}


def test_targets_are_parsed_and_kept_as_typed() -> None:
    indicator = _data(TWO_PERIODS)["indicators"][0]

    assert indicator["target"]["text"] == "≥70公里"
    assert (indicator["target"]["operator"], indicator["target"]["number"], indicator["target"]["unit"]) == (
        ">=",
        "70",
        "公里",
    )
    assert indicator["mid_term_target"]["number"] == "200"
    assert indicator["columns"] == {"分值": "10", "依据": "养护计划"}


def test_anchors_of_the_data_are_on_the_page() -> None:
    checked = published(SPECIAL_FUND)
    ids = read(declaration_page(checked, SETTINGS, preview=False).article).ids

    data = json.loads(declaration_json(checked, SETTINGS))

    anchors = [row["anchor"] for row in (*data["items"], *data["indicators"], *data["ledger"]["found"])]
    assert set(anchors) <= set(ids)


def test_hash_is_that_of_the_source_beside_the_page() -> None:
    assert _data(SPECIAL_FUND)["source"] == {"file": "a.md", "sha256": sha256(SPECIAL_FUND.encode()).hexdigest()}


def test_ledger_in_counts_names_no_rule() -> None:
    text = declaration_json(published(SPECIAL_FUND), replace(SETTINGS, ledger="counts"))

    assert list(json.loads(text)["ledger"]) == ["counts"]
    assert "AMT02" not in text.split('"ledger"')[1]


def test_unit_costs_name_the_two_fields_they_were_worked_out_from() -> None:
    data = _data(SPECIAL_FUND.replace("名称: 甲项", "名称: 培训").replace("≥1300人", "≥1280人"))

    assert [data["items"][0]["anchor"], data["indicators"][0]["anchor"]] == [
        data["unit_costs"][0][key] for key in ("item", "indicator")
    ]
    assert [data["unit_costs"][0][key] for key in ("quantity", "unit", "yuan", "exact", "at_most")] == [
        *("1280", "人", "78.13", False, True)
    ]
    assert data["summary"].startswith("示例市示例局2021年申报30.5万元，用于乙项（20.5万元）、培训（10万元）")
