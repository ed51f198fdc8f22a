import os
import pickle
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.site.listing import ListingEntry
from jixiao_plugin.site.made import PUBLISHED, Made
from jixiao_plugin.site.manifest import Manifest, entry_of, key_of, load, save, stamp
from jixiao_plugin.site.search.record import SearchRecord
from jixiao_plugin.site.typed_links import SourceLink

ENTRY = ListingEntry("2021/a", 2021, "甲", "示例局", "published", Decimal("1.50"), "", "", 1, 2, 3, "")
LINK = SourceLink("a.md", 1, 2, "b.md", "declarations/2021/b.md", "")
SEARCH = SearchRecord(("甲", ""), b"\x00")
MADE = Made("2021/a", "a.md", PUBLISHED, (), ENTRY, ("page.html",), ("2020/a",), (LINK,), SEARCH)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text("甲")
    return tmp_path


def test_a_manifest_is_read_back_as_it_was_kept(site: Path) -> None:
    manifest = Manifest({"2021/a": entry_of(site, "key", MADE.files, MADE)})

    save(manifest, site / ".jixiao" / "manifest")

    assert load(site / ".jixiao" / "manifest") == manifest


def test_what_was_made_alike_and_stands_untouched_is_reused(site: Path) -> None:
    manifest = Manifest({"2021/a": entry_of(site, "key", MADE.files, MADE)})

    entry = manifest.reusable("2021/a", "key", site)

    assert entry is not None
    assert entry.made == MADE


def test_another_key_another_name_or_another_site_is_not_reused(site: Path) -> None:
    manifest = Manifest({"2021/a": entry_of(site, "key", MADE.files, MADE)})

    assert manifest.reusable("2021/a", "other", site) is None
    assert manifest.reusable("2021/b", "key", site) is None
    assert manifest.reusable("2021/a", "key", site / "elsewhere") is None


def test_a_file_that_was_touched_or_taken_away_is_not_reused(site: Path) -> None:
    manifest = Manifest({"2021/a": entry_of(site, "key", MADE.files, MADE)})

    os.utime(site / "page.html", ns=(1, 1))
    touched = manifest.reusable("2021/a", "key", site)
    (site / "page.html").unlink()

    assert touched is None
    assert manifest.reusable("2021/a", "key", site) is None


def test_a_page_that_was_never_put_in_place_is_not_reused(site: Path) -> None:
    manifest = Manifest({"2021/a": entry_of(site, "key", ["missing.html"], MADE)})

    assert manifest.reusable("2021/a", "key", site) is None


@pytest.mark.parametrize("content", [b"", b"\x80", b"junk\n", pickle.dumps({"a": 1}), pickle.dumps(Path("a"))])
def test_a_file_that_is_no_manifest_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest").write_bytes(content)

    assert load(tmp_path / "manifest") == Manifest()


def test_a_foreign_manifest_runs_nothing(tmp_path: Path) -> None:
    trap = tmp_path / "sprung"
    (tmp_path / "manifest").write_bytes(f"cos\nsystem\n(S'touch {trap}'\ntR.".encode())

    assert load(tmp_path / "manifest") == Manifest()
    assert not trap.exists()


def test_a_missing_manifest_is_empty(tmp_path: Path) -> None:
    assert load(tmp_path / "none") == Manifest()


def test_settings_own_forms_and_other_parts_change_the_stamp(tmp_path: Path) -> None:
    settings = replace(default_settings(tmp_path), editions=(tmp_path / "forms",))
    (tmp_path / "forms").mkdir()
    first = stamp(settings, "shell")

    (tmp_path / "forms" / "own.yml").write_text("x")

    stamps = {
        first,
        stamp(settings, "shell"),
        stamp(settings, "other"),
        stamp(replace(settings, publisher="示例局"), "shell"),
    }
    assert len(stamps) == 4


def test_text_and_name_change_the_key() -> None:
    assert len({key_of("s", "a", b"1"), key_of("s", "a", b"2"), key_of("s", "b", b"1"), key_of("t", "a", b"1")}) == 4
