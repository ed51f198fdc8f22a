"""Front matter that is not YAML even after repair: said in Chinese, and the rest still read."""

from __future__ import annotations

import pytest

from jixiao_plugin.source.read import read_document


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("甲:\n    乙: 1\n   丙: 2\n丁: 3", 4, "缩进"),
        ("甲: 1\n  乙: 2\n丁: 3", 3, "缩进"),
        ("甲:\n  - 1\n  乙: 2\n丁: 3", 4, "对不齐"),
        ('甲: "\\q"\n丁: 3', 2, "反斜杠"),
        ("甲: &a *b\n丁: 3", 2, "没有读入"),
        ("甲: |9\n  乙\n丁: 3", 3, "没有读入"),
    ],
)
def test_yaml_fault_is_a_chinese_sentence_and_the_rest_is_read(front: str, line: int, words: str) -> None:
    document = read_document("a.md", f"---\n{front}\n---\n## 项目概况\n\n示例。\n".encode())

    faults = [item for item in document.findings if item.code == "SRC04"]

    assert faults[0].span.line == line
    assert any(words in item.message for item in faults)
    assert document.front
    assert [entry.key.text for entry in document.front][-1] == "丁"
    assert [section.heading for section in document.sections] == ["项目概况"]


def test_many_faults_leave_what_lies_between_them_readable() -> None:
    blocks = "".join(f"项{index}:\n    甲: 1\n   乙: 2\n好{index}: 3\n" for index in range(30))

    document = read_document("a.md", f"---\n{blocks}---\n".encode())

    assert document.front
    names = {entry.key.text for entry in document.front}
    assert names >= {f"好{index}" for index in range(30)}
    assert {item.span.line for item in document.findings} >= {4 + 4 * index for index in range(12)}


def test_front_matter_that_is_a_list_is_no_declaration() -> None:
    document = read_document("a.md", "---\n- 甲\n- 乙\n---\n".encode())

    assert document.front is None
    assert [item.code for item in document.findings] == ["SRC15"]


def test_empty_front_matter_is_an_empty_mapping() -> None:
    document = read_document("a.md", b"---\n---\n")

    assert document.front is not None
    assert document.front.entries == ()


def test_second_document_in_the_front_matter_is_reported() -> None:
    document = read_document("a.md", "---\n甲: 1\n--- 乙: 2\n---\n".encode())

    assert "SRC04" in {item.code for item in document.findings}
