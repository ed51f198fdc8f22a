"""A line that is put right still knows where each character stood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.position import Span
from jixiao_plugin.source.line import Edit, Line, quoting


def test_inserted_characters_stand_where_they_were_put() -> None:
    line = Line("金额:20万").edited([Edit(3, 3, " ")])

    assert line.text == "金额: 20万"
    assert [line.origin(place) for place in range(len(line.text) + 1)] == [0, 1, 2, 3, 3, 4, 5, 6]


def test_removed_characters_leave_the_rest_in_place() -> None:
    line = Line("甲\u200b乙").edited([Edit(1, 2, "")])

    assert (line.text, line.span(4, 1, 2)) == ("甲乙", Span(4, 3, 4, 4))


def test_edits_of_an_edited_line_still_lead_to_the_line_as_typed() -> None:
    line = Line("\t甲：>9").edited([Edit(0, 1, "  ")]).edited([Edit(3, 4, ": ")])

    again = line.edited(quoting(line.text, 5, 7))

    assert again.text == "  甲: '>9'"
    assert again.origin(again.text.index(">")) == 3


@given(st.text("甲'a", max_size=12), st.data())
def test_quoted_text_reads_back_as_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    quoted = Line(text).edited(quoting(text, start, end)).text

    inner = quoted[start : len(quoted) - (len(text) - end)]
    assert inner[0] == inner[-1] == "'"
    assert inner[1:-1].replace("''", "'") == text[start:end]
