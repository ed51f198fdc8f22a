"""The review as data: the schema that other programs rely on, and nothing beside it."""

from __future__ import annotations

import json

from jixiao_plugin.review.change import Grade, Kind
from jixiao_plugin.review.json import json_review

from .files import CLEAN, reviewed, whole

TARGETS = "绩效指标:\n  效益指标:\n    满意度:\n      示例对象满意度: {}\n"


def test_a_change_has_exactly_the_keys_of_the_schema() -> None:
    found = json.loads(json_review(reviewed(whole(TARGETS.format("≥95%")), whole(TARGETS.format("≥90%")))))

    assert found["schema"] == "jixiao/diff/1"
    (item,) = found["declarations"]
    (change,) = item["changes"]
    assert (set(found), set(item)) == ({"schema", "declarations"}, {"id", "status", "changes"})
    assert len(change.pop("fingerprint")) == 16
    assert change == {
        "kind": "indicator",
        "field": "绩效指标 > 效益指标 > 满意度 > 示例对象满意度",
        "before": "≥95%",
        "after": "≥90%",
        "grade": "weakened",
    }


def test_what_changed_nothing_in_meaning_is_not_listed() -> None:
    assert json.loads(json_review(reviewed(CLEAN, CLEAN + "\n\n"))) == {"schema": "jixiao/diff/1", "declarations": []}


def test_the_words_of_the_schema_are_these() -> None:
    assert [kind.value for kind in Kind] == ["waiver", "money", "indicator", "basis", "text", "field"]
    assert {grade.value for grade in Grade} == {
        "raised", "lowered", "added", "dropped", "weakened", "tightened", "reworded", "moved", "redefined",
    }  # fmt: skip
