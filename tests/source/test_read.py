"""A whole file: never an exception, never a silent loss, never slow."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.source.faults import FAULTS
from jixiao_plugin.source.log import LIMIT
from jixiao_plugin.source.read import read_document
from jixiao_plugin.source.tree import Entry, Mapping, Node, Scalar, Sequence

from .example import EXAMPLE, EXAMPLE_FRONT

SEED = Path(__file__).parents[2] / "content/declarations/2021/rsj-zhuanxiang.md"
MEBIBYTE = 1024 * 1024
WORDS = re.compile(r"[\u4e00-\u9fff0-9=%]")
SNIPPETS = [
    ":", "：", ": ", " #", "'", '"', "{", "}", "[", "]", ",", "，", "\n", "  ", "- ", "-", "\t", "　", ">", "|",
    "*", "&", "!", "%", "@", "`", "?", "---\n", "\n---\n", "## x\n", "<b>", "\\", "\u200b", "\x00", "\r", "\u2028",
    "𠮷", "...\n", "<<: ",
]  # fmt: skip


def test_example_of_the_format_is_read_without_a_finding() -> None:
    document = read_document("a.md", EXAMPLE.encode())

    assert document.findings == ()
    assert document.front
    assert [entry.key.text for entry in document.front][-1] == "豁免"
    assert len(document.sections) == 3


def test_seed_is_read_without_a_finding() -> None:
    document = read_document("a.md", SEED.read_bytes())

    assert document.findings == ()
    assert document.lines == SEED.read_text(encoding="utf-8").split("\n")


def test_lines_are_counted_in_the_whole_file() -> None:
    document = read_document("a.md", b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode())
    amount = document.lines.index("    金额: 20万") + 1
    assert document.front

    spans = [document.front.entries[index].value.span for index in (0, 5)]

    assert (spans[0].line, spans[0].column) == (2, 5)
    assert amount == 9
    assert spans[1].line == 8


def test_faults_of_all_stages_come_in_one_pass_sorted_by_place() -> None:
    text = "\n---\n项目名称：示例\n金额:20万\n年度: 2021\n年度: 2022\n\n## 概况\n<b>\n## 概况\n\u200b\n"

    found = [(item.code, item.span.line) for item in read_document("a.md", text.encode()).findings]

    assert found == [
        ("SRC03", 2),
        ("SRC08", 3),
        ("SRC09", 4),
        ("SRC05", 6),
        ("SRC03", 6),
        ("SRC18", 9),
        ("SRC19", 10),
        ("SRC07", 11),
    ]


def test_one_kind_of_fault_is_listed_in_bounds_and_counted() -> None:
    front = "".join(f"项{index}：1\n" for index in range(LIMIT + 20))

    findings = read_document("a.md", f"---\n{front}---\n".encode()).findings

    assert len(findings) == LIMIT
    assert f"共 {LIMIT + 20} 处" in findings[-1].message


@given(st.binary(max_size=300))
def test_any_bytes_are_answered_with_a_finding(data: bytes) -> None:
    document = read_document("a.md", data)

    assert document.findings


@given(st.text(max_size=200))
def test_any_text_behind_a_fence_is_read_or_reported(text: str) -> None:
    document = read_document("a.md", f"---\n{text}\n---\n{text}".encode(errors="replace"))

    assert document.front is not None or document.findings


@st.composite
def _mutated(draw: st.DrawFn, text: str) -> str:
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(st.sampled_from(SNIPPETS)) + text[start + draw(st.integers(0, 4)) :]
    return text


@given(_mutated(EXAMPLE))
def test_mutated_declaration_never_raises_and_every_finding_stands_in_the_file(text: str) -> None:
    document = read_document("a.md", text.encode())

    ends = [len(line) + 1 for line in document.lines]
    assert all(1 <= item.span.line <= len(ends) for item in document.findings)
    assert all(1 <= item.span.column <= ends[item.span.line - 1] for item in document.findings)
    assert all(item.rule in FAULTS for item in document.findings)
    assert all(item.help.strip() and item.message.strip() for item in document.findings)


@given(_mutated(EXAMPLE_FRONT))
def test_front_matter_without_a_finding_has_lost_no_word(text: str) -> None:
    document = read_document("a.md", f"---\n{text}\n---\n".encode())

    if document.front and not document.findings:
        end = next(index for index, line in enumerate(document.lines[1:], 1) if line.rstrip(" ") == "---")
        typed = "".join(line for line in document.lines[1:end] if not line.lstrip().startswith("#"))
        assert sorted(WORDS.findall(typed)) == sorted(WORDS.findall("".join(_texts(document.front))))


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    for part in node if isinstance(node, Mapping | Sequence) else ():
        if isinstance(part, Entry):
            yield part.key.text
        yield from _texts(part.value if isinstance(part, Entry) else part)


@pytest.mark.parametrize(
    "unit", ["[", "{", "：", "：\n", "'", '"', "- ", "? ", "\t", "　", "<", "![", "a: [\n", "#", "\x00", "&a "]
)
@pytest.mark.parametrize("before", ["---\n", "---\n甲: ", "---\n甲: {乙：", "---\n---\n## 甲\n"])
def test_a_mebibyte_of_one_mark_is_read_in_linear_time(unit: str, before: str) -> None:
    room = MEBIBYTE - len(before.encode())
    data = before.encode() + unit.encode() * (room // len(unit.encode()))

    began = time.process_time()
    read_document("a.md", data)

    assert time.process_time() - began < 10  # a quadratic step takes minutes
