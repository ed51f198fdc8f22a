"""A rule's example, which shows only the keys it is about, made whole with the smallest clean declaration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
            "2021年示例市职业技能培训专项资金",
            "示例市职业技能培训项目经费",
            "示例市技能提升专项资金",
            "示例县桑园种植补助项目（一期）",
            "示例县桑园种植补助项目（二期）",
            *(f"示例县第{number}片桑园种植补助项目" for number in range(1, 11)),
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
_FENCE, _NO_FENCE = "---", "（没有：---）"
_YEAR = re.compile(r"^年度: (\d{4})$", re.MULTILINE)
_YEARS = re.compile(r"(?<!\d)\d{4}(?=年|〕|-\d\d-\d\d)|(?<=^年度: )\d{4}$", re.MULTILINE)
"""In a clean declaration, where nothing else of four digits stands before such a sign."""


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


@dataclass(frozen=True, slots=True)
class _Halves:
    """A declaration or an extract, with the fences as they are written."""

    opening: str
    front: Sequence[str]
    closing: str
    body: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Section:
    heading: str
    """As typed; empty for what stands before the first one."""
    words: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return _bare(self.heading)


def expand(extract: str, clean: str) -> Example:
    """*clean* with what *extract* shows set into it, key by key; a row of a list is known by its 名称.

    An extract is front matter, then from `---` or the first `## ` on body; a `---` on its first line opens the file.
    What it does not show stays as *clean* has it, unless a line says `（没有：产出成本）` or `（没有：---）`, or
    `（没有其他）` where all there is below a key is shown. A section is shown whole; a line `……` in it stands for
    the words of *clean*. A line that ends in ` ←AMT01` is marked.
    """
    shown, own = (_halves(text.strip("\n").split("\n")) for text in (extract, clean))
    parts = _merged(_parts(own.front), _parts(shown.front))
    front = [shown.opening, *(line for part in parts for line in part.lines), shown.closing]
    head = "\n".join(line for line in front if line != _NO_FENCE)
    return unmarked("\n\n".join([head, *_merged_sections(_sections(own.body), _sections(shown.body))]) + "\n")


def in_year(clean: str, year: int) -> str:
    """The declaration *clean* as it would be in *year*: all its years moved along, those of its documents too."""
    own = _YEAR.search(clean)
    moved = year - int(own[1]) if own else 0
    return _YEARS.sub(lambda match: str(int(match[0]) + moved), clean) if moved else clean


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


def _halves(lines: Sequence[str]) -> _Halves:
    opening = lines[0] if _is_fence(lines[0]) else _FENCE
    rest = lines[1:] if _is_fence(lines[0]) else lines
    end = next((at for at, line in enumerate(rest) if _is_fence(line) or line.startswith("## ")), len(rest))
    if end < len(rest) and _is_fence(rest[end]):
        return _Halves(opening, rest[:end], rest[end], rest[end + 1 :])
    return _Halves(opening, rest[:end], _FENCE, rest[end:])


def _is_fence(line: str) -> bool:
    return _bare(line) in {_FENCE, _NO_FENCE}


def _parts(lines: Sequence[str]) -> list[_Part]:
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


def _sections(lines: Sequence[str]) -> list[_Section]:
    """The first one without a heading: what stands before all others."""
    sections = [_Section("")]
    for line in lines:
        if line.startswith("## "):
            sections.append(_Section(line))
        else:
            sections[-1].words.append(line)
    return sections


def _merged_sections(own: Sequence[_Section], shown: Sequence[_Section]) -> Iterator[str]:
    """Those of *own* in their order, each as often as it is shown, then what only *shown* has."""
    for section in own:
        same = [other for other in shown if other.name == section.name]
        yield from filter(None, (_written(other, section.words) for other in same or [section]))
    known = {section.name for section in own}
    yield from (_written(section, []) for section in shown if section.name not in known)


def _written(section: _Section, rest: Iterable[str]) -> str:
    words = (_text(rest) if line == _REST else line for line in section.words)
    return f"{section.heading}\n\n{_text(words)}".strip("\n")


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).strip("\n")
