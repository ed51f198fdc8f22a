"""A real build writes the handbook, links to it from the ledger, and lets hand-written pages and the search know it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jixiao_plugin.check.demonstration import examples_of
from jixiao_plugin.finding import RULE_PAGES
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.report.display import Display
from jixiao_plugin.report.example import example_output
from jixiao_plugin.rules.catalog import ALL_INFOS

from .site import CONFIG, Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGE = "declarations/2021/jia/index.html"


def test_every_code_of_the_ledger_leads_to_a_page_that_is_there(built: Site) -> None:
    links = re.findall(r'<a href="\.\./\.\./\.\./(guide/rules/[^"]+)"><code>(\w+)</code></a>', built.read(PAGE))

    assert len(links) > 50
    assert [code for address, code in links if address != f"{RULE_PAGES}{code}/"] == []
    assert [address for address, _ in links if not built.has(f"{address}index.html")] == []


def test_every_rule_and_edition_stands_at_its_lasting_address(built: Site, catalog: Catalog) -> None:
    assert [info.code for info in ALL_INFOS if not built.has(f"guide/rules/{info.code}/index.html")] == []
    assert [item.id for item in catalog.editions if not built.has(f"guide/forms/{item.id}/index.html")] == []


def test_the_search_finds_rules_and_editions(built: Site) -> None:
    entries = {entry["location"]: entry for entry in json.loads(built.read("search/search_index.json"))["docs"]}

    assert entries["guide/rules/AMT02/"]["title"] == "AMT02 每项金额等于它的各笔测算之和"
    assert "联系电话" in entries["guide/forms/mof-2015-88/"]["text"]


def test_the_navigation_does_not_list_the_rules(built: Site) -> None:
    assert "guide/rules/AMT01/" not in built.read("guide/rules/AMT02/index.html")
    assert "guide/rules/AMT01/" not in built.read("index.html")


def test_handwritten_pages_link_to_rules_and_editions_as_to_files(site: Site) -> None:
    site.write("content/guide/own.md", "# 自己的手册\n\n看[AMT02](rules/AMT02.md)、[表式](forms/index.md)。\n")

    assert site.build(strict=True) == 0
    assert 'href="../rules/AMT02/"' in site.read("guide/own/index.html")
    assert 'href="../forms/"' in site.read("guide/own/index.html")


def test_a_handwritten_page_keeps_its_address(site: Site) -> None:
    site.write("content/guide/rules/AMT02.md", "# 自己写的一页\n")

    assert site.build(strict=True) == 0
    assert "自己写的一页" in site.read("guide/rules/AMT02/index.html")


def test_an_unchanged_handbook_is_left_standing(site: Site) -> None:
    site.build(strict=True)
    first = {path: stamp for path, stamp in site.stamps().items() if path.startswith("guide/")}

    site.declare("2021/bing")
    site.build(strict=True)

    again = {path: stamp for path, stamp in site.stamps().items() if path.startswith("guide/")}
    assert again == first


def test_a_lost_page_of_the_handbook_is_made_again(site: Site) -> None:
    site.build(strict=True)
    (site.root / "site/guide/rules/AMT02/index.html").unlink()

    site.build(strict=True)

    assert site.has("guide/rules/AMT02/index.html")


PHONE = 390
WIDE = ("rules/AMT02", "rules/COR04", "rules/SRC01", "rules", "rules/changes", "forms/rural-revitalization", "forms")


def test_no_page_of_the_handbook_scrolls_sideways_on_a_phone(site: Site, repository: Path, browser: Browser) -> None:
    config = CONFIG.replace("{name: material,", f"{{name: material, custom_dir: '{repository / 'overrides'}',")
    site.write("mkdocs.yml", f"{config}extra_css: [assets/jixiao.css]\n")
    assert site.build(strict=True) == 0
    page = browser.new_page(viewport={"width": PHONE, "height": 800})

    widths = {}
    for name in WIDE:
        page.goto((site.root / "site" / "guide" / name / "index.html").as_uri())
        widths[name] = page.evaluate("document.documentElement.scrollWidth")
    page.close()

    assert {name: width for name, width in widths.items() if width > PHONE} == {}


def test_the_editors_guide_shows_what_the_checker_really_says(repository: Path, catalog: Catalog) -> None:
    guide = (repository / "content/guide/editors.md").read_text(encoding="utf-8")
    output = example_output("AMT02", examples_of("AMT02").bad[0], catalog, Display(width=80))

    assert "\n".join(output).strip("\n") in guide
