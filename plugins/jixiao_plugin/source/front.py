"""The front matter: its lines put right, then parsed; what cannot be parsed is left out and reported."""

from __future__ import annotations

from ruamel.yaml.error import MarkedYAMLError

from ..position import Span
from .characters import clean_front
from .events import TreeBuilder, events
from .faults import SYNTAX, WRONG_KIND
from .line import Line
from .log import FaultLog, shown
from .slips import put_right
from .surroundings import deeper_end, indent_of
from .tree import Mapping
from .yaml_errors import Trouble, trouble

_ATTEMPTS = 12
_CHARACTERS = 600_000
"""How often a broken front matter is read again, and how much text is read again in all: bounds the time."""


def read_front(lines: list[str], first: int, log: FaultLog) -> Mapping | None:
    """The front matter as a tree; *first* is the number of the first of its *lines*. None where it is no mapping."""
    mended = put_right(clean_front(lines, first, log), first, log)
    size = sum(map(len, lines)) + 1
    for _ in range(max(2, min(_ATTEMPTS, _CHARACTERS // size))):
        problem = _parse(mended, first, log)
        if not isinstance(problem, Trouble):
            return problem
        _leave_out(mended, problem, first, log)
    return _by_blocks(mended, first, log)


def _parse(lines: list[Line], first: int, log: FaultLog) -> Mapping | Trouble | None:
    builder = TreeBuilder(lines, first)
    try:
        root = builder.build(events("\n".join(line.text for line in lines) + "\n"))
    except MarkedYAMLError as error:
        return trouble(error)
    for rule, offence in builder.faults:
        log.add(rule, offence)
    if root is None:
        return Mapping((), Span(first, 1, first, 1))
    if isinstance(root, Mapping):
        return root
    log.report(WRONG_KIND, root.span, "表头应为一行行的“名称: 值”，这里没有名称", help="照同一表式的样例填写表头。")
    return None


def _leave_out(lines: list[Line], problem: Trouble, first: int, log: FaultLog) -> None:
    """Reports a problem and blanks the line it stands on, with all that is indented below it."""
    index = min(problem.line, len(lines) - 1)
    while index > 0 and not lines[index].text.strip():
        index -= 1
    end = deeper_end(lines, index, indent_of(lines[index].text))
    line = lines[index]
    start = min(problem.column, len(line.text)) if index == problem.line else 0
    below = f"和它下面的 {end - index - 1} 行" if end > index + 1 else ""
    message = f"{problem.sentence}；第 {first + index} 行“{shown(line.text, 30)}”{below}没有读入"
    span = line.span(first + index, start, len(line.text))
    log.report(SYNTAX, span, message, found=line.text, help=problem.advice)
    lines[index:end] = [Line("")] * (end - index)


def _by_blocks(lines: list[Line], first: int, log: FaultLog) -> Mapping | None:
    """Reads each top-level entry by itself, leaves out those that cannot be read, and the rest together."""
    starts = [
        index for index, line in enumerate(lines) if not index or line.text[:1] not in ("", " ", "#", "-", "}", "]")
    ]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        problem = _parse(lines[start:end], first + start, FaultLog(""))
        if isinstance(problem, Trouble):
            at = Trouble(start, 0, problem.sentence, problem.advice)
            _leave_out(lines, at, first, log)
            lines[start:end] = [Line("")] * (end - start)
    result = _parse(lines, first, log)
    if not isinstance(result, Trouble):
        return result
    message = f"{result.sentence}；表头没有读入"
    log.report(SYNTAX, Span(first + result.line, 1, first + result.line, 1), message, help=result.advice)
    return None
