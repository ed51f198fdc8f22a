"""Characters that cannot be seen are named, and taken out of the front matter in memory."""

from __future__ import annotations

import pytest

from jixiao_plugin.source.characters import clean_front, report_body
from jixiao_plugin.source.log import FaultLog


@pytest.mark.parametrize(
    ("typed", "clean", "column", "name"),
    [
        ("\t甲: 1", "  甲: 1", 1, "制表符"),
        ("甲: 1\t2", "甲: 1 2", 5, "制表符"),
        ("甲: 1\u200b2", "甲: 12", 5, "零宽空格"),
        ("甲: \ufeff1", "甲: 1", 4, "BOM"),
        ("甲: \x001", "甲:  1", 4, "空字符"),
        ("甲: 1\x852", "甲: 1 2", 5, "U+0085"),
        ("甲: 1\u20282", "甲: 1 2", 5, "行分隔符"),
        ("甲: \u202e1", "甲: 1", 4, "U+202E"),
        ("甲: \ufffd", "甲:  ", 4, "已经丢失"),
    ],
)
def test_unseen_character_is_named_with_its_column(typed: str, clean: str, column: int, name: str) -> None:
    log = FaultLog("a.md")

    (line,) = clean_front([typed], 7, log)

    (found,) = log.findings()
    assert (found.code, found.span.line, found.span.column) == ("SRC07", 7, column)
    assert name in found.message
    assert line.text == clean
    assert line.origin(len(line.text)) == len(typed)


def test_line_with_several_is_one_finding_that_counts_them() -> None:
    log = FaultLog("a.md")

    clean_front(["\t\t甲:\t1"], 1, log)

    assert ["共有 3 个" in item.message for item in log.findings()] == [True]


def test_line_full_of_them_keeps_its_columns() -> None:
    log = FaultLog("a.md")

    (line,) = clean_front(["甲: " + "\x01" * 5000 + "乙"], 1, log)

    assert line.text.index("乙") == 5003
    assert line.origin(5003) == 5003


@pytest.mark.parametrize("text", ["甲: 乙", "　　段首", "a\u00a0b", "💡"])
def test_what_can_be_seen_is_left_alone(text: str) -> None:
    log = FaultLog("a.md")

    (line,) = clean_front([text], 1, log)
    report_body([text], 1, log)

    assert line.text == text
    assert log.findings() == ()


def test_tab_in_the_body_is_no_fault_but_a_zero_width_space_is() -> None:
    log = FaultLog("a.md")

    report_body(["甲\t乙", "丙\u200b"], 10, log)

    assert [(item.span.line, item.span.column) for item in log.findings()] == [(11, 2)]
