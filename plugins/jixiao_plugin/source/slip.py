"""One slip of the pen in the front matter: what to say of it, and the edits that put it right in memory."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..finding import RuleInfo
from .faults import (
    COLON_IN_VALUE,
    COLON_WITHOUT_SPACE,
    COMMA_SPLITS,
    COMMENT_CUTS,
    FULL_WIDTH_COLON,
    SYNTAX,
    UNQUOTED_START,
)
from .line import Edit, quoting
from .log import shown

QUOTED = re.compile(r"""'(?:[^']++|'')*+'|"(?:[^"\\]++|\\.)*+\"""", re.DOTALL)
"""A closed quoted text; possessive, so that a missing quote costs one pass."""
KEY_COLON = re.compile(r":(?= |\Z)")
"""The colon that YAML takes for the end of a name."""
COMMENT = re.compile(r" +#")
"""Where YAML cuts a value off; only ever matched at a place, for a search would try every space of a run."""
SPECIAL = frozenset(">|*&!%@`\"'[]{},#")
"""Characters that mean something else at the start of a value."""

_MARK = re.compile(r"\*[A-Za-z_][A-Za-z0-9_-]*\Z|(?:&[A-Za-z_][A-Za-z0-9_-]*|!!?[A-Za-z][A-Za-z0-9_:-]*)(?= |\Z)")
_SHEET_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|#{2,})\s*\Z")
"""What Excel and WPS show in a cell whose formula fails or whose column is too narrow."""
_LABEL = re.compile(r"[^\s0-9：:，。；、,;#>|*&!%@`\"'{}\[\]][^：:，。；,;\n]{0,60}(?P<colon>[：:])(?!//)")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at text[start:end] of the text it was found in."""

    rule: RuleInfo
    start: int
    end: int
    message: str
    edits: tuple[Edit, ...] = ()
    advice: str = ""
    """What to do; the line as it should be where empty."""


def starts_special(text: str) -> bool:
    """Whether a plain value must not begin as *text* does; anchors, aliases and tags are told from words."""
    if text[0] in SPECIAL:
        return not _MARK.match(text)
    return text[0] in "-?:" and text[1:2] in ("", " ")


def as_value(text: str) -> str:
    """*text* as it is written behind a name: between single quotes where YAML would read it otherwise."""
    is_plain = text[:1] not in SPECIAL and not (text[:1] in "-?:" and text[1:2] in ("", " "))
    if is_plain and not KEY_COLON.search(text) and not COMMENT.search(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def label_colon(text: str, start: int, end: int | None = None) -> int:
    """Offset of the full-width or tight colon after what looks like a name at *start*; -1 where there is none."""
    match = _LABEL.match(text, start, len(text) if end is None else end)
    return match.start("colon") if match else -1


def loose_colon(text: str, start: int, colon: int, end: int) -> Slip:
    """The slip of a colon after a name that is full-width or has no space behind it."""
    name = text[start:colon].strip()
    after = "" if text[colon + 1 : colon + 2] in ("", " ") else " "
    skip = len(text[colon + 1 : end]) - len(text[colon + 1 : end].lstrip("\u3000\u00a0"))
    edit = Edit(colon, colon + 1 + skip, ":" + after)
    if text[colon] == "：":
        message = f"名称“{shown(name, 30)}”后面是全角冒号“：”，应为半角冒号加一个空格"
        return Slip(FULL_WIDTH_COLON, colon, colon + 1, message, (edit,))
    message = f"“{shown(text[start:end], 30)}”的冒号后面没有空格，名称和值没有分开"
    return Slip(COLON_WITHOUT_SPACE, colon, colon + 1, message, (edit,))


def unquoted_start(text: str, start: int, end: int, noun: str = "值") -> Slip:
    """The slip of a value that begins with a special character."""
    message = f"{noun}“{shown(text[start:end], 30)}”以“{text[start]}”开头，没有加引号"
    return Slip(UNQUOTED_START, start, end, message, tuple(quoting(text, start, end)))


def unclosed(text: str, start: int, end: int) -> Slip:
    """The slip of a value whose quote or bracket is never closed."""
    what = "引号" if text[start] in "\"'" else "括号"
    message = f"“{shown(text[start:end], 30)}”的{what}“{text[start]}”没有成对"
    return Slip(SYNTAX, start, end, message, tuple(quoting(text, start, end)))


def colon_in_value(text: str, start: int, end: int) -> Slip:
    """The slip of a second colon with a space."""
    message = f"值“{shown(text[start:end], 30)}”里又有“冒号加空格”，没有加引号"
    return Slip(COLON_IN_VALUE, start, end, message, tuple(quoting(text, start, end)))


def comma_splits(text: str, start: int, end: int) -> Slip:
    """The slip of a comma inside brackets that cuts a value in two."""
    parts = "”“".join(part.strip() for part in text[start:end].split(",")[:3])
    message = f"“{shown(text[start:end], 30)}”里的半角逗号会把它拆成“{shown(parts, 40)}”"
    return Slip(COMMA_SPLITS, start, end, message, tuple(quoting(text, start, end)))


def comment_cuts(text: str, start: int, mark: int, end: int) -> Slip:
    """The slip of a remark behind a value that begins at *start*; *mark* is where its # stands."""
    if _SHEET_ERROR.match(text[mark:end]):
        message = f"“{shown(text[mark:end], 30)}”是电子表格没有算出来或者没有显示出来的值，会被当作批注丢掉"
        return Slip(COMMENT_CUTS, mark, end, message, (), "回到电子表格里看这一格本来的值，照它填写。")
    message = f"“{shown(text[mark:end], 30)}”在空格之后以 # 开头，会被当作批注丢掉"
    advice = "批注移到上面单独一行。"
    if text[start] not in "'\"[{":
        quoted = text[start:end].replace("'", "''")
        advice = f"是内容的，写成：'{shown(quoted)}'；是批注的，移到上面单独一行。"
    return Slip(COMMENT_CUTS, mark, end, message, (), advice)
