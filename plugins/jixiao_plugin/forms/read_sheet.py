"""The printed sheet of an edition file: lines, rows of cells, groups, the way its indicators are set."""

from __future__ import annotations

from ..source.tree import Mapping, Node, Scalar, Sequence
from .located import Table, refuse
from .sheet import IndicatorStyle, SheetCell, SheetDefinition, SheetGroup, SheetRow

_KEYS = (
    "heading", "landscape", "above", "unit_line", "below", "preface_title", "preface", "rows", "indicators", "leading",
    "mark",
)  # fmt: skip


def read_sheet(table: Table) -> SheetDefinition:
    """The sheet that *table* describes."""
    table.allow(*_KEYS)
    preface = table.table("preface")
    heading = table.texts("heading")
    if not heading:
        refuse(table.path, table.node, f"{table.name}要写明表上印的标题 heading")
    if preface.node.entries and not table.text("preface_title", ""):
        refuse(table.path, table.node, f"{table.name}有表前的说明 preface，要写明它的标题 preface_title")
    return SheetDefinition(
        heading=heading,
        rows=tuple(_part(table.path, node) for node in _list(table, "rows")),
        is_landscape=table.flag("landscape", default=False),
        above=tuple(_cell(table.path, node) for node in _list(table, "above")),
        unit_line=table.text("unit_line", ""),
        below=tuple(_cell(table.path, node) for node in _list(table, "below")),
        preface_title=table.text("preface_title", ""),
        preface=tuple((entry.key.text, preface.text(entry.key.text)) for entry in preface.node),
        style=table.choice("indicators", IndicatorStyle, IndicatorStyle.TOGETHER),
        leading=table.texts("leading"),
        mark=table.text("mark", ""),
    )


def _list(table: Table, key: str) -> Sequence:
    node = table.node.get(key)
    if node is None:
        return Sequence((), table.node.span)
    if not isinstance(node, Sequence):
        refuse(table.path, node, f"{table.name}的“{key}”应写成一列")
    return node


def _part(path: str, node: Node) -> SheetRow | SheetGroup:
    """A label on its own, a list of cells side by side, or a title with the rows at its right."""
    if isinstance(node, Mapping):
        title, rows = _single(path, node)
        if isinstance(rows, Sequence):
            return SheetGroup(title, tuple(_row(path, row) for row in rows))
    return _row(path, node)


def _row(path: str, node: Node) -> SheetRow:
    cells = node if isinstance(node, Sequence) else (node,)
    return SheetRow(tuple(_cell(path, cell) for cell in cells))


def _cell(path: str, node: Node) -> SheetCell:
    """A label, or the printed label with the label or labels that stand for it in the file."""
    if isinstance(node, Mapping):
        title, inner = _single(path, node)
        labels = inner if isinstance(inner, Sequence) else (inner,)
        return SheetCell(tuple(_label(path, label) for label in labels), title)
    return SheetCell((_label(path, node),))


def _single(path: str, node: Mapping) -> tuple[str, Node]:
    if len(node.entries) != 1:
        refuse(path, node, "版面里的一格应只有一个名称")
    return node.entries[0].key.text, node.entries[0].value


def _label(path: str, node: Node) -> str:
    if not isinstance(node, Scalar) or not node.text:
        refuse(path, node, "版面里的一格应写一个栏目的名称")
    return node.text
