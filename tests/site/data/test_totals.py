"""One sum, wherever it is read: the list, the page about the data, and every form of the data itself."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.site.build import Built, build_site
from jixiao_plugin.site.figures import in_unit
from jixiao_plugin.site.listing import ListingEntry, summed
from jixiao_plugin.site.made import Workshop
from jixiao_plugin.site.manifest import Manifest
from jixiao_plugin.site.staging import prepare_staging
from tests.site.test_build import SHELL, in_processes
from tools.synthetic.declaration import declaration

Group = tuple[str, str]
Sums = Mapping[Group, tuple[int, Decimal]]
"""How many declarations, and their yuan, of each year and department."""


@dataclass(frozen=True)
class Site:
    built: Built

    def read(self, path: str) -> bytes:
        content = self.built.workshop.read(path)
        assert content is not None, path
        return content


def hard_cases(repository: Path) -> Iterable[tuple[str, str]]:
    """The seed, and what the sums must leave out or take for nothing."""
    seed = (repository / "content/declarations/2021/rsj-zhuanxiang.md").read_text(encoding="utf-8")
    yield "2021/rsj-zhuanxiang", seed
    yield "2021/rsj-che", seed.replace("年度: 2021", "状态: 撤回\n撤回理由: 重复申报\n年度: 2021", 1)
    yield "2021/rsj-cao", seed.replace("年度: 2021", "状态: 草稿\n年度: 2021", 1)
    for name, total in (("kong", ""), ("ling", "0元"), ("fen", "12345.67元"), ("buyong", "不适用")):
        text = seed.replace("项目总金额: 89.5万元", f"项目总金额: {total}", 1)
        yield f"2021/rsj-{name}", _waived(text, total)


def _waived(text: str, total: str) -> str:
    """*text* with a reason for whatever its changed total makes an error."""
    reasons = [("AMT01", "项目总金额", total), ("STR01", "项目总金额", total), ("AMT16", "项目总金额", total)]
    more = "".join(
        f"  - 规则: {code}\n    位置: {place}\n    值: {value}\n    理由: 示例。\n" for code, place, value in reasons
    )
    return text.replace("豁免:\n", f"豁免:\n{more}", 1)


@pytest.fixture(scope="module")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    settings = default_settings(tmp_path_factory.mktemp("totals"))
    made_up = ((source.path.removesuffix(".md"), source.text) for source in map(declaration, range(200)))
    for name, text in (*made_up, *hard_cases(repository)):
        place = settings.content / "declarations" / f"{name}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    folder = settings.root / "site"
    workshop = Workshop(settings, SHELL, folder, prepare_staging(folder), False)
    return Site(build_site(workshop, frozenset(), Manifest(), in_processes, lambda made, _: iter(made)))


def grouped(rows: Iterable[tuple[str, Any, str, Any]]) -> Sums:
    """The sums of rows of state, year, department, yuan."""
    found: dict[Group, tuple[int, Decimal]] = {}
    for state, year, department, yuan in rows:
        if state == "published":
            count, total = found.get((str(year), department), (0, Decimal(0)))
            amount = Decimal(0) if yuan in (None, "") else Decimal(str(yuan))
            found[str(year), department] = (count + 1, total + amount)
    return found


def of_dictionaries(rows: Iterable[Mapping[str, Any]]) -> Sums:
    return grouped((row["state"], row["year"], row.get("department"), row.get("total_yuan")) for row in rows)  # type: ignore[misc]


def of_csv(site: Site) -> Sums:
    return of_dictionaries(csv.DictReader(io.StringIO(site.read("data/csv/declarations.csv").decode("utf-8-sig"))))


def of_json_lines(site: Site) -> Sums:
    return of_dictionaries(map(json.loads, site.read("data/jsonl/declarations.jsonl").splitlines()))


def of_json(site: Site) -> Sums:
    return of_dictionaries(json.loads(site.read("data/jixiao.json"))["declarations"])


def of_index(site: Site) -> Sums:
    return of_dictionaries(json.loads(site.read("data/index.json"))["items"])


def of_parquet(site: Site) -> Sums:
    return of_dictionaries(pq.read_table(io.BytesIO(site.read("data/parquet/declarations.parquet"))).to_pylist())


def of_workbook(site: Site) -> Sums:
    sheet = openpyxl.load_workbook(io.BytesIO(site.read("data/jixiao.xlsx")), read_only=True).worksheets[0]
    names, *rows = sheet.iter_rows(values_only=True)
    return of_dictionaries(dict(zip(map(str, names), row, strict=True)) for row in rows)


def of_database(site: Site) -> Sums:
    database = sqlite3.connect(":memory:")
    database.deserialize(site.read("data/jixiao.sqlite"))
    return grouped(database.execute("SELECT state, year, department, total_yuan FROM declarations"))


def of_pages(site: Site) -> Sums:
    """From the data beside each published page."""
    places = (made.files for made in site.built.declarations if made.state == "published")
    pages = [json.loads(site.read(path)) for files in places for path in files if path.endswith("/index.json")]
    return grouped(
        ("published", page["year"], page["department"], page["total"] and page["total"]["yuan"]) for page in pages
    )


def listed(site: Site) -> dict[Group, list[ListingEntry]]:
    groups: dict[Group, list[ListingEntry]] = {}
    for made in site.built.declarations:
        if made.state == "published":
            groups.setdefault((str(made.listing.year), made.listing.department), []).append(made.listing)
    return groups


READERS = (of_csv, of_json_lines, of_json, of_index, of_parquet, of_workbook, of_database, of_pages)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_every_form_adds_up_to_what_the_list_says(site: Site, read: Callable[[Site], Sums]) -> None:
    expected = {group: summed(entries) for group, entries in listed(site).items()}

    assert read(site) == {group: (total.declarations, total.yuan) for group, total in expected.items()}


def test_the_sample_has_what_makes_adding_hard(site: Site) -> None:
    states = {made.id: made.state for made in site.built.declarations if made.id.startswith("2021/rsj-")}
    amounts = {made.id: made.listing.yuan for made in site.built.declarations}

    assert states == {
        "2021/rsj-zhuanxiang": "published",
        "2021/rsj-che": "withdrawn",
        "2021/rsj-cao": "draft",
        **dict.fromkeys(("2021/rsj-kong", "2021/rsj-ling", "2021/rsj-fen", "2021/rsj-buyong"), "published"),
    }
    assert (amounts["2021/rsj-kong"], amounts["2021/rsj-ling"], amounts["2021/rsj-buyong"]) == (None, Decimal(0), None)
    assert amounts["2021/rsj-fen"] == Decimal("12345.67")
    assert sum(len(entries) for entries in listed(site).values()) == 205


def test_the_page_about_the_data_says_the_same_sum(site: Site) -> None:
    whole = summed(entry for entries in listed(site).values() for entry in entries)
    page = re.sub("<[^>]+>", "", site.read("data/index.html").decode())

    assert (
        f"{whole.declarations} 份公开的申报表，申报总金额 {in_unit(whole.yuan, '万元')} 万元（2 份没有填写金额" in page
    )
    assert "另有 1 份已撤回" in page


def test_no_draft_is_named_in_any_file_of_the_data(site: Site) -> None:
    named = [path for path in site.built.wholes[":data"] if b"rsj-cao" in site.read(path)]

    assert named == []
