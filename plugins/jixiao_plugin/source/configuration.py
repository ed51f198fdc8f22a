"""Reads a YAML file of our own set-up (a form edition, the site's settings) into a located tree."""

from __future__ import annotations

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from ..errors import JixiaoError
from .events import TreeBuilder, events
from .line import Line
from .tree import Mapping


def read_configuration(name: str, data: bytes) -> Mapping:
    """The mapping that file *name* holds. Raises `JixiaoError` with file and line where it holds anything else."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise JixiaoError(f"{name} 不是 UTF-8 编码，请另存为 UTF-8") from error
    builder = TreeBuilder([Line(line) for line in text.split("\n")], 1)
    try:
        root = builder.build(events(text))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise JixiaoError(f"{name}:{line} 读不懂：检查缩进、冒号后的空格和引号") from error
    except YAMLError as error:
        raise JixiaoError(f"{name} 里有不能用的字符") from error
    if builder.faults:
        _, offence = builder.faults[0]
        raise JixiaoError(f"{name}:{offence.span.line} {offence.message}")
    if not isinstance(root, Mapping):
        raise JixiaoError(f"{name} 应写成“名称: 内容”的形式")
    return root
