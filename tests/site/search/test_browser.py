from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from jixiao_plugin.site.search.build import Listed

from .collection import REAL_ID
from .test_build import texts_of

REAL_PHRASES = (
    "人事档案",
    "苏人社发〔2018〕96号",
    "苏办发〔2018〕5号",
    "锡人社职[2018]30号",
    "锡人社职（２０１８）30号",
    "460元",
    "到座率",
    "江有市",
    "54.5万",
    "89.5 万元",
    "iso 9001",
    "80人*2000=16",
    "案",
)


def search(page: Page, site_url: str, query: str) -> int:
    """Opens the address of *query* and gives the total once every candidate is verified."""
    page.goto(f"{site_url}?q={quote(query)}")
    total = page.locator("[data-total]:not([data-approximate])")
    total.wait_for()
    return int(total.get_attribute("data-total") or -1)


def shown_ids(page: Page) -> list[str]:
    return [link.get_attribute("data-id") or "" for link in page.locator("a[data-id]").all()]


@pytest.mark.parametrize("phrase", REAL_PHRASES)
def test_the_real_declaration_is_found_by(page: Page, site_url: str, phrase: str) -> None:
    total = search(page, site_url, phrase)

    assert REAL_ID in shown_ids(page)
    assert total >= len(shown_ids(page))
    assert page.locator("mark").count() > 0


def test_total_and_hits_are_exactly_the_holders(page: Page, site_url: str, collection: tuple[Listed, ...]) -> None:
    holders = [name for name, texts in texts_of(collection).items() if any("食堂运行" in text for text in texts)]

    total = search(page, site_url, "食堂运行")
    while page.locator("[data-search-more]").is_visible():
        page.locator("[data-search-more]").click()
        page.wait_for_timeout(50)

    assert total == len(holders) > 10
    assert sorted(shown_ids(page)) == sorted(holders)


@pytest.mark.parametrize("phrase", ["苏人社发〔2018〕30号", "不存在的话", "人事档案局"])
def test_an_absent_phrase_says_zero(page: Page, site_url: str, phrase: str) -> None:
    assert search(page, site_url, phrase) == 0
    assert page.locator("a[data-id]").count() == 0
    expect(page.locator("[data-search-nothing]")).to_contain_text("少打几个字")


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("人事档案 460元", True),
        ("人事档案 餐饮物业 不存在", False),
        ("人事档案 -食堂", True),
        ("人事档案 -460元", False),
        ("不存在|人事档案", True),
        ("不存在 ｜ 人事档案", True),
        ('"人事 档案"', True),
        ("“人事档案”整理费", True),
        ("-1、落实", False),
        ("餐饮物业费54.5", False),
        ("餐饮物业费 54.5", True),
    ],
)
def test_spaces_bars_minus_and_quotes(page: Page, site_url: str, query: str, is_found: bool) -> None:
    search(page, site_url, query)

    assert (REAL_ID in shown_ids(page)) is is_found


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("部门:人力资源", True),
        ("部门：人力资源 金额＞５０万 年度≥2021", True),
        ("金额>89.5万", False),
        ("金额:80万..89.5万 指标:到座率", True),
        ("项目:人社局 -指标:规范率", False),
    ],
)
def test_one_field_alone_is_asked(page: Page, site_url: str, query: str, is_found: bool) -> None:
    search(page, site_url, query)

    assert (REAL_ID in shown_ids(page)) is is_found


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("金额>50", "“金额>50”没有写单位，可以写成 金额>50万"),
        ("人事档案 年度:去年", "“年度:去年”里没有看到年份，可以写成 年度:2021"),
        ("部门:", "“部门:”后面还没有写要找什么"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_way_to_write_it(page: Page, site_url: str, query: str, advice: str) -> None:
    search(page, site_url, query)

    expect(page.locator("[data-search-unread]")).to_contain_text(advice)
    search(page, site_url, "人事档案")
    expect(page.locator("[data-search-unread]")).to_be_hidden()


def test_a_hit_in_the_title_comes_before_one_in_the_text(page: Page, site_url: str) -> None:
    search(page, site_url, "人社")

    assert shown_ids(page)[0] == REAL_ID


def test_excerpts_are_marked_and_lead_to_their_field(page: Page, site_url: str) -> None:
    search(page, site_url, "人事档案")
    rows = page.locator("li", has=page.locator(f'a[data-id="{REAL_ID}"]')).locator("dl > div")

    links = [link.get_attribute("href") or "" for link in rows.locator("dt a").all()]

    assert [link.rpartition("#")[2] for link in links] == ["f-2", "overview", "basis"]
    assert all(link.startswith(f"/below/declarations/{REAL_ID}/#") for link in links)
    assert rows.nth(0).locator("dd").inner_text() == "人事档案整理费　15万元"
    assert rows.nth(2).locator("small").inner_text() == "2 处"
    assert set(page.locator("mark").all_inner_texts()) == {"人事档案"}
    expect(page.get_by_role("heading", name="1 份申报表，4 处“人事档案”")).to_be_visible()


def test_no_excerpt_ends_with_half_of_what_was_typed(page: Page, site_url: str) -> None:
    search(page, site_url, "职称制度 苏人社发〔2018〕96号")

    assert set(page.locator("mark").all_inner_texts()) == {"职称制度", "苏人社发〔2018〕96号"}


def test_marks_keep_the_words_as_they_were_typed(page: Page, site_url: str) -> None:
    search(page, site_url, "锡人社职(2018)30号")

    assert page.locator("mark").all_inner_texts() == ["锡人社职【2018】30号"]


def test_typing_searches_and_writes_the_address(page: Page, site_url: str) -> None:
    page.goto(site_url)
    expect(page.locator("[data-search-examples]").get_by_role("link", name="人社局专项资金")).to_be_visible()

    page.get_by_role("searchbox").press_sequentially("到座率", delay=20)

    expect(page.locator("[data-total='1']")).to_be_visible()
    assert page.url.endswith(f"?q={quote('到座率')}")
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("到座率")
    expect(page.locator("[data-total='1']")).to_be_visible()


def test_arrows_lead_from_the_field_to_the_hits_and_back(page: Page, site_url: str) -> None:
    search(page, site_url, "人事档案")
    field = page.get_by_role("searchbox")
    field.focus()

    page.keyboard.press("ArrowDown")

    expect(page.locator(f'a[data-id="{REAL_ID}"]')).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()


def test_markup_in_a_query_stays_text(page: Page, site_url: str) -> None:
    search(page, site_url, "<img src=x onerror=alert(1)>人事")

    expect(page.locator("#result")).to_contain_text("<img src=x")
    assert page.locator("img").count() == 0


def test_the_themes_own_search_is_gone_before_the_theme_starts_it(page: Page, site_url: str) -> None:
    page.goto(site_url, wait_until="domcontentloaded")

    assert page.locator('[data-md-component="search"], label[for="__search"]').count() == 0


def test_few_bytes_are_fetched_for_a_query(page: Page, site_url: str) -> None:
    postings: list[Request] = []

    def note(request: Request) -> None:
        if "/postings/" in request.url:
            postings.append(request)

    page.on("request", note)

    search(page, site_url, "苏人社发〔2018〕96号")

    assert 0 < len(postings) <= 8
    assert sum(request.sizes()["responseBodySize"] for request in postings) <= 32_000


def test_opened_from_a_folder_the_page_says_so(browser: Browser, site_url: str, tmp_path: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site_url)
        source = page.evaluate("fetch(location.href).then((response) => response.text())")
        (tmp_path / "index.html").write_text(source, encoding="utf-8")

        page.goto((tmp_path / "index.html").as_uri())

        note = page.locator("[data-search-still]")
        expect(note).to_contain_text("从文件夹里直接打开")
        expect(note.get_by_role("link", name="浏览")).to_have_attribute("href", "../browse/")
