"""Both texts can be read out of a redline, and a change is never left out."""

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.site.history.redline import KEPT, SKIPPED, STRUCK, WRITTEN, Piece, redline

WORDS = st.lists(st.sampled_from(["培训", "人", "200", "89.5", "万元", "，", "。", "\n", "abc", " "]), max_size=60)


def test_a_number_is_struck_and_written_as_a_whole() -> None:
    assert redline("本年度培训人数不少于200人，按期完成。", "本年度培训人数不少于2000人，按期完成。") == (
        Piece(KEPT, "本年度培训人数不少于"),
        Piece(STRUCK, "200"),
        Piece(WRITTEN, "2000"),
        Piece(KEPT, "人，按期完成。"),
    )


def test_crumbs_between_two_changes_are_not_kept() -> None:
    pieces = redline("本年度共完成甲的乙，其余照旧办理。", "本年度共完成丙的丁，其余照旧办理。")

    assert [(piece.kind, piece.text) for piece in pieces] == [
        (KEPT, "本年度共完成"),
        (STRUCK, "甲的乙"),
        (WRITTEN, "丙的丁"),
        (KEPT, "，其余照旧办理。"),
    ]


def test_texts_with_little_in_common_are_told_as_wholes() -> None:
    assert redline("面向登记失业人员开课。", "用于购置办公家具！") == (
        Piece(STRUCK, "面向登记失业人员开课。"),
        Piece(WRITTEN, "用于购置办公家具！"),
    )


def test_what_is_skipped_parts_no_number() -> None:
    same = "照旧办理" * 30
    after = f"，办理事项种植面积合计每年都应不少于9000亩{same}"
    before = f"{same}9000亩以上地块都要在本年内种植完成并验收"

    assert redline(f"甲种{after}", f"乙种{after}")[-2].text.endswith("不少于9000")
    assert redline(f"{before}甲", f"{before}乙")[1].text.startswith("9000亩")


def test_long_stretches_that_stayed_are_skipped() -> None:
    same = "照旧办理" * 30
    pieces = redline(f"{same}甲等级的标准{same}", f"{same}乙丙丁的标准{same}")

    assert [piece.kind for piece in pieces] == [SKIPPED, KEPT, STRUCK, WRITTEN, KEPT, SKIPPED]
    assert max(len(piece.text) for piece in pieces) <= 20


def test_very_long_texts_are_not_compared_word_by_word() -> None:
    before, after = "甲乙" * 3000, "乙甲" * 3000

    assert redline(before, after) == (Piece(STRUCK, before), Piece(WRITTEN, after))


@given(WORDS, WORDS)
def test_both_texts_stand_in_the_redline(before: list[str], after: list[str]) -> None:
    old, new = "".join(before), "".join(after)

    pieces = redline(old, new)

    if SKIPPED not in {piece.kind for piece in pieces}:
        assert "".join(piece.text for piece in pieces if piece.kind != WRITTEN) == old
        assert "".join(piece.text for piece in pieces if piece.kind != STRUCK) == new
    assert (old == new) == (not {STRUCK, WRITTEN} & {piece.kind for piece in pieces})
