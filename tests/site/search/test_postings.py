from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.site.search.postings import (
    decode_postings,
    decode_shard,
    encode_postings,
    encode_shard,
    numbers_of,
    read_varint,
    varint,
)

DOCUMENTS = 700


@given(st.dictionaries(st.integers(0, DOCUMENTS - 1), st.integers(0, 3)))
def test_postings_read_back_as_they_were_written(found: dict[int, int]) -> None:
    ranks = [sorted(number for number, rank in found.items() if rank == wanted) for wanted in range(4)]

    decoded = decode_postings(encode_postings(ranks, DOCUMENTS), DOCUMENTS)

    assert [set(numbers_of(bits)) for bits in decoded] == [
        {number for number, rank in found.items() if rank <= wanted} for wanted in range(4)
    ]


@given(st.dictionaries(st.text(min_size=1, max_size=4), st.binary(max_size=300)))
def test_shards_read_back_as_they_were_written(entries: dict[str, bytes]) -> None:
    assert dict(decode_shard(encode_shard(entries))) == entries


@given(st.integers(0, 2**40))
def test_numbers_of_any_size_read_back(number: int) -> None:
    assert read_varint(b"\xff" + varint(number), 1) == (number, 1 + len(varint(number)))


def test_a_token_that_most_declarations_hold_takes_a_bit_for_each() -> None:
    everyone = list(range(DOCUMENTS))

    assert len(encode_postings([[], [], [], everyone], DOCUMENTS)) < DOCUMENTS / 8 + 8
