"""`jixiao headers`: lines for a web server's settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Command


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<script>a</script>", encoding="utf-8")
    return tmp_path


def test_every_header_is_a_line(built: Path, jixiao: Command) -> None:
    answer = jixiao("headers", built)

    assert answer.status == 0
    assert [line.partition(": ")[0] for line in answer.out.splitlines()] == [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
    ]


@pytest.mark.parametrize(
    ("form", "opening", "end"),
    [
        ("nginx", 'add_header Content-Security-Policy "', '" always;'),
        ("apache", 'Header always set Content-Security-Policy "', '"'),
    ],
)
def test_servers_are_spoken_to_in_their_own_words(
    built: Path, jixiao: Command, form: str, opening: str, end: str
) -> None:
    line = jixiao("headers", built, "--format", form).out.splitlines()[0]

    assert line.startswith(opening) and line.endswith(end)
    assert line.count('"') == 2


def test_without_a_site_the_way_to_one_is_said(tmp_path: Path, jixiao: Command) -> None:
    answer = jixiao("headers", tmp_path / "none")

    assert answer.status == 2
    assert "请先运行 jixiao build" in answer.err
