"""The slips Chinese editors make in front matter: found line by line, put right in memory, all in one pass."""

from __future__ import annotations

import re

from .faults import COLON_WITHOUT_SPACE, FULL_WIDTH_INDENT, SYNTAX, TOO_LARGE
from .flow import FlowScan, scan_flow
from .indent import seated
from .line import Edit, Line
from .log import FaultLog, shown
from .mending import Mending, Stretch
from .slip import KEY_COLON, QUOTED, Slip, label_colon, loose_colon, unclosed, unquoted_start
from .surroundings import (
    Bond,
    BondKind,
    begins_mapping,
    bond_to,
    column_of,
    deeper_end,
    indent_of,
    lead_end,
    stretch_of,
)
from .tree import MAX_DEPTH
from .values import end_of_value, name_slips, plain_slips, quoted_slips, remark_slips

MAX_SLIPS = 1000
"""Lines that are put right before the rest is left unread."""

_CLEAN = re.compile(
    r"""\ *+(?:-\ ++)?+
    (?:[^\s\-－﹣−‐‑–—―?:,\[\]{}\#&*!|>'"%@`：][^:：\#]*+:
    (?:\ ++(?:'[^']*+'|[^\s\-?:,\[\]{}\#&*!|>'"%@`][^:\#]*+)?)?)?\Z""",
    re.VERBOSE,
)
"""A line in which nothing can be wrong by itself: most lines, so the rest need not be fast."""
_SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDE = re.compile(f"[{_SPACES}]")
_WIDE_LEAD = re.compile(f"(?:[{_SPACES}]|-(?=[{_SPACES}]))*")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?: +#.*)? *\Z")
_TIGHT_DASH = re.compile(r"-(?=[^\s\-0-9.%])")
_WIDE_DASH = re.compile(r"[－﹣−‐‑–—―]{1,2} *(?=\S)")


def put_right(lines: list[Line], first: int, log: FaultLog) -> list[Line]:
    """The lines with every slip put right and reported; *first* is the number of the first line."""
    mending = Mending(lines, first, log)
    reader = _LineReader(mending)
    mended = 0
    for index in range(len(lines)):
        if index < reader.closed or _CLEAN.match(mending.text(index)):
            continue
        reader.read(index)
        mended += mending.flush()
        if mended > MAX_SLIPS:
            mending.give_up(index + 1)
            break
    return mending.lines


class _LineReader:
    """Reads suspicious lines in order; *closed* is the index after a block, quote or bracket that has been read."""

    def __init__(self, mending: Mending) -> None:
        self._mending = mending
        self._lines = mending.lines
        self.closed = 0
        self._text = Bond(BondKind.LOOSE)
        self._text_line = -1

    def read(self, index: int) -> None:
        """Finds the slips of one line; after a repair of its outer form the line is looked at again."""
        text = self._mending.text(index)
        at = lead_end(text)
        dashes = text.count("-", 0, at)
        if dashes > MAX_DEPTH:
            message = f"一行里有 {dashes} 层“- ”，超过 {MAX_DEPTH} 层，没有读入"
            self._mending.drop(index, TOO_LARGE, message, "减少这一行开头的“- ”，每个条目只写一个。")
        elif at == len(text):
            return
        elif text[at] == "#":
            self._mending.apply(index, remark_slips(text, at, at) if dashes else [])
        elif _WIDE.match(text, at):
            self._wide_indent(index, at)
        elif text[at] in "[{":
            self._bracket(index, at, column_of(text, at))
        elif text[at] in "'\"":
            self._quote_first(index, at)
        elif text.startswith("? ", at) or text[at:] == "?":
            self._mending.drop(index, SYNTAX, f"“{shown(text, 30)}”以“? ”开头，没有读入", "写成“名称: 值”。")
        elif _TIGHT_DASH.match(text, at):
            self._tight_dash(index, at)
        elif _WIDE_DASH.match(text, at):
            self._wide_dash(index, at)
        else:
            self._named_or_not(index, at)

    def _named_or_not(self, index: int, at: int) -> None:
        text = self._mending.text(index)
        colon = KEY_COLON.search(text, at)
        if not colon:
            self._unnamed(index, at)
        elif colon.start() == at:
            message = f"“{shown(text, 30)}”的冒号前面没有名称，没有读入"
            self._mending.drop(index, SYNTAX, message, "在冒号前面写上名称。")
        else:
            self._named(index, at, colon.start())

    def _named(self, index: int, at: int, colon: int) -> None:
        """A line with a name: looks at the name, then at the value by how it begins."""
        before = self._mending.text(index)
        self._mending.apply(index, name_slips(before, at, colon))
        text = self._mending.text(index)
        after = colon + len(text) - len(before) + 1
        start = after + len(text[after:]) - len(text[after:].lstrip(" "))
        if start < len(text):
            self._value(index, start, at)

    def _value(self, index: int, start: int, column: int) -> None:
        text = self._mending.text(index)
        if text[start] in "[{":
            self._bracket(index, start, column)
        elif text[start] in "'\"":
            self._quote(index, start, column)
        elif text[start] in "|>" and _BLOCK.match(text, start) and self._has_block(index, column):
            self._mending.apply(index, remark_slips(text, start, end_of_value(text, start)))
            self.closed = deeper_end(self._lines, index, column)
        else:
            self._mending.apply(index, plain_slips(text, start))

    def _has_block(self, index: int, column: int) -> bool:
        end = deeper_end(self._lines, index, column)
        return any(line.text.strip() for line in self._lines[index + 1 : end])

    def _quote_first(self, index: int, at: int) -> None:
        """A line that opens with a quote: a quoted name, a quoted entry, or a name that only begins so."""
        text = self._mending.text(index)
        quoted = QUOTED.match(text, at)
        end = quoted.end() if quoted else at
        if quoted and KEY_COLON.match(text[end:].lstrip(" ")):
            self._named(index, at, text.index(":", end))
        elif KEY_COLON.search(text, end):
            self._named_or_not(index, at)
        else:
            self._quote(index, at, column_of(text, at))

    def _quote(self, index: int, start: int, column: int) -> None:
        text = self._mending.text(index)
        slips = quoted_slips(text, start)
        if slips is not None:
            self._mending.apply(index, slips)
            return
        stretch = stretch_of(self._lines, index, column)
        quoted = QUOTED.match(stretch.text, start)
        if quoted:
            self.closed = index + stretch.row(quoted.end() - 1) + 1
        else:
            self._mending.apply(index, [unclosed(text, start, end_of_value(text, start))])

    def _bracket(self, index: int, start: int, column: int) -> None:
        """A value, entry or name that opens with a bracket, on one line or on several."""
        text = self._mending.text(index)
        scan, stretch = scan_flow(text, start), Stretch(text)
        if scan.end is None and not scan.too_deep:
            stretch = stretch_of(self._lines, index, column)
            scan = scan_flow(stretch.text, start)
        if scan.too_deep:
            message = f"括号超过 {MAX_DEPTH} 层，这一行没有读入"
            self._mending.drop(index, TOO_LARGE, message, "检查这一行的括号；括号是值的一部分的，给整个值加上单引号。")
        elif scan.end is None:
            self._mending.apply(index, [unclosed(text, start, end_of_value(text, start))])
        elif stretch.row(scan.end - 1):
            self._mending.apply(index, list(scan.slips), stretch)
            self.closed = index + stretch.row(scan.end - 1) + 1
        else:
            self._after_bracket(index, start, scan.end, scan)

    def _after_bracket(self, index: int, start: int, end: int, scan: FlowScan) -> None:
        """What follows a bracket on its line: nothing, a remark, or words that show it to be part of a text."""
        text = self._mending.text(index)
        rest = text[end:].strip()
        if not rest or (rest[0] == "#" and text[end] == " "):
            self._mending.apply(index, [*scan.slips, *remark_slips(text, start, end)])
        elif lead_end(text) == start and KEY_COLON.search(text, end):
            self._named_or_not(index, start)
        else:
            stop = end_of_value(text, end)
            self._mending.apply(index, [unquoted_start(text, start, stop), *remark_slips(text, start, stop)])

    def _unnamed(self, index: int, at: int) -> None:
        """A line without a name: text that goes on, an entry of a list, or a name whose colon is not right."""
        text = self._mending.text(index)
        bond = self._bond(index, at)
        colon = label_colon(text, at)
        is_entry = text.rfind("-", 0, at) >= 0
        if bond.kind is BondKind.CONTINUED:
            self._take_text(index, bond)
            self._mending.apply(index, remark_slips(text, at, end_of_value(text, at)))
        elif is_entry and not (colon >= 0 and begins_mapping(self._lines, index, at, colon)):
            self._take_text(index, Bond(BondKind.VALUE, column_of(text, at)))
            self._value(index, at, column_of(text, at))
        elif colon >= 0 and (is_entry or bond.kind is not BondKind.VALUE):
            self._mending.apply(index, [loose_colon(text, at, colon, len(text.rstrip()))])
            self._named_or_not(index, at)
        elif bond.kind is not BondKind.LOOSE:
            self._take_text(index, bond)
            self._value(index, at, bond.indent)
        else:
            advice = "补上名称后的半角冒号和空格；是上一行的下文的，缩进要比上一行深。"
            self._mending.drop(index, SYNTAX, f"“{shown(text, 30)}”不是“名称: 值”，没有读入", advice)

    def _take_text(self, index: int, bond: Bond) -> None:
        self._text_line = index
        self._text = bond

    def _bond(self, index: int, at: int) -> Bond:
        """How a line without a name hangs on the nearest filled line before it."""
        before = index - 1
        while before >= 0 and self._mending.text(before).lstrip()[:1] in ("", "#"):
            before -= 1
        if before < 0 or before < self.closed:
            return Bond(BondKind.LOOSE)
        if before == self._text_line:
            goes_on = at > self._text.indent
            return Bond(BondKind.CONTINUED, self._text.indent) if goes_on else Bond(BondKind.LOOSE)
        return bond_to(self._mending.text(before), at)

    def _wide_indent(self, index: int, at: int) -> None:
        """A line that is indented by full-width spaces, unless it goes on with a text; one of nothing else is blank."""
        text = self._mending.text(index)
        lead = _WIDE_LEAD.match(text)
        end = lead.end() if lead else at
        if end == len(text):
            self._lines[index] = Line(text[:at].rstrip())
            return
        bond = self._bond(index, at)
        if bond.kind is BondKind.CONTINUED and not KEY_COLON.search(text, end):
            self._take_text(index, bond)
            return
        edits = tuple(Edit(spot, spot + 1, "  ") for spot in range(at, end) if text[spot] not in " -")
        end = edits[-1].end
        edits = seated(self._lines, index, edits)
        message = f"“{shown(text[end:], 20)}”前面用全角空格缩进，应为半角空格"
        mended = Line(text).edited(edits).text
        advice = f"行首改用 {indent_of(mended)} 个半角空格：{shown(mended, 80)}"
        self._mending.apply(index, [Slip(FULL_WIDTH_INDENT, at, end, message, edits, advice)])
        self.read(index)

    def _tight_dash(self, index: int, at: int) -> None:
        """A dash without a space behind it, where a list entry is meant."""
        text = self._mending.text(index)
        is_named = bool(KEY_COLON.search(text, at)) or label_colon(text, at + 1) >= 0
        bond = self._bond(index, at)
        if bond.kind is BondKind.CONTINUED or (bond.kind is not BondKind.LOOSE and not is_named):
            self._named_or_not(index, at)
            return
        message = f"“{shown(text, 20)}”的短横线后面没有空格"
        self._mending.apply(index, [Slip(COLON_WITHOUT_SPACE, at, at + 1, message, (Edit(at + 1, at + 1, " "),))])
        self.read(index)

    def _wide_dash(self, index: int, at: int) -> None:
        """A dash of a Chinese keyboard before the first name of a list entry; elsewhere it belongs to the words."""
        text = self._mending.text(index)
        dash = _WIDE_DASH.match(text, at)
        end = dash.end() if dash else at
        colon = label_colon(text, end)
        if colon < 0 or self._bond(index, at).kind is BondKind.CONTINUED:
            self._named_or_not(index, at)
        elif begins_mapping(self._lines, index, end, colon):
            message = f"条目开头的短横线写成了“{text[at:end].strip()}”，应为半角短横线加一个空格"
            self._mending.apply(index, [Slip(FULL_WIDTH_INDENT, at, end, message, (Edit(at, end, "- "),))])
            self.read(index)
        else:
            self._named_or_not(index, at)
