"""`jixiao serve` and `jixiao build` outside a site; what they do in one is tested with MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Command


@pytest.mark.parametrize("name", ["serve", "build"])
def test_outside_a_site_they_say_where_to_go(
    name: str, tmp_path: Path, jixiao: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = jixiao(name)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err == "没有“mkdocs.yml”：请在网站的文件夹里运行，或者用 --config-file 写明。\n"


def test_a_built_site_ends_with_0(repository: Path, tmp_path: Path, jixiao: Command) -> None:
    answer = jixiao("build", "--config-file", repository / "mkdocs.yml", "--site-dir", tmp_path / "site")

    assert answer.status == 0
    assert (tmp_path / "site" / "index.html").is_file()
