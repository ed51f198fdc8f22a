import gzip
import json
import re
from pathlib import Path

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.mkdocs_adapter.commands import build

from .site import CONFIG, Site

NAME = "示例市职业技能培训专项资金"
HOSTILE = """"><img src=x onerror=alert(1)></title><script>alert(2)</script>'"""
BROKEN = ("年度: 2021", "年度: 二零二一")


def messages(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(f"{record.levelname} {record.getMessage()}" for record in caplog.records)


def test_every_declaration_has_a_page_its_data_and_its_source(built: Site) -> None:
    page = built.read("declarations/2021/jia/index.html")
    data = json.loads(built.read("declarations/2021/jia/index.json"))

    assert f"<title>{NAME}（2021年度） - 示例站</title>" in page
    assert '<link rel="canonical" href="https://example.org/sub/declarations/2021/jia/">' in page
    assert data["id"] == "2021/jia"
    assert built.read("declarations/2021/jia/jia.md") == built.clean


def test_the_contents_list_of_the_page_stands_in_the_sidebar_and_in_the_drawer(built: Site) -> None:
    page = built.read("declarations/2021/jia/index.html")

    lists = re.findall(r'<ul class="md-nav__list" data-md-component="toc".*?</ul>', page, re.DOTALL)

    assert len(lists) == 2
    assert all(re.findall(r'href="#([^"]+)"', item)[-1] == "download" for item in lists)
    assert all(f'id="{anchor}"' in page for anchor in re.findall(r'href="#([^"_][^"]*)"', lists[0]))


def test_nothing_of_the_page_of_marks_is_left_anywhere(built: Site) -> None:
    texts = [path.read_bytes() for path in (built.root / "site").rglob("*") if path.is_file()]

    assert [text for text in texts if b"JxMark" in text or b"jx-mark" in text] == []


def test_ordinary_pages_link_to_declarations_relatively(built: Site) -> None:
    assert 'href="declarations/2021/jia/#ledger"' in built.read("index.html")
    assert 'href="declarations/"' in built.read("index.html")


def test_the_sitemap_lists_every_public_page_and_no_clock(built: Site) -> None:
    sitemap = built.read("sitemap.xml")

    locations = re.findall(r"<loc>https://example\.org/sub/([^<]*)</loc>", sitemap)

    addresses = [
        "",
        "data/",
        "data/dictionary/",
        "declarations/",
        "declarations/2021/",
        "declarations/2021/jia/",
        "declarations/2021/yi/",
        "search/",
    ]
    assert [location for location in locations if not location.startswith(("browse/", "guide/"))] == addresses
    assert "browse/form/jiangyin-special-fund-2021/" in locations
    assert "lastmod" not in sitemap
    assert gzip.decompress((built.root / "site/sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_declarations_stay_out_of_the_index_for_hand_written_pages(built: Site) -> None:
    index = json.loads(built.read("search/search_index.json"))

    assert [entry["location"] for entry in index["docs"] if entry["location"].startswith("declarations/")] == []


def test_a_second_build_touches_nothing(site: Site) -> None:
    site.build()
    before = site.stamps()

    site.build()

    assert {path for path, stamp in site.stamps().items() if before.get(path) != stamp} == set()


def test_one_changed_declaration_rewrites_its_own_page_and_the_lists(site: Site) -> None:
    site.declare("2021/yi", replace=("主管部门: 示例市示例局", "主管部门: 示例市示例委"))
    site.build()
    before = site.stamps()
    site.declare("2021/jia", replace=(NAME, "改了名称"))

    site.build()

    changed = {path for path, stamp in site.stamps().items() if before.get(path) != stamp}
    assert "declarations/2021/jia/index.html" in changed
    assert not [path for path in changed if path.startswith(("declarations/2021/yi/", "assets/", "index.html"))]


def test_a_removed_declaration_leaves_the_site(site: Site) -> None:
    site.build()
    (site.root / "content/declarations/2021/yi.md").unlink()

    site.build()

    assert not site.has("declarations/2021/yi")
    assert site.has("declarations/2021/jia/index.html")


@pytest.mark.parametrize("damage", [b"", b"no pickle", b"\x80\x04cos\nsystem\n(S'false'\ntR."])
def test_a_damaged_manifest_costs_time_and_nothing_else(site: Site, damage: bytes) -> None:
    site.build()
    before = site.stamps()
    (site.root / ".jixiao/manifest").write_bytes(damage)

    assert site.build(strict=True) == 0
    assert site.stamps() == before


def test_a_page_that_was_tampered_with_is_made_again(site: Site) -> None:
    site.build()
    right = site.read("declarations/2021/jia/index.html")
    (site.root / "site/declarations/2021/jia/index.html").write_text("falsch")

    site.build()

    assert site.read("declarations/2021/jia/index.html") == right


def test_strict_fails_with_every_error_and_leaves_the_old_site_whole(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    site.build()
    before = site.stamps()
    site.declare("2021/jia", replace=BROKEN)
    site.declare("2021/yi", replace=(f"项目名称: {NAME}", "项目名称:"))
    site.write("content/index.md", "# 变了\n")

    status = site.build(strict=True)

    assert status == 1
    assert re.search(r"ERROR content/declarations/2021/jia\.md:\d+:\d+: [A-Z]{3}\d\d .*二零二一", messages(caplog))
    assert re.search(r"ERROR content/declarations/2021/yi\.md:\d+:\d+: [A-Z]{3}\d\d .*项目名称", messages(caplog))
    assert site.stamps() == before


def test_a_build_that_is_not_strict_holds_erroneous_declarations_back_and_lists_them(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    site.declare("2021/yi", replace=BROKEN)

    assert site.build() == 0
    assert not site.has("declarations/2021/yi")
    assert "declarations/2021/yi/" not in site.read("sitemap.xml")
    assert "content/declarations/2021/yi.md:" in messages(caplog)
    assert "有 1 份申报表还有错误，没有公开：2021/yi" in messages(caplog)


def test_any_bytes_are_held_back_and_never_an_ordinary_page(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    (site.root / "content/declarations/2021/bytes.md").write_bytes(b"\xff\xfe\x00# title\n")

    assert site.build() == 0
    assert not site.has("declarations/2021/bytes")
    assert "2021/bytes.md:1:1" in messages(caplog)


def test_drafts_are_neither_published_nor_fail(site: Site) -> None:
    site.declare("2021/cao", after="状态: 草稿\n", replace=BROKEN)

    assert site.build(strict=True) == 0
    assert not site.has("declarations/2021/cao")


def test_a_former_address_leads_to_the_new_one(site: Site) -> None:
    site.declare("2021/jia", after="曾用地址: [2020/jiu]\n")

    assert site.build(strict=True) == 0
    assert 'content="0; url=../../../declarations/2021/jia/"' in site.read("declarations/2020/jiu/index.html")
    assert "2020/jiu" not in site.read("sitemap.xml")


@pytest.mark.parametrize("address", ["../../jiu", "2021/yi", "2021"])
def test_a_former_address_that_cannot_be_one_is_reported(site: Site, address: str) -> None:
    site.declare("2021/jia", after=f"曾用地址: [{address}]\n")

    assert site.build(strict=True) == 1


def test_a_withdrawn_declaration_answers_with_a_notice_alone(site: Site) -> None:
    site.declare("2021/yi", after="状态: 撤回\n撤回理由: 重复公开\n")

    assert site.build(strict=True) == 0
    assert "重复公开" in site.read("declarations/2021/yi/index.html")
    assert not site.has("declarations/2021/yi/yi.md")


@pytest.mark.parametrize(
    "link",
    ["declarations/2021/none.md", "declarations/2021/jia.md#none", "none.md"],
)
def test_a_dead_link_in_an_ordinary_page_fails_strict(site: Site, link: str) -> None:
    site.write("content/index.md", f"# 首页\n\n[断]({link})\n")

    assert site.build(strict=True) == 1
    assert not site.has("index.html")


def test_a_link_to_a_draft_fails_strict(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    site.declare("2021/cao", after="状态: 草稿\n")
    site.write("content/index.md", "# 首页\n\n[草稿](declarations/2021/cao.md)\n")

    assert site.build(strict=True) == 1
    assert "index.md: 链接到 declarations/2021/cao.md，但这份申报表没有公开" in messages(caplog)


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("none.md", "不在公开的内容里"),
        ("yi.md#none", "没有“none”这一处"),
        ("../../none.md", "不在公开的内容里"),
    ],
)
def test_a_dead_link_in_a_declaration_fails_strict_and_names_its_place(
    site: Site, caplog: pytest.LogCaptureFixture, link: str, found: str
) -> None:
    site.write("content/declarations/2021/jia.md", f"{site.clean.rstrip()}\n\n见[别处]({link})。\n")

    assert site.build(strict=True) == 1
    lines = site.clean.rstrip().count("\n") + 3
    assert f"content/declarations/2021/jia.md:{lines}:7: 链接“{link}”" in messages(caplog)
    assert found in messages(caplog)


def test_a_living_link_in_a_declaration_leads_to_the_page(site: Site) -> None:
    site.write(
        "content/declarations/2021/jia.md", f"{site.clean.rstrip()}\n\n见[乙](yi.md#ledger)和[首页](../../index.md)。\n"
    )

    assert site.build(strict=True) == 0
    page = site.read("declarations/2021/jia/index.html")
    assert 'href="../../../declarations/2021/yi/#ledger"' in page
    assert re.search(r'href="\.\./\.\./\.\./?">首页', page)


def test_hostile_texts_are_escaped_everywhere(site: Site) -> None:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    site.declare("2021/jia", replace=(f"项目名称: {NAME}", f"项目名称: {quoted}"))
    site.write(
        "content/hostile.md",
        f"---\ntitle: {quoted}\ndescription: {quoted}\nauthor: {quoted}\ntags: [{quoted}]\n---\n\n# 甲\n",
    )

    site.build()

    pages = [path.read_text(encoding="utf-8") for path in (site.root / "site").rglob("*.html")]
    assert site.has("declarations/2021/jia/index.html")
    assert [page for page in pages if "<img src=x" in page or "<script>alert" in page] == []


def test_link_previews_name_each_page_and_hold_nothing_that_could_run(site: Site, repository: Path) -> None:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    theme = f"theme: {{name: material, language: zh, font: false, custom_dir: '{repository / 'overrides'}'}}"
    config = CONFIG.replace("theme: {name: material, language: zh, font: false}", theme)
    site.write("mkdocs.yml", config)
    site.write("content/hostile.md", f"---\ntitle: {quoted}\n---\n\n# 甲\n")
    site.declare("2021/bing", replace=(f"项目名称: {NAME}", f"项目名称: {quoted}"))

    site.build()

    page = site.read("declarations/2021/jia/index.html")
    assert f'<meta property="og:title" content="{NAME}（2021年度）">' in page
    assert '<meta property="og:url" content="https://example.org/sub/declarations/2021/jia/">' in page
    assert '<meta property="og:description" content="示例市示例局2021年申报33万元，' in page
    assert '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "DataCatalog"' in site.read(
        "index.html"
    )
    for path in (site.root / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<img src=x" not in text
        assert "<script>alert" not in text


def test_a_hostile_description_does_not_become_a_redirect(site: Site) -> None:
    site.write(
        "content/hostile.md", """---\ndescription: '0;url=https://evil.example/" http-equiv="refresh'\n---\n# 甲\n"""
    )

    site.build()

    assert 'http-equiv="refresh"' not in site.read("hostile/index.html")


def test_a_site_without_declarations_fails_strict(site: Site) -> None:
    for path in (site.root / "content/declarations/2021").iterdir():
        path.unlink()
    site.write("content/index.md", "# 首页\n")

    assert site.build(strict=True) == 1


def test_a_configuration_without_the_plugin_is_refused(site: Site) -> None:
    site.write("mkdocs.yml", CONFIG.replace("[search, jixiao]", "[search]"))

    with pytest.raises(JixiaoError, match="jixiao"):
        site.build()


def test_settings_that_cannot_be_used_stop_the_build(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    site.write("jixiao.yml", "内容: elsewhere\n")

    assert site.build() == 1
    assert "elsewhere" in messages(caplog)


def test_a_hand_written_list_of_declarations_is_kept(site: Site) -> None:
    site.write("content/declarations/index.md", "# 自己写的目录\n")

    assert site.build(strict=True) == 0
    assert "自己写的目录" in site.read("declarations/index.html")


def test_two_builds_in_two_places_give_the_same_bytes(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    site.build()

    build(site.root / "mkdocs.yml", strict=False, site_dir=other)

    assert contents(other) == contents(site.root / "site")


def contents(root: Path) -> dict[str, bytes]:
    files = [path for path in root.rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_a_department_that_has_not_disclosed_is_told_and_fails_no_strict_build(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    site.write("jixiao.yml", "名单:\n  应公开部门: bumen.txt\n")
    site.write("bumen.txt", "示例市示例局\n示例市示例委\n")

    assert site.build(strict=True) == 0
    assert "bumen.txt:2: COR10 “示例市示例委”在名单里" in caplog.text


def test_a_strict_build_fails_on_an_error_of_comparison(site: Site) -> None:
    site.declare("2021/yi", after="延续自: 2021/yi\n")

    assert site.build(strict=True) == 1
    assert not site.has("declarations/2021/jia/index.html")


def test_without_its_font_a_site_is_built_without_forms_and_says_what_to_install(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    site.write("jixiao.yml", "内容: content\nPDF: 是\nPDF字体: 示例体\n")

    assert site.build() == 0

    assert "这次不生成 PDF：没有找到字体“示例体”。请安装一种" in caplog.text
    assert not site.has("declarations/2021/jia/jia.pdf")
    assert ".pdf" not in site.read("declarations/2021/jia/index.html")
    assert site.build(strict=True) == 1


def test_a_site_that_wants_forms_has_one_for_every_declaration(site: Site) -> None:
    site.write("jixiao.yml", "内容: content\nPDF: 是\n")

    assert site.build(strict=True) == 0

    assert site.has("declarations/2021/jia/jia.pdf")
    assert site.has("declarations/2021/yi/yi.pdf")
