"""Strict, located access to a form file: what is missing, unknown or of the wrong kind is named by file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NoReturn, TypeVar

from ..errors import JixiaoError
from ..source.tree import Mapping, Node, Scalar, Sequence

E = TypeVar("E", bound=Enum)

_FLAGS = {"true": True, "false": False}


def refuse(path: str, node: Node, message: str) -> NoReturn:
    """Raise the fault *message* about *node* of file *path*."""
    raise JixiaoError(f"{path}:{node.span.line} {message}")


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping of a form file. Every getter raises `JixiaoError` with file and line."""

    path: str
    name: str
    """What the mapping describes, for messages: 表式, 字段“年度” …"""
    node: Mapping

    def allow(self, *keys: str) -> Table:
        """This table, after refusing every key that is not among *keys*."""
        for entry in self.node:
            if entry.key.text not in keys:
                refuse(self.path, entry.key, f"{self.name}里没有“{entry.key.text}”这一项，可写的有：{'、'.join(keys)}")
        return self

    def text(self, key: str, default: str | None = None) -> str:
        """The text under *key*; required where there is no *default*."""
        node = self.node.get(key)
        if node is None and default is not None:
            return default
        if not isinstance(node, Scalar):
            refuse(self.path, node or self.node, f"{self.name}的“{key}”应写成一个文本")
        if not node.text and default is None:
            refuse(self.path, node, f"{self.name}的“{key}”不能空着")
        return node.text

    def flag(self, key: str, *, default: bool) -> bool:
        """The truth under *key*, written true or false."""
        text = self.text(key, "true" if default else "false")
        if text not in _FLAGS:
            refuse(
                self.path, self.node.get(key) or self.node, f"{self.name}的“{key}”应写 true 或 false，写的是“{text}”"
            )
        return _FLAGS[text]

    def number(self, key: str) -> int | None:
        """The whole number under *key*; none where it is left out."""
        text = self.text(key, "")
        if not text:
            return None
        if not (text.isascii() and text.isdigit()):
            refuse(self.path, self.node.get(key) or self.node, f"{self.name}的“{key}”应是整数，写的是“{text}”")
        return int(text)

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E:
        """The member of *kind* whose value stands under *key*."""
        text = self.text(key, default.value if default else None)
        member = next((item for item in kind if item.value == text), None)
        if member is None:
            known = "、".join(str(item.value) for item in kind)
            refuse(self.path, self.node.get(key) or self.node, f"{self.name}的“{key}”应是 {known} 之一，写的是“{text}”")
        return member

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts listed under *key*, none where it is left out."""
        node = self.node.get(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            refuse(self.path, node, f"{self.name}的“{key}”应写成一列")
        return tuple(self._item(key, item) for item in node)

    def table(self, key: str) -> Table:
        """The mapping under *key*; an empty one where it is left out."""
        node = self.node.get(key)
        if node is None:
            return Table(self.path, f"{self.name}的“{key}”", Mapping((), self.node.span))
        if not isinstance(node, Mapping):
            refuse(self.path, node, f"{self.name}的“{key}”应写成“名称: 内容”的形式")
        return Table(self.path, f"{self.name}的“{key}”", node)

    def tables(self, key: str) -> Iterator[tuple[str, Table]]:
        """Each label under *key* with the mapping that describes it."""
        inner = self.table(key)
        for entry in inner.node:
            yield entry.key.text, inner.table(entry.key.text)

    def _item(self, key: str, node: Node) -> str:
        if not isinstance(node, Scalar) or not node.text:
            refuse(self.path, node, f"{self.name}的“{key}”里每一项应是一个文本")
        return node.text
