"""`jixiao rules`: every rule once, by topic."""

from __future__ import annotations

import json

from jixiao_plugin.rules.catalog import ALL_INFOS
from jixiao_plugin.rules.topics import TOPICS

from .conftest import Command


def test_every_rule_stands_in_the_table_once(jixiao: Command) -> None:
    out = jixiao("rules").out

    assert all(out.count(f"  {info.code} ") == 1 for info in ALL_INFOS)
    assert f"共 {len(ALL_INFOS)} 条" in out


def test_every_topic_has_a_chinese_name() -> None:
    assert {info.topic for info in ALL_INFOS} <= set(TOPICS)


def test_json_holds_every_rule_with_its_basis(jixiao: Command) -> None:
    answer = json.loads(jixiao("rules", "--format", "json").out)

    assert answer["schema"] == "jixiao/rules/1"
    assert {rule["code"] for rule in answer["rules"]} == {info.code for info in ALL_INFOS}
    assert all(rule["basis"] and rule["basis_status"] for rule in answer["rules"])
