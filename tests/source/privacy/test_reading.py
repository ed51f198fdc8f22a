"""Personal data never leaves the reader: whatever becomes of a file, only its mask is left."""

from __future__ import annotations

import pytest

from jixiao_plugin.source.read import read_document

PHONE = "13800138000"


@pytest.mark.parametrize(
    "text",
    [
        f"---\n项目名称: 甲{PHONE}\n---\n",
        f"---\n{PHONE}: 甲\n---\n",
        f"---\n甲: 乙 # {PHONE}\n---\n",
        f"---\n甲: >{PHONE}\n---\n",
        f"---\n甲：{PHONE}\n乙: [\n---\n",
        f"---\n甲: 乙\n---\n{PHONE}\n\n## 概况\n\n<b>{PHONE}</b>\n",
        f"{PHONE}\n没有表头",
        f"---\n甲: 乙\n没有结束 {PHONE}",
    ],
)
def test_the_number_is_nowhere_in_what_was_read(text: str) -> None:
    document = read_document("a.md", text.encode())

    assert PHONE not in repr(document)
    assert "138****8000" in document.text
    assert document.hits


def test_the_number_is_masked_in_a_file_of_another_encoding() -> None:
    document = read_document("a.md", f"---\n项目名称: 示例项目{PHONE}\n---\n".encode("gb18030"))

    assert PHONE not in repr(document)
    assert document.hits


def test_columns_are_those_of_the_file_as_typed() -> None:
    text = f"---\n甲: {PHONE}，乙\n---\n\n## 概况\n\n丙{PHONE}丁\n"

    document = read_document("a.md", text.encode())

    assert len(document.text) == len(text)
    assert [(hit.span.line, hit.span.column) for hit in document.hits] == [(2, 4), (7, 2)]


def test_names_are_reported_and_left_to_the_editor() -> None:
    document = read_document("a.md", "---\n备注: 联系人：张示例\n---\n".encode())

    assert [hit.masked for hit in document.hits] == ["张**"]
    assert "张示例" in document.text
