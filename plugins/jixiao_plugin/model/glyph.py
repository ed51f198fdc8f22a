"""One glyph for each meaning, character for character, so that offsets in folded text hold in the typed text too."""

from __future__ import annotations

import re

_SPACES = "\t\r\n\u00a0\u2002\u2003\u2009\u200b\u202f\u3000\ufeff"
_LOOKALIKES = {
    "−": "-", "﹣": "-", "–": "-", "‐": "-", "‑": "-", "‒": "-",
    "〜": "~", "∼": "~", "﹪": "%", "￥": "¥", "∗": "*", "✕": "×", "✖": "×", "╳": "×", "⨯": "×",
    "•": "·", "⋅": "·", "∙": "·", "・": "·", "‧": "·", "∕": "/", "⁄": "/",
    "﹢": "+", "﹦": "=", "﹤": "<", "﹥": ">", "圆": "元",
}  # fmt: skip

_FOLDS = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | dict.fromkeys(_SPACES, " ") | _LOOKALIKES
_FOLDED = re.compile(f"[{re.escape(''.join(_FOLDS))}]")


def fold(text: str) -> str:
    """*text* with full-width forms, odd spaces and look-alike glyphs made plain; as long as *text*.

    Unlike NFKC it never changes the length, and leaves ①, ² and ㎡ alone, which NFKC would turn into digits.
    """
    # Few characters of a Chinese text are folded; str.translate would look up every one.
    return _FOLDED.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    return _FOLDS[match[0]]
