"""What is found, as files: exactly what is shown, and nothing that a spreadsheet would calculate."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from jixiao_plugin.site.listing import ListingEntry

from .explorer import all_ids, explore, total


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "?year=2019&sort=-amount",
        f"?q={quote('食堂运行')}&sort=amount",
        f"?q={quote('金额≥5万 -部门:江阴')}&check=agrees",
    ],
)
def test_the_files_hold_exactly_what_is_shown(
    page: Page, site_url: str, entries: list[ListingEntry], address: str
) -> None:
    known = {entry.id: entry for entry in entries}
    explore(page, site_url + address)
    ids = all_ids(page)
    shown = [known[name] for name in ids]

    csv_name, table = saved(page, "CSV")
    json_name, tree = saved(page, "JSON")

    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert table.startswith(b"\xef\xbb\xbf")
    assert [row["编号"] for row in rows] == ids
    assert [row["申报总金额（元）"] for row in rows] == [
        "" if entry.yuan is None else f"{entry.yuan:f}" for entry in shown
    ]
    assert [row["主管部门"] for row in rows] == [entry.department for entry in shown]
    assert f"-{len(ids)}份.csv" in csv_name
    told = json.loads(tree)
    assert [row["id"] for row in told["declarations"]] == ids
    assert told["count"] == len(ids) == total(page)
    assert told["address"] == page.url
    assert json_name == csv_name.replace(".csv", ".json")
    assert told["query"] == page.get_by_role("searchbox").input_value()


def test_a_file_name_says_what_was_asked_and_nothing_a_disk_refuses(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}?q={quote('金额>5万 a/b|专项')}&year=2018")

    name, _ = saved(page, "CSV")

    assert name == "申报表-金额 5万 a b 专项-筛选-" + f"{total(page)}份.csv"


def test_nothing_in_a_table_is_taken_for_a_formula(page: Page, site_url: str) -> None:
    explore(page, site_url)

    text = page.evaluate(
        """async (script) => {
          const { csv } = await import(script);
          const table = {
            years: [2021], yuan: ["-5.50"], words: {}, differences: [0],
            department: () => '=HYPERLINK("x")', title: (kind) => (kind === "form" ? "＋1" : "'=1"),
          };
          return csv([{ number: 0, id: "2021/a", name: '@SUM(1),"x"' }], table);
        }""",
        f"{site_url}download.js",
    )

    cells = next(iter(csv.reader(io.StringIO(text.split("\r\n")[1]))))
    assert cells[:6] == ["2021/a", "2021", '\'=HYPERLINK("x")', '\'@SUM(1),"x"', "'＋1", "-5.50"]
    assert cells[7] == "''=1"
