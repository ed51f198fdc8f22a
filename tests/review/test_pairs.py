"""The pairs of versions in pairs.yml, and what is said of each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from ruamel.yaml import YAML

from .files import changes

PAIRS = YAML(typ="safe", pure=True).load(Path(__file__).with_name("pairs.yml").read_text(encoding="utf-8"))


class Pair(NamedTuple):
    """Two extracts and the kinds and grades of what changed between them."""

    name: str
    before: str
    after: str
    expected: list[str]


def target(place: str, value: str) -> str:
    level1, level2, name = place.split(" > ")
    return f"绩效指标:\n  {level1}:\n    {level2}:\n      {name}: '{value}'\n"


def amount(value: str) -> str:
    return f"资金明细:\n  - 名称: 示例服务费\n    金额: '{value}'\n"


def calculation(value: str) -> str:
    return f"资金明细:\n  - 名称: 示例服务费\n    金额: 20万元\n    测算:\n      示例劳务费: '{value}'\n"


def pairs() -> list[Pair]:
    one_liners = [
        *((place, "indicator", target(place, old), target(place, new), old, new, grade)
          for place, old, new, grade in PAIRS["targets"]),
        *(("金额", "money", amount(old), amount(new), old, new, grade) for old, new, grade in PAIRS["amounts"]),
        *(("算式", "money", calculation(old), calculation(new), old, new, grade)
          for old, new, grade in PAIRS["calculations"]),
    ]  # fmt: skip
    return [
        *(
            Pair(f"{place} {old or '空'} → {new or '空'}", before, after, [f"{kind} {grade}"] if grade else [])
            for place, kind, before, after, old, new, grade in one_liners
        ),
        *(Pair(item["name"], item["before"], item["after"], item["expected"]) for item in PAIRS["files"]),
    ]


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.name)
def test_a_pair_is_graded_as_written(pair: Pair) -> None:
    found = changes(pair.before, pair.after)

    assert sorted(f"{change.kind.value} {change.grade.value}" for change in found) == sorted(pair.expected)


def test_there_are_enough_pairs() -> None:
    assert len(pairs()) >= 60
    assert sum(not pair.expected for pair in pairs()) >= 15
