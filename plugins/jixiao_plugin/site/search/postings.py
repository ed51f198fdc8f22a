"""Posting lists as bytes: which declarations hold a token, and how much each hit tells.

A shard is a gzip file of entries; an entry is the token (length, UTF-8) and its postings (length, bytes). Postings are
one list for each rank. A list opens with its count, doubled, plus one where it is a bitset of all declarations (lowest
bit first) rather than the differences between neighbouring numbers. Every number is a varint, low seven bits first.
`index.js` reads the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

Ranks = tuple[int, ...]
"""For each rank which declarations are found by something of that rank or better: a bit each, lowest number first.

Summed up like this, what is found by two things is `&` of the two, rank by rank, and what is found by either is `|`.
"""

_BITS = tuple(tuple(bit for bit in range(8) if eight >> bit & 1) for eight in range(256))
"""Which bits of a byte are set."""


def encode_postings(ranks: Sequence[Sequence[int]], documents: int) -> bytes:
    """The postings of one token: for each rank ascending declaration numbers below *documents*."""
    encoded = bytearray()
    for numbers in ranks:
        bits = len(numbers) * 8 > documents
        encoded += varint(len(numbers) * 2 + bits)
        encoded += _bitset(numbers, documents) if bits else _differences(numbers)
    return bytes(encoded)


def decode_postings(data: bytes, documents: int) -> Ranks:
    """What was encoded, summed up from rank to rank."""
    ranks: list[int] = []
    place = known = 0
    while place < len(data):
        head, place = read_varint(data, place)
        if head % 2:
            end = place + (documents + 7) // 8
            known |= int.from_bytes(data[place:end], "little")
            place = end
        elif head:
            numbers, place = _numbers(data, place, head // 2)
            known |= mask(numbers, documents)
        ranks.append(known)
    return tuple(ranks)


def mask(numbers: Iterable[int], documents: int) -> int:
    """A bit for each of *numbers*, all below *documents*."""
    return int.from_bytes(_bitset(numbers, documents), "little")


def numbers_of(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set in *bits*, ascending; the reverse of `mask`."""
    for at, eight in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        for bit in _BITS[eight]:
            yield at * 8 + bit


def encode_shard(entries: Mapping[str, bytes]) -> bytes:
    """The entries of a shard, sorted by token, not yet compressed."""
    encoded = bytearray()
    for token in sorted(entries):
        for part in (token.encode(), entries[token]):
            encoded += varint(len(part)) + part
    return bytes(encoded)


def decode_shard(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The entries of a shard; the reverse of `encode_shard`."""
    place = 0
    while place < len(data):
        length, place = read_varint(data, place)
        token, place = data[place : place + length].decode(), place + length
        length, place = read_varint(data, place)
        yield token, data[place : place + length]
        place += length


def varint(number: int) -> bytes:
    """A number of any size in groups of seven bits, the lowest first."""
    encoded = bytearray()
    while number > 127:
        encoded.append(number & 127 | 128)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


def read_varint(data: bytes, place: int) -> tuple[int, int]:
    """The number at *place*, and the place after it."""
    number = shift = 0
    while data[place] > 127:
        number |= (data[place] & 127) << shift
        place, shift = place + 1, shift + 7
    return number | data[place] << shift, place + 1


def _differences(numbers: Sequence[int]) -> bytes:
    encoded = bytearray()
    last = -1
    for number in numbers:
        step = number - last - 1
        if step < 128:
            encoded.append(step)
        else:
            encoded += varint(step)
        last = number
    return bytes(encoded)


def _numbers(data: bytes, place: int, count: int) -> tuple[list[int], int]:
    """So many numbers from their differences, and the place after them."""
    found = []
    number = -1
    for _ in range(count):
        step = data[place]
        if step < 128:
            place += 1
        else:
            step, place = read_varint(data, place)
        number += step + 1
        found.append(number)
    return found, place


def _bitset(numbers: Iterable[int], documents: int) -> bytes:
    bits = bytearray((documents + 7) // 8)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return bytes(bits)
