"""A rule's example, which shows only the keys it is about, made whole with the smallest clean declaration."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

EXAMPLE_EDITION = "jiangyin-special-fund-2021"
"""Edition of an example that does not name one."""

EXAMPLE_YEAR = 2021
"""Year of the smallest clean declaration of that edition."""

EXAMPLE_LISTS = MappingProxyType(
    {
        "预算项目": ("示例专项资金", "示例培训经费"),
        "机关代字": ("示例发", "苏办发"),
        "废止文件": ("示例发〔2012〕1号",),
        "用餐标准（元每人）": ("100",),
        "字数上限": ("项目概况 50",),
    }
)
"""Lists of the site on which examples are checked, for a rule without its list would not run."""

_MARK = re.compile(r" ←((?:[A-Z]+\d\d)(?: [A-Z]+\d\d)*)$")
_TOP_KEY = re.compile(r"^['\"]?([^\s'\":：#-][^:：]*?)['\"]?[:：](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Example:
    """A whole declaration and the lines, counted from 1, on which codes are expected."""

    text: str
    marks: tuple[tuple[int, str], ...]


def expand(extract: str, clean: str) -> Example:
    """*clean* with the keys and sections that *extract* shows in place of its own.

    An extract is front matter, then from the first `## ` on body. A line that ends in ` ←AMT01` is marked.
    """
    front, body = _halves(extract.strip("\n").split("\n"))
    clean_front, clean_body = _parts(clean)
    merged = ["---", *_merge(_blocks(clean_front, _TOP_KEY), _blocks(front, _TOP_KEY)), "---", ""]
    heading = re.compile(r"^## (.+?)(?: ←.*)?$")
    merged += _merge(_blocks(clean_body, heading), _blocks(body, heading))
    return unmarked("\n".join(merged) + "\n")


def unmarked(text: str) -> Example:
    """*text* as it is checked, its markers taken off."""
    lines: list[str] = []
    marks: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        mark = _MARK.search(line)
        marks += [(number, code) for code in (mark[1].split() if mark else [])]
        lines.append(line[: mark.start()] if mark else line)
    return Example("\n".join(lines), tuple(marks))


def _parts(text: str) -> tuple[list[str], list[str]]:
    lines = text.split("\n")
    end = lines.index("---", 1)
    return lines[1:end], lines[end + 1 :]


def _halves(lines: list[str]) -> tuple[list[str], list[str]]:
    start = next((number for number, line in enumerate(lines) if line.startswith("## ")), len(lines))
    return lines[:start], lines[start:]


def _blocks(lines: list[str], head: re.Pattern[str]) -> list[tuple[str, list[str]]]:
    """*lines* cut before every one that *head* matches; each part under the name it opens with."""
    blocks: list[tuple[str, list[str]]] = []
    for line in lines:
        match = head.match(line)
        if match:
            blocks.append((match[1], [line]))
        elif blocks:
            blocks[-1][1].append(line)
        else:
            blocks.append(("", [line]))
    return blocks


def _merge(base: list[tuple[str, list[str]]], extract: list[tuple[str, list[str]]]) -> list[str]:
    shown = dict(extract)
    known = {name for name, _ in base}
    lines = [line for name, block in base for line in shown.get(name, block)]
    return lines + [line for name, block in extract if name not in known for line in block]
