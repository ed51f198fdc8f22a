"""The four marks of a comparison. All of them are in GB/T 2312, so that every Chinese font draws them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign and its word, for those who see it and those who hear it; *kind* chooses the colour."""

    kind: str
    sign: str
    word: str


EQUAL = Mark("ok", "√", "相符")
DIFFERS = Mark("diff", "≠", "相差")
ABOUT = Mark("open", "≈", "约数")
OPEN = Mark("open", "○", "未核对")
