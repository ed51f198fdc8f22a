"""Samples of texts, and the join that finds like ones."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.rules.corpus_text import alike, common_shingles, shingles, sketch_of

CHINESE = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=300)
SAMPLES = st.lists(st.frozensets(st.integers(0, 40), max_size=12), max_size=30)


@given(CHINESE, CHINESE, CHINESE)
def test_a_stretch_is_sampled_alike_wherever_it_stands(before: str, stretch: str, after: str) -> None:
    inside = set(shingles(sketch_of(before + stretch + after)))

    assert set(shingles(sketch_of(stretch))) <= inside


@given(st.text(max_size=200), st.text(max_size=10))
def test_any_text_has_a_sample_that_unpacks_sorted(text: str, own: str) -> None:
    drawn = shingles(sketch_of(text, [own]))

    assert list(drawn) == sorted(set(drawn))


def test_titles_figures_and_own_names_do_not_count() -> None:
    one = "示例市示例局按照《示例市流动服务站管理办法》安排站点3个，轮流派出辅导员进村入户登记需求并当场帮助填表建档"
    other = "示例市示例委按照《示例市社区养老管理办法》安排站点12个，轮流派出辅导员进村入户登记需求并当场帮助填表建档"

    assert sketch_of(one, ["示例市示例局"]) == sketch_of(other, ["示例市示例委"]) != b""


@given(SAMPLES)
def test_the_join_finds_just_the_pairs_that_comparing_all_with_all_finds(samples: list[frozenset[int]]) -> None:
    wanted = {
        (one, other)
        for other, sample in enumerate(samples)
        for one in range(other)
        if samples[one] & sample and Fraction(len(samples[one] & sample), len(samples[one] | sample)) >= Fraction(3, 4)
    }

    assert {(pair.one, pair.other) for pair in alike(samples, parts=3, of=4)} == wanted


def test_what_stands_in_more_than_so_many_declarations_is_common() -> None:
    drawn: dict[str, list[tuple[int, ...]]] = {"a": [(1, 2), (2, 3)], "b": [(2,)], "c": [(3,), (1,)]}

    assert common_shingles(drawn, 2) == frozenset()
    assert common_shingles(drawn, 1) == {1, 2, 3}
