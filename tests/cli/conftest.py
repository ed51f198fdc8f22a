"""A small site in a folder with a Chinese name and a space, to stand in while commands run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from jixiao_plugin.cli.app import run
from jixiao_plugin.forms.catalog import Catalog

FORM = "jiangyin-special-fund-2021"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered."""

    status: int
    out: str
    err: str


Command = Callable[..., Answer]


@pytest.fixture
def jixiao(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `jixiao` with some arguments."""

    def call(*arguments: str | Path) -> Answer:
        status = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return call


@pytest.fixture
def clean(catalog: Catalog) -> str:
    """The smallest clean declaration."""
    return catalog.clean_example(FORM)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clean: str) -> Path:
    """The root of a site with one clean declaration, where the command is called."""
    root = tmp_path / "示例 网站"
    write(root / "jixiao.yml", "发布机构: 示例机关\n")
    write(root / "content" / "declarations" / "index.md", "# 目录\n")
    write(root / "content" / "declarations" / "2021" / "clean.md", clean)
    monkeypatch.chdir(root)
    return root


def write(path: Path, text: str) -> Path:
    """Write *text* to *path*, making its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
