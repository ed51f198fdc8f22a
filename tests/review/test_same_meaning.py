"""Whatever is only written otherwise changes nothing in meaning."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tools.synthetic.declaration import declaration

from .files import reviewed

Rewriting = Callable[[str, Random], str]
_FULL_WIDTH = str.maketrans("0123456789%", "０１２３４５６７８９％")


def in_yuan(text: str, random: Random) -> str:
    return re.sub(
        r"(?m)(: )([0-9.]+)万元$",
        lambda match: f"{match[1]}{Decimal(match[2]) * 10_000:f}元" if random.random() < 0.5 else match[0],
        text,
    )


def full_width(text: str, random: Random) -> str:
    return re.sub(
        r"(?m)^( {6,}[^:]+: )([≥≤=][0-9.]+[^#\n]*)$",
        lambda match: match[1] + match[2].translate(_FULL_WIDTH) if random.random() < 0.5 else match[0],
        text,
    )


def in_words(text: str, random: Random) -> str:
    return re.sub(r": ≥(?=[0-9])", lambda match: random.choice((": 不低于", ": ≥ ", match[0])), text)


def other_order(text: str, random: Random) -> str:
    _, front, body = text.split("---\n", 2)
    keys = re.split(r"(?m)^(?=\S)", front)
    sections = re.split(r"(?m)^(?=## )", body)
    rest = sections[1:]
    random.shuffle(keys)
    random.shuffle(rest)
    return f"---\n{''.join(keys)}---\n{sections[0]}{''.join(section.rstrip() + chr(10) * 2 for section in rest)}"


def other_lines(text: str, random: Random) -> str:
    return text.replace("\n", "\r\n")


def joined_clauses(text: str, random: Random) -> str:
    front, mark, body = text.rpartition("\n---\n")
    return front + mark + re.sub(r"，\n", lambda match: random.choice(("，", "， ", match[0])), body)


REWRITINGS: tuple[Rewriting, ...] = (in_yuan, full_width, in_words, other_order, joined_clauses, other_lines)


@given(
    st.integers(0, 400), st.sets(st.sampled_from(range(len(REWRITINGS))), min_size=1), st.randoms(use_true_random=False)
)
@settings(max_examples=60)
def test_another_way_of_writing_is_no_change(index: int, chosen: set[int], random: Random) -> None:
    before = declaration(index).text
    after = before
    for number in sorted(chosen):
        after = REWRITINGS[number](after, random)

    found = reviewed(before, after).declarations

    assert [(change.place, change.before, change.after) for item in found for change in item.changes] == []


def test_every_rewriting_rewrites_something() -> None:
    text = declaration(3).text

    assert [rewrite.__name__ for rewrite in REWRITINGS if rewrite(text, Random(1)) == text] == []
