"""What the YAML parsers complain of, as a Chinese sentence by kind, and the line where an editor should look."""

from __future__ import annotations

from dataclasses import dataclass

from ruamel.yaml.error import MarkedYAMLError


@dataclass(frozen=True, slots=True)
class Trouble:
    """A text that is not YAML: line and column, counted from 0, in the text that was parsed."""

    line: int
    column: int
    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class _Kind:
    words: tuple[str, ...]
    """Any of these in the parser's complaint."""
    sentence: str
    advice: str
    at_context: bool = False
    """Whether the place to look at is where the construct began."""


_KINDS = (
    _Kind(
        ("quoted scalar found unexpected end", "quoted scalar found unexpected document"),
        "引号只有一半，没有找到与它成对的另一半",
        "在值的末尾补上同样的引号；值里本来就有引号的，给整个值加上单引号。",
        at_context=True,
    ),
    _Kind(
        ("escape",),
        "双引号里的反斜杠“\\”后面的字母没有含义",
        "把这个值的双引号改成单引号。",
    ),
    _Kind(
        ("flow sequence", "flow mapping", "flow node"),
        "括号没有成对，或者括号里的内容没有用半角逗号隔开",
        "补上缺少的括号或逗号；括号是值的一部分的，给整个值加上单引号。",
        at_context=True,
    ),
    _Kind(
        ("could not find expected ':'",),
        "这一行不是“名称: 值”",
        "补上名称后的半角冒号和空格；是上一行的下文的，缩进要比上一行深。",
        at_context=True,
    ),
    _Kind(
        ("mapping values are not allowed",),
        "这里不能出现“名称: 值”，上一行已经有值，或者这一行的缩进不对",
        "缩进与同一层的其他行对齐；值里有“冒号加空格”的，给整个值加上单引号。",
    ),
    _Kind(
        ("block sequence entries are not allowed", "expected '-' indicator", "but found '-'"),
        "以“- ”开头的条目与上下行对不齐，或者混在了“名称: 值”中间",
        "同一个列表的“- ”上下对齐，列表单独放在一个名称下面。",
    ),
    _Kind(
        ("cannot start any token", "expected node content"),
        "值以特殊符号开头",
        "给整个值加上单引号。",
    ),
    _Kind(
        ("block scalar",),
        "“|”或“>”后面的写法读不出来",
        "“|”后面直接换行，下面各行缩进两个空格；只有一行的，给整个值加上单引号。",
        at_context=True,
    ),
    _Kind(
        ("while parsing a block", "expected <block end>"),
        "这一行的缩进与同一层的其他行对不齐",
        "同一层各行行首的空格数要一样，下一级比上一级多两个空格。",
    ),
)
_OTHER = _Kind(("",), "这一行的写法读不出来", "对照同一层的其他行检查这一行；写不清的，给整个值加上单引号。")


def trouble(error: MarkedYAMLError) -> Trouble:
    """What an editor is told about *error*."""
    complaint = f"{error.context or ''} {error.problem or ''}"
    kind = next((kind for kind in _KINDS if any(words in complaint for words in kind.words)), _OTHER)
    mark = error.problem_mark
    if mark is None or (kind.at_context and error.context_mark is not None):
        mark = error.context_mark
    if mark is None:
        return Trouble(0, 0, kind.sentence, kind.advice)
    return Trouble(mark.line, mark.column, kind.sentence, kind.advice)
