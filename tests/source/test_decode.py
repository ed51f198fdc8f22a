"""Bytes to text: what is not UTF-8 is recognised, refused, and still read as far as it can be."""

from __future__ import annotations

import pytest

from jixiao_plugin.source.decode import MAX_BYTES, decode
from jixiao_plugin.source.log import FaultLog

TEXT = "---\n年度: 2021\n---\n\n## 项目概况\n\n专项资金绩效目标申报表。\n"


def _decode(data: bytes) -> tuple[str, list[tuple[str, int, int, str]]]:
    log = FaultLog("a.md")
    text = decode(data, log)
    return text, [(item.code, item.span.line, item.span.column, item.found) for item in log.findings()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_with_or_without_byte_order_mark(encoding: str) -> None:
    assert _decode(TEXT.encode(encoding)) == (TEXT, [])


def test_crlf_is_one_line_end() -> None:
    assert _decode(TEXT.replace("\n", "\r\n").encode()) == (TEXT, [])


def test_lone_carriage_return_is_a_line_end_and_reported_once() -> None:
    text, found = _decode("甲\r乙\r\n丙\r".encode())

    assert text == "甲\n乙\n丙\n"
    assert found == [("SRC07", 1, 2, "")]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_gbk_is_refused_with_advice_and_read(encoding: str) -> None:
    assert _decode(TEXT.encode(encoding)) == (TEXT, [("SRC01", 2, 1, "GBK")])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_refused_with_advice_and_read(encoding: str) -> None:
    assert _decode(TEXT.encode(encoding)) == (TEXT, [("SRC01", 1, 1, "UTF-16")])


def test_a_broken_place_in_utf8_is_not_taken_for_gbk() -> None:
    data = TEXT.encode()
    at = data.index("申".encode())

    text, found = _decode(data[:at] + data[at + 1 :])

    assert found == [("SRC01", 7, 9, "bytes")]
    assert text.startswith("---\n年度: 2021\n---\n\n## 项目概况\n\n专项资金绩效目标")


def test_file_of_one_mebibyte_is_read_and_a_larger_one_is_not() -> None:
    assert _decode(b"a" * MAX_BYTES)[1] == []
    assert _decode(b"a" * (MAX_BYTES + 1)) == ("", [("SRC02", 1, 1, "")])
