import csv
import hashlib
from pathlib import Path

import pytest

from .conftest import Command, write

DRAFT = "状态: 草稿\n"


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"csv/{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_whole_site_is_written_with_everything_that_describes_it(jixiao: Command, site: Path, tmp_path: Path) -> None:
    answer = jixiao("export", tmp_path / "data", "--site-url", "https://example.org/sub")
    folder = tmp_path / "data"

    assert answer.status == 0
    assert f"写在 {folder}" in answer.out
    assert [row["page"] for row in rows(folder, "declarations")] == [
        f"https://example.org/sub/declarations/{row['id']}/" for row in rows(folder, "declarations")
    ]
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, path = line.split("  ")
        assert hashlib.sha256((folder / path).read_bytes()).hexdigest() == digest


def test_a_lone_file_needs_no_site(jixiao: Command, tmp_path: Path, clean: str) -> None:
    file = write(tmp_path / "alone.md", clean)

    answer = jixiao("export", tmp_path / "data", file, "--format", "csv")

    assert answer.status == 0
    assert [row["id"] for row in rows(tmp_path / "data", "declarations")] == ["alone"]
    assert not (tmp_path / "data/jixiao.xlsx").exists()


def test_what_may_not_be_published_is_left_out_and_named(jixiao: Command, tmp_path: Path, clean: str) -> None:
    write(tmp_path / "in/a.md", clean)
    write(tmp_path / "in/b.md", clean.replace("---\n", f"---\n{DRAFT}", 1))
    write(tmp_path / "in/c.md", clean.replace("年度: 2021", "年度: 二零二一"))

    answer = jixiao("export", tmp_path / "data", tmp_path / "in", "--format", "csv")

    assert [row["id"] for row in rows(tmp_path / "data", "declarations")] == ["a"]
    assert "2 份不能公开，没有写进去：b、c" in answer.err


def test_two_files_of_one_name_are_refused(jixiao: Command, tmp_path: Path, clean: str) -> None:
    write(tmp_path / "in/x/a.md", clean)
    write(tmp_path / "in/y/a.md", clean)

    answer = jixiao("export", tmp_path / "data", tmp_path / "in")

    assert answer.status == 2
    assert "编号都是“a”" in answer.err


@pytest.mark.parametrize("formats", ["pdf", "csv,docx"])
def test_an_unknown_format_is_told_with_those_there_are(jixiao: Command, tmp_path: Path, formats: str) -> None:
    answer = jixiao("export", tmp_path / "data", "--format", formats)

    assert answer.status == 2
    assert "可以写：csv、jsonl、json、parquet、xlsx、sqlite" in answer.err


def test_a_folder_that_cannot_be_written_is_named(jixiao: Command, tmp_path: Path, clean: str) -> None:
    file = write(tmp_path / "alone.md", clean)
    write(tmp_path / "taken", "这里有一个文件")

    answer = jixiao("export", tmp_path / "taken" / "data", file, "--format", "csv")

    assert answer.status == 2
    assert "数据写不进" in answer.err
