"""Copied text: a sample of a text's shingles, and a join that finds like samples without comparing all with all.

The sample is drawn by content, so that equal stretches of two texts draw equal samples wherever they stand. A MinHash
signature, which libraries offer, is no smaller here and lets nothing be left out again; of a sample those shingles
can be that the whole collection turns out to share.
"""

from __future__ import annotations

import re
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

_LENGTH = 8
"""Characters of a shingle: long enough that two texts seldom share one by chance."""
_EVERY = 8
"""One shingle in so many is drawn."""
_SKIPPED = re.compile(r"《[^《》]*》|[^\u3400-\u9fffA-Za-z]+")
"""Titles of documents, which all who cite them write alike, and everything that is no letter."""


def sketch_of(text: str, own: Iterable[str] = ()) -> bytes:
    """The sample of *text*, without titles, figures and its *own* names, which a copyist would replace."""
    for name in own:
        if name:
            text = text.replace(name, "")
    letters = _SKIPPED.sub("", text)
    data = letters.encode("utf-16-le", "surrogatepass")
    width = 2 * _LENGTH
    last = len(data) - width
    # Drawn by the first character, so that only one shingle in eight is cut and hashed.
    starts = [2 * at for at, low in enumerate(data[: last + 1 : 2]) if not low % _EVERY] if last >= 0 else []
    hashes = sorted({crc32(data[start : start + width]) for start in starts})
    return struct.pack(f"<{len(hashes)}I", *hashes)


def shingles(sketch: bytes) -> tuple[int, ...]:
    """The shingles in a sample."""
    return struct.unpack(f"<{len(sketch) // 4}I", sketch)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts, by their places in the sequence that was given, and the share of shingles they have in common."""

    one: int
    other: int
    shared: int
    together: int


def common_shingles(sketches: Mapping[str, Sequence[tuple[int, ...]]], limit: int) -> frozenset[int]:
    """Shingles that stand in more than *limit* of the declarations, whose samples are given by id."""
    counts = Counter[int]()
    for samples in sketches.values():
        counts.update(set().union(*samples))
    return frozenset(shingle for shingle, count in counts.items() if count > limit)


def alike(samples: Sequence[frozenset[int]], *, parts: int, of: int) -> Iterator[Likeness]:
    """Every pair of samples whose overlap is at least *parts* / *of* of their union, near-linear in their number.

    Prefix filtering (Chaudhuri, Ganti, Kaushik 2006): put in one order, the rarest shingles first, two such samples
    must meet in their first few, so that only those are indexed. What stands in one sample alone meets nothing.
    """
    counts = Counter[int]()
    for sample in samples:
        counts.update(sample)
    index: dict[int, list[int]] = defaultdict(list)
    for number, sample in enumerate(samples):
        needed = (len(sample) * parts + of - 1) // of
        known = sorted(shingle for shingle in sample if counts[shingle] > 1)
        if not 0 < needed <= len(known):
            continue
        known.sort(key=counts.__getitem__)
        prefix = known[: len(known) - needed + 1]
        least, most = needed, len(sample) * of // parts
        for other in sorted({other for shingle in prefix for other in index.get(shingle, ())}):
            if not least <= len(samples[other]) <= most:
                continue
            shared = len(samples[other] & sample)
            together = len(samples[other]) + len(sample) - shared
            if shared * of >= together * parts:
                yield Likeness(other, number, shared, together)
        for shingle in prefix:
            index[shingle].append(number)
