"""The label an editor probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_CUTOFF = 0.6
_SHORT_CUTOFF = 0.5
"""Two-character labels with one wrong character (状太 for 状态) are half alike."""


def nearest(label: str, labels: Iterable[str]) -> str:
    """The one of *labels* that *label* most resembles; empty where none comes near."""
    wanted = bare(label)
    scored = [(_likeness(wanted, bare(known)), known) for known in labels if known != label]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    cutoff = _SHORT_CUTOFF if len(wanted) <= 2 else _CUTOFF
    return best[1] if wanted and best[0] >= cutoff else ""


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def bare(label: str) -> str:
    """*label* without blanks, closing colon and the bracketed unit or year that a printed label carries."""
    text = "".join(label.split()).rstrip("：:")
    for mark in ("（", "("):
        head, _, _ = text.partition(mark)
        text = head or text
    return text
