"""Posting lists as bytes: which declarations hold a token, and how much each hit tells.

A shard is a gzip file of entries; an entry is the token (length, UTF-8) and its postings (length, bytes). Postings are
one list for each rank. A list opens with its count, doubled, plus one where it is a bitset of all declarations (lowest
bit first) rather than the differences between neighbouring numbers. Every number is a varint, low seven bits first.
`index.js` reads the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def encode_postings(ranks: Sequence[Sequence[int]], documents: int) -> bytes:
    """The postings of one token: for each rank ascending declaration numbers below *documents*."""
    encoded = bytearray()
    for numbers in ranks:
        bits = len(numbers) * 8 > documents
        encoded += varint(len(numbers) * 2 + bits)
        encoded += _bitset(numbers, documents) if bits else _differences(numbers)
    return bytes(encoded)


def decode_postings(data: bytes, documents: int) -> dict[int, int]:
    """Declaration number → rank; the reverse of `encode_postings`."""
    found: dict[int, int] = {}
    place = rank = 0
    while place < len(data):
        head, place = read_varint(data, place)
        if head % 2:
            end = place + (documents + 7) // 8
            bits = int.from_bytes(data[place:end], "little")
            found.update((number, rank) for number in range(documents) if bits >> number & 1)
            place = end
        else:
            number = -1
            for _ in range(head // 2):
                step, place = read_varint(data, place)
                number += step + 1
                found[number] = rank
        rank += 1
    return found


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


def _bitset(numbers: Sequence[int], documents: int) -> bytes:
    bits = bytearray((documents + 7) // 8)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return bytes(bits)
