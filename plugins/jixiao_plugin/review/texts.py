"""The narrative of two versions: in which section, how much of it, and the sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..model.declaration import Declaration
from ..source.document import Block, BlockKind, Section
from .change import Change, Grade, Kind
from .quotes import changed_length
from .wording import plain_sentence

_SENTENCE = re.compile(r"[^。；;！？!?\n]+[。；;！？!?]*")
_END = re.compile(r"[。；;！？!?，,、：:\s]+$")


def text_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Every section whose words changed. Sentences that only stand in another order are no change."""
    old, new = _sections(before), _sections(after)
    for key in dict.fromkeys((*new, *old)):
        label, now = new.get(key, ("", None))
        former, was = old.get(key, ("", None))
        yield from _section_change(label or former, _sentences(was), _sentences(now))


def _sections(declaration: Declaration) -> dict[str, tuple[str, Section]]:
    known = {item.definition.key: (item.definition.label, item.section) for item in declaration.narratives}
    unknown = {f"## {item.heading}": (item.heading, item) for item in declaration.unknown_sections}
    return known | unknown


def _sentences(section: Section | None) -> list[str]:
    """The sentences of *section* as typed, without the marks of items, which only count them."""
    blocks = section.blocks if section else ()
    return [sentence for block in blocks for sentence in _split(block)]


def _split(block: Block) -> Iterator[str]:
    if block.kind in {BlockKind.LIST, BlockKind.TABLE}:
        yield from (line.strip() for line in block.raw.splitlines() if line.strip())
        return
    for match in _SENTENCE.finditer(block.passage.text):
        if match[0].strip():
            yield match[0].strip()


def _section_change(label: str, before: list[str], after: list[str]) -> Iterator[Change]:
    old, new = [_normal(sentence) for sentence in before], [_normal(sentence) for sentence in after]
    gone, come = _rest(before, old, Counter(new)), _rest(after, new, Counter(old))
    if not gone and not come:
        return
    facts = ("\n".join(map(_normal, gone)), "\n".join(map(_normal, come)))
    texts = ("\n".join(gone) or None, "\n".join(come) or None)
    yield Change(Kind.TEXT, (label,), *texts, _grade(before, after), facts, _extent(before, after, gone, come))


def _rest(sentences: list[str], normal: list[str], others: Counter[str]) -> list[str]:
    """Those of *sentences* that the other side does not have."""
    rest = []
    for sentence, key in zip(sentences, normal, strict=True):
        if others[key] > 0:
            others[key] -= 1
        elif key:
            rest.append(sentence)
    return rest


def _normal(sentence: str) -> str:
    return _END.sub("", plain_sentence(sentence))


def _grade(before: list[str], after: list[str]) -> Grade:
    if not before:
        return Grade.ADDED
    return Grade.REWORDED if after else Grade.DROPPED


def _extent(before: list[str], after: list[str], gone: list[str], come: list[str]) -> str:
    """How much of the section."""
    if not before:
        return f"写了 {_length(after)} 字"
    if not after:
        return f"删去全部 {_length(before)} 字"
    sentences = max(len(gone), len(come))
    characters = changed_length("".join(gone), "".join(come))
    return f"改动 {sentences} 句、{characters} 字，这一栏共 {_length(after)} 字"


def _length(sentences: list[str]) -> int:
    return sum(map(len, sentences))
