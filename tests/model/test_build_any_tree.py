"""Whatever tree is read, building it ends in a declaration or in a finding, never in an exception."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.forms.labels import (
    COMMON_KEYS,
    INDICATOR_COLUMNS,
    ITEM_KEYS,
    PRIVATE_LABELS,
    WAIVER_KEYS,
    own_labels,
)
from jixiao_plugin.model.build import Built, build_declaration
from jixiao_plugin.position import Span
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.read import read_document
from jixiao_plugin.source.tree import Entry, Mapping, Node, Scalar, Sequence

from .declarations import CATALOG

SPAN = Span(1, 1, 1, 1)
EDITIONS = tuple(edition.id for edition in CATALOG.editions)
LABELS = sorted(
    {
        *COMMON_KEYS,
        *ITEM_KEYS,
        *WAIVER_KEYS,
        *INDICATOR_COLUMNS,
        *PRIVATE_LABELS[:3],
        *(label for edition in CATALOG.editions for label in own_labels(edition)),
        *(level.label for edition in CATALOG.editions for level in edition.indicators.level1),
    }
)
WORDS = (*EDITIONS, "2021", "20万", "20", "不适用（无）", "草稿", "撤回", "≥90%", "80人*2000=16万元", "新增项目", "")

scalars = st.builds(Scalar, st.sampled_from(WORDS) | st.text(max_size=8), st.just(SPAN))
keys = st.builds(Scalar, st.sampled_from(LABELS) | st.text(max_size=6), st.just(SPAN))


def mappings(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Mapping]:
    entries = st.lists(st.builds(Entry, keys, nodes), max_size=6, unique_by=lambda entry: entry.key.text)
    return st.builds(Mapping, entries.map(tuple), st.just(SPAN))


def sequences(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Sequence]:
    return st.builds(Sequence, st.lists(nodes, max_size=4).map(tuple), st.just(SPAN))


nodes: st.SearchStrategy[Node] = st.recursive(scalars, lambda inner: mappings(inner) | sequences(inner), max_leaves=30)


def build(front: Mapping, edition: str = "") -> Built:
    """Building *front*, under *edition* where one is given."""
    if edition:
        form = Entry(Scalar("表式", SPAN), Scalar(edition, SPAN))
        front = Mapping((form, *(entry for entry in front if entry.key.text != "表式")), SPAN)
    return build_declaration(SourceDocument("example.md", "", front, (), ()), CATALOG, "2021/example", 2021)


@given(mappings(nodes))
def test_a_tree_without_a_known_form_ends_in_a_finding(front: Mapping) -> None:
    built = build(front)

    assert built.declaration is not None or built.findings


@given(mappings(nodes), st.sampled_from(EDITIONS))
def test_a_tree_of_a_known_form_always_becomes_a_declaration(front: Mapping, edition: str) -> None:
    built = build(front, edition)

    assert built.declaration is not None
    assert built.declaration.title
    assert all(item.message for item in built.findings)


@given(mappings(nodes), st.sampled_from(EDITIONS))
def test_every_label_of_the_head_is_known_refused_or_kept(front: Mapping, edition: str) -> None:
    built = build(front, edition)

    assert built.declaration is not None
    known = {*COMMON_KEYS, *own_labels(built.declaration.edition)}
    kept = {key.text for key, _ in built.declaration.unknown_fields}
    refused = {item.field[-1] for item in built.findings if item.code == "SRC22"}
    assert {entry.key.text for entry in front} <= known | kept | refused


@given(st.data(), st.sampled_from(EDITIONS))
def test_any_part_of_a_clean_declaration_may_be_anything(data: st.DataObject, edition: str) -> None:
    document = read_document("example.md", CATALOG.clean_example(edition).encode())
    assert document.front is not None
    at = data.draw(st.integers(0, count(document.front) - 1))
    put = data.draw(nodes)

    front = replaced(document.front, at, put)

    result = build_declaration(replace(document, front=front), CATALOG, "2021/example", 2021)
    assert result.declaration is not None or result.findings


def count(node: Node) -> int:
    """How many values stand below *node*."""
    return sum(1 + count(child) for child in children(node))


def children(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Mapping):
        return tuple(entry.value for entry in node)
    return node.items if isinstance(node, Sequence) else ()


def replaced(front: Mapping, at: int, put: Node) -> Mapping:
    """*front* with the value numbered *at*, counted from outside in, replaced by *put*."""
    remaining = [at]

    def value(node: Node) -> Node:
        remaining[0] -= 1
        return put if remaining[0] == -1 else inside(node, value)

    result = inside(front, value)
    assert isinstance(result, Mapping)
    return result


def inside(node: Node, value: Callable[[Node], Node]) -> Node:
    if isinstance(node, Mapping):
        return Mapping(tuple(Entry(entry.key, value(entry.value)) for entry in node), node.span)
    if isinstance(node, Sequence):
        return Sequence(tuple(value(item) for item in node), node.span)
    return node
