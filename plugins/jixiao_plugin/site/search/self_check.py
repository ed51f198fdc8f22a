"""The build's own proof: what was written is found by any piece of it, or there is no site."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ...errors import JixiaoError
from .build import Listed, in_order
from .fields import SearchField
from .lookup import SearchIndex, open_index
from .record import read_entry
from .tokens import BOUNDARY, normalise

DRAWN = 60
"""Declarations asked after: enough to notice a broken index, few enough not to be noticed in a build of thousands."""
_SHORTEST, _LONGEST = 2, 12
_NUMBERS = re.compile(r"[〔【\[（(][0-9]{4}[〕】\]）)][0-9]+号|[0-9]{4,}")


def check_index(listed: Iterable[Listed], read: Callable[[str], bytes]) -> None:
    """Asks the written files, which *read* gives, after pieces drawn from what was to be written.

    The same content is asked the same. Raises JixiaoError, in Chinese, for the first piece that is not found.
    """
    index = open_index(read)
    ordered = in_order(listed)
    chance = random.Random(index.version)
    for number in sorted(chance.sample(range(len(ordered)), min(DRAWN, len(ordered)))):
        name, fields = read_entry(ordered[number][1].entry)
        for piece in _pieces(fields, chance):
            if not _finds(index, number, name, piece):
                raise JixiaoError(
                    f"查找的索引有错：申报表 {name} 里有“{piece}”，却查不到它。这是程序的错，网站没有更新；"
                    "请把这句话告诉维护的人，也可以删去 .jixiao 文件夹再生成一次。"
                )


def _finds(index: SearchIndex, number: int, id: str, piece: str) -> bool:
    """Whether *piece* leads to declaration *number* and stands in the text that a hit would quote."""
    words = normalise(piece)
    if not index.look_up(words).may_hold(number):
        return False
    written, fields = index.entry(number)
    return written == id and any(words in normalise(field.text) for field in fields)


def _pieces(fields: Sequence[SearchField], chance: random.Random) -> Iterator[str]:
    """A stretch of one cell; a number or document number where there is one."""
    cells = [cell for field in fields for cell in field.text.split(BOUNDARY)]
    stretch = _stretch(chance.choice(cells), chance)
    numbers = [found[0] for cell in cells for found in _NUMBERS.finditer(cell)]
    for piece in (stretch, *([chance.choice(numbers)] if numbers else [])):
        if normalise(piece):
            yield piece


def _stretch(text: str, chance: random.Random) -> str:
    length = chance.randint(_SHORTEST, _LONGEST)
    start = chance.randint(0, max(0, len(text) - length))
    return text[start : start + length]
