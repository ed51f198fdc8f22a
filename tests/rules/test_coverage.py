"""Every rule of the reviewers' checklist is built, retired, or listed with the reason why not."""

from __future__ import annotations

import pytest

from jixiao_plugin.rules.catalog import ALL_INFOS, NOT_BUILT, RETIRED

CHECKLIST = {
    "STR": 21, "TXT": 12, "DOC": 12, "AMT": 19, "GOAL": 9, "VAL": 28, "WGT": 4, "CMP": 6, "PII": 7, "PUB": 7,
}  # fmt: skip
"""Topics and how many codes each has, counted from 01."""
OF_IMPORT = {"STR07", "STR08", "STR09", "STR10"}
"""What only the cells of a printed table can show; found when one is imported."""


@pytest.mark.parametrize(("topic", "count"), CHECKLIST.items())
def test_every_code_of_a_topic_is_accounted_for(topic: str, count: int) -> None:
    codes = {f"{topic}{number:02}" for number in range(1, count + 1)}
    built = {info.code for info in ALL_INFOS}

    assert codes - built - OF_IMPORT - set(RETIRED) == {code for code, _ in NOT_BUILT if code.startswith(topic)}


def test_what_is_not_built_says_why_and_is_nowhere_else() -> None:
    built = {info.code for info in ALL_INFOS}

    assert all(why and code not in built for code, why in NOT_BUILT)
