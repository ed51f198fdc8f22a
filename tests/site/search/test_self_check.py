from __future__ import annotations

import gzip
from collections.abc import Mapping

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.site.search.build import Listed
from jixiao_plugin.site.search.self_check import check_index

from .collection import index_of


def test_a_whole_index_passes(collection: tuple[Listed, ...], index_files: Mapping[str, bytes]) -> None:
    check_index(collection, index_files.__getitem__)


def test_a_site_without_declarations_passes() -> None:
    check_index((), index_of(()).__getitem__)


def test_a_lost_shard_is_told_in_chinese_with_what_is_not_found(
    collection: tuple[Listed, ...], index_files: Mapping[str, bytes]
) -> None:
    broken = dict(index_files) | {"search/postings/0003.gz": gzip.compress(b"", mtime=0)}

    with pytest.raises(JixiaoError, match=r"申报表 .+ 里有“.+”，却查不到"):
        check_index(collection, broken.__getitem__)


def test_texts_in_the_place_of_others_are_noticed(
    collection: tuple[Listed, ...], index_files: Mapping[str, bytes]
) -> None:
    one, other = "search/texts/0001.bin", "search/texts/0002.bin"
    swapped = dict(index_files) | {one: index_files[other], other: index_files[one]}

    with pytest.raises(JixiaoError):
        check_index(collection, swapped.__getitem__)


def test_the_same_content_is_asked_the_same(collection: tuple[Listed, ...], index_files: Mapping[str, bytes]) -> None:
    asked: list[list[str]] = [[], []]
    for paths in asked:

        def read(path: str, paths: list[str] = paths) -> bytes:
            paths.append(path)
            return index_files[path]

        check_index(collection, read)

    assert asked[0] == asked[1]
    assert len({path for path in asked[0] if "/postings/" in path}) > 1
