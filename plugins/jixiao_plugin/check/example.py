"""A rule's example, which shows only the keys it is about, made whole with the smallest clean declaration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

EXAMPLE_EDITION = "jiangyin-special-fund-2021"
"""Edition of an example that does not name one."""

EXAMPLE_YEAR = 2021
"""Year of the smallest clean declaration of that edition."""

EXAMPLE_LISTS = MappingProxyType(
    {
        "预算项目": (
            "示例专项资金",
            "示例培训经费",
            "2021年示例专项资金",
            "示例 A 专项资金",
            "示例县公益电影放映项目",
            "示例县灌溉水渠修复项目",
            "示例省古籍数字化专项资金",
            "示例市职业技能培训专项资金",
            "示例市公共图书馆夜间开放项目",
            "示例检测数据质量抽查项目",
            "示例市社区文艺辅导项目",
            "示例县桑园种植补助项目",
            "示例区公园绿地养护项目",
            "示例镇河道保洁项目",
        ),
        "机关代字": ("示例发", "苏办发"),
        "废止文件": ("示例发〔2012〕1号",),
        "用餐标准（元每人）": ("100",),
        "字数上限": ("项目概况 90",),
    }
)
"""Lists of the site on which examples are checked, for a rule without its list would not run."""

_MARK = re.compile(r" ←((?:[A-Z]+\d\d)(?: [A-Z]+\d\d)*)$")
_ROW = re.compile(r"^( *)- (?:名称: )?(.+)$")
_KEY = re.compile(r"^(\s*)['\"]?([^\s'\":：#-][^:：]*?)['\"]?[:：]")
"""Also where the colon or the indentation is not as it should be, which some examples show."""
_WITHOUT = re.compile(r"^( *)（没有：(.+)）$")
_ALONE = re.compile(r"^( *)（没有其他）$")
_REST = "……"


@dataclass(frozen=True, slots=True)
class Example:
    """A whole declaration and the lines, counted from 1, on which codes are expected."""

    text: str
    marks: tuple[tuple[int, str], ...]


@dataclass(slots=True)
class _Part:
    """A line of front matter and what stands below it."""

    line: str
    name: str = ""
    """Its key, or the 名称 of a row; empty where it is neither."""
    parts: list[_Part] = field(default_factory=list)

    @property
    def lines(self) -> Iterator[str]:
        yield self.line
        for part in self.parts:
            yield from part.lines


def expand(extract: str, clean: str) -> Example:
    """*clean* with what *extract* shows set into it, key by key; a row of a list is known by its 名称.

    An extract is front matter, then from the first `## ` on body. What it does not show stays as *clean* has it,
    unless a line says `（没有：产出成本）`, or `（没有其他）` where all there is below a key is shown. A section is
    shown whole; a line `……` in it stands for the words of *clean*. A line that ends in ` ←AMT01` is marked.
    """
    front, body = _halves(extract.strip("\n").split("\n"))
    clean_lines = clean.rstrip("\n").split("\n")
    end = clean_lines.index("---", 1)
    parts = _merged(_parts(clean_lines[1:end]), _parts(front))
    sections = _merged_sections(_sections(clean_lines[end + 1 :]), _sections(body))
    text = "\n".join(["---", *(line for part in parts for line in part.lines), "---"])
    return unmarked("\n\n".join([text, *sections]) + "\n")


def unmarked(text: str) -> Example:
    """*text* as it is checked, its markers taken off."""
    lines: list[str] = []
    marks: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        mark = _MARK.search(line)
        marks += [(number, code) for code in (mark[1].split() if mark else [])]
        lines.append(_bare(line))
    return Example("\n".join(lines), tuple(marks))


def _bare(line: str) -> str:
    return _MARK.sub("", line)


def _halves(lines: list[str]) -> tuple[list[str], list[str]]:
    start = next((number for number, line in enumerate(lines) if line.startswith("## ")), len(lines))
    return lines[:start], lines[start:]


def _parts(lines: list[str]) -> list[_Part]:
    """*lines* as they are nested; one that is out of order stays below the line before it."""
    top = _Part("")
    path = [(-1, top)]
    for line in lines:
        head = next(filter(None, (form.match(_bare(line)) for form in (_WITHOUT, _ALONE, _ROW, _KEY))), None)
        if head is None:
            path[-1][1].parts.append(_Part(line))
            continue
        indent = len(head[1])
        while path[-1][0] >= indent:
            path.pop()
        part = _Part(line, head[2] if head.re in (_ROW, _KEY) else "")
        path[-1][1].parts.append(part)
        path.append((indent, part))
    return top.parts


def _merged(own: Sequence[_Part], shown: Sequence[_Part]) -> list[_Part]:
    """The parts of one level: those of *own* in their order, then what only *shown* has."""
    said = [part for part in shown if not _WITHOUT.match(part.line)]
    alone = [part for part in said if not _ALONE.match(part.line)]
    if len(alone) < len(said):
        return alone
    absent = {match[2] for part in shown if (match := _WITHOUT.match(part.line))}
    known = {part.name: part for part in own if part.name not in absent}
    merged: list[_Part] = []
    for name, part in known.items():
        same = [other for other in said if other.name == name]
        merged += [_joined(part, same[0]), *same[1:]] if same else [part]
    return merged + [part for part in said if part.name not in known]


def _joined(own: _Part, shown: _Part) -> _Part:
    """*shown* in place of *own*, of which it keeps what stands below where *shown* has no value of its own."""
    is_open = _bare(shown.line).rstrip().endswith((":", "：")) or _ROW.match(shown.line)
    return _Part(shown.line, shown.name, _merged(own.parts, shown.parts)) if is_open else shown


def _sections(lines: Sequence[str]) -> dict[str, tuple[str, list[str]]]:
    """Heading as typed and lines of each section, by heading."""
    sections: dict[str, tuple[str, list[str]]] = {}
    for line in lines:
        if line.startswith("## "):
            words: list[str] = []
            sections[_bare(line)] = (line, words)
        elif sections:
            words.append(line)
    return sections


def _merged_sections(
    own: Mapping[str, tuple[str, list[str]]], shown: Mapping[str, tuple[str, list[str]]]
) -> Iterator[str]:
    for name, (heading, lines) in {**own, **shown}.items():
        _, rest = own.get(name, ("", []))
        words = (_text(rest) if line == _REST else line for line in lines)
        yield f"{heading}\n\n{_text(words)}".rstrip("\n")


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).strip("\n")
