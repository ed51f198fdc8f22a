"""The goals of a section, one by one, whether they are numbered paragraphs or 目标1：… 目标2：… within one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..position import Span
from ..source.document import Block, Section

_LABEL = re.compile(r"(?:(?<=[。；;！？])|^)\s*(目标\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[：:])\s*")


class Goal(NamedTuple):
    """One goal: what opens it (1、 or 目标1：, or nothing), its words, and where in its block they begin."""

    marker: str
    text: str
    block: Block
    start: int

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return self.block.passage.span(self.start, self.start + len(self.text))


def goals(section: Section) -> Iterator[Goal]:
    """The goals of *section* in order; lines 目标1：…, which the format joins to one paragraph, are parted."""
    for block in section.blocks:
        if block.is_running:
            labels = list(_LABEL.finditer(block.passage.text)) if "目标" in block.passage.text else []
            if labels:
                yield from _parted(block, labels)
            else:
                yield Goal(block.marker, block.passage.text, block, 0)


def _parted(block: Block, labels: list[re.Match[str]]) -> Iterator[Goal]:
    text = block.passage.text
    first = labels[0].start()
    if first:
        yield Goal(block.marker, text[:first], block, 0)
    for label, end in zip(labels, [*(label.start() for label in labels[1:]), len(text)], strict=False):
        yield Goal(label[1], text[label.end() : end], block, label.end())
