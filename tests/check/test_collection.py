"""Which files are declarations, what they are called, and that order does not depend on who does the work."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from operator import attrgetter
from pathlib import Path

import pytest

from jixiao_plugin.check.collection import check_file, declaration_files, declaration_id, map_checked, shown_path
from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.forms.catalog import load_catalog

CATALOG = load_catalog()
ANSWER = attrgetter("id", "findings", "declaration")
CLEAN = CATALOG.clean_example("jiangyin-special-fund-2021")


@pytest.fixture
def site(tmp_path: Path) -> Settings:
    for name in ("2021/b.md", "2021/a.md", "2021/index.md", "2021/局/c.md", "2021/d.txt"):
        path = tmp_path / "content/declarations" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CLEAN, encoding="utf-8")
    return default_settings(tmp_path)


def test_every_file_but_index_and_hidden_ones_is_taken_for_a_declaration(site: Settings) -> None:
    (site.content / "declarations/2021/.swp").write_text("", encoding="utf-8")

    ids = [declaration_id(path, site) for path in declaration_files(site)]

    assert ids == ["2021/a", "2021/b", "2021/d.txt", "2021/局/c"]


@pytest.mark.parametrize("name", ["m.md.txt", "n.MD", "x.markdown", "o.docx"])
def test_file_that_is_no_markdown_is_an_error_and_is_not_opened(site: Settings, name: str) -> None:
    path = site.content / "declarations/2021" / name
    path.write_bytes("联系电话 13800138000\xff".encode("latin-1", "ignore") + "示例".encode())

    checked = check_file(path, site, CATALOG)

    assert [item.code for item in checked.findings] == ["SRC24"]
    assert name in checked.findings[0].message
    assert not checked.passed
    assert not checked.is_publishable


def test_file_outside_the_site_is_called_by_its_stem(site: Settings, tmp_path: Path) -> None:
    assert declaration_id(tmp_path / "elsewhere/x.md", site) == "x"
    assert shown_path(tmp_path / "content/declarations/2021/a.md", site) == "content/declarations/2021/a.md"


def test_workers_give_the_same_answers_in_the_same_order(site: Settings) -> None:
    paths = declaration_files(site) * 20

    with ProcessPoolExecutor(2) as executor:
        shared = list(map_checked(lambda _: ANSWER, paths, site, CATALOG, executor))

    assert shared == list(map_checked(lambda _: ANSWER, paths, site, CATALOG))
