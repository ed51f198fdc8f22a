"""Room on a page: widths that fill it, labels in even lines, and what is never kept together."""

import pytest

from jixiao_plugin.exchange.page import page_for
from jixiao_plugin.exchange.printed_form import Cell, Role, plain_text, words

PAGE = page_for(4, is_landscape=False)


def label(text: str, share: float) -> str:
    """What is printed of a label that has *share* of the width."""
    widths = (round(100 * share), 100 - round(100 * share))
    cells = PAGE.settled([(Cell(words(text), Role.LABEL), Cell())], widths)
    return plain_text(next(cells).content)


@pytest.mark.parametrize(
    ("text", "share", "lines"),
    [
        ("项目概况", 0.2, "项目概况"),
        ("项目总金额（万元）", 0.18, "项目总金额\n（万元）"),
        ("需要说明的其他问题", 0.19, "需要说明的\n其他问题"),
        ("保证项目实施的制度、措施", 0.2, "保证项目实施\n的制度、措施"),
        ("项目实施、措施", 0.12, "项目实施、\n措施"),
        ("Project name of the year", 0.1, "Project name of the year"),
    ],
)
def test_a_label_is_broken_into_even_lines(text: str, share: float, lines: str) -> None:
    assert label(text, share) == lines


def test_what_was_filled_in_is_never_broken_by_us() -> None:
    (cell,) = PAGE.settled([(Cell(words("字" * 500)),)], (1,))

    assert plain_text(cell.content) == "字" * 500


def test_a_short_row_stays_on_one_page_and_a_long_one_may_go_on() -> None:
    short, long = PAGE.settled([(Cell(words("字" * 50)),), (Cell(words("字" * 5_000)),)], (1,))

    assert (short.may_split, long.may_split) == (False, True)


def test_the_rows_beside_a_taller_merged_cell_may_split_for_it_may_go_on_in_them() -> None:
    tall = Cell(words("字" * 5_000), rows=2)
    lines = [(tall, Cell(words("甲"))), (Cell(words("乙")),)]

    assert [cell.may_split for cell in PAGE.settled(lines, (1, 1))] == [True, True, True]


def test_columns_get_what_their_texts_need_before_what_they_wish_for() -> None:
    narrow, wide = PAGE.fitting_widths([["分值", "10"], ["指标解释", "很长的一段说明" * 9]])

    assert wide > 3 * narrow
    assert narrow >= 200


def test_a_column_is_never_narrower_than_a_word_that_cannot_be_broken() -> None:
    columns = [["名称", "字" * 40]] * 6 + [["数量", "192,000.00元"]]

    widths = PAGE.fitting_widths(columns)

    assert widths[-1] * PAGE.width / sum(widths) >= 5


@pytest.mark.parametrize(("columns", "size"), [(4, 10.5), (8, 9), (14, 8)])
def test_wider_tables_are_set_smaller(columns: int, size: float) -> None:
    assert page_for(columns, is_landscape=True).size == size
