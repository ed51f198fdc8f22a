from pathlib import Path

from jixiao_plugin.site.staging import STAGING, prepare_staging, publish


def write(root: Path, **files: str) -> None:
    for name, text in files.items():
        place = root / name.replace("__", "/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def tree(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}


def test_a_first_site_is_moved_into_place(tmp_path: Path) -> None:
    staging = prepare_staging(tmp_path)
    write(staging, a="1", folder__b="2")

    publish(staging, tmp_path, frozenset())

    assert tree(tmp_path) == {"a": "1", "folder/b": "2"}


def test_equal_files_are_not_touched_and_changed_ones_are_replaced(tmp_path: Path) -> None:
    write(tmp_path, same="1", folder__other="2")
    before = (tmp_path / "same").stat().st_ino
    staging = prepare_staging(tmp_path)
    write(staging, same="1", folder__other="3")

    publish(staging, tmp_path, frozenset())

    assert (tmp_path / "same").stat().st_ino == before
    assert tree(tmp_path) == {"same": "1", "folder/other": "3"}


def test_what_is_neither_new_nor_kept_is_removed_with_its_empty_folders(tmp_path: Path) -> None:
    write(tmp_path, a__b__gone="1", kept__page="2", stray="3")
    staging = prepare_staging(tmp_path)
    write(staging, new="4")

    publish(staging, tmp_path, frozenset({"kept/page"}))

    assert tree(tmp_path) == {"kept/page": "2", "new": "4"}
    assert not (tmp_path / "a").exists()


def test_hidden_entries_of_the_site_stay(tmp_path: Path) -> None:
    write(tmp_path / ".git", config="x")
    staging = prepare_staging(tmp_path)

    publish(staging, tmp_path, frozenset())

    assert tree(tmp_path) == {".git/config": "x"}


def test_a_folder_may_become_a_file_and_a_file_a_folder(tmp_path: Path) -> None:
    write(tmp_path, a__b="1", c="2")
    staging = prepare_staging(tmp_path)
    write(staging, a="3", c__d="4")

    publish(staging, tmp_path, frozenset())

    assert tree(tmp_path) == {"a": "3", "c/d": "4"}


def test_what_a_killed_build_left_is_swept_away(tmp_path: Path) -> None:
    write(tmp_path / STAGING, half="1")

    assert list(prepare_staging(tmp_path).iterdir()) == []
