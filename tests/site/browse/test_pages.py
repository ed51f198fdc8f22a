"""Lists: every total is the sum of the rows above it, no page is too long, every link leads to a page."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from html.parser import HTMLParser
from posixpath import join, normpath

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.site.browse.address import DEPARTMENT, FUND, address_of, department_address, group_path, kind_path
from jixiao_plugin.site.browse.pages import browse_pages, former_addresses
from jixiao_plugin.site.browse.rows import PAGE_ROWS
from jixiao_plugin.site.listing import ListingEntry, summed
from jixiao_plugin.site.page import Page, declaration_address, root_prefix

from ..reading import read
from .corpus import ENTRY, SETTINGS, UNUSUAL, corpus, many

YUAN_OF_UNIT = 10_000


class Table(HTMLParser):
    """The last column of each table on a page, in its body and in its foot, with the texts of its rows."""

    def __init__(self, article: str) -> None:
        super().__init__()
        self.head: list[list[str]] = []
        self.body: list[list[str]] = []
        self.foot: list[list[str]] = []
        self._rows = self.head
        self.feed(article)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"thead", "tbody", "tfoot"}:
            self._rows = {"thead": self.head, "tbody": self.body, "tfoot": self.foot}[tag]
        elif tag == "tr":
            self._rows.append([])
        elif tag in {"th", "td"} and self._rows:
            self._rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._rows = []

    def handle_data(self, data: str) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1][-1] += data


def pages(*entries: ListingEntry) -> dict[str, Page]:
    return {plan.path: plan.make() for plan in browse_pages(entries, SETTINGS)}


@cache
def every_page() -> dict[str, Page]:
    return pages(*corpus())


def amount(text: str) -> Decimal:
    """The amount in a cell, in yuan; nothing where there is none."""
    return Decimal(text.strip().replace(",", "")) * YUAN_OF_UNIT if re.search(r"\d", text) else Decimal(0)


def listing(page: Page) -> Table:
    """The list of declarations on a group's page, without the table by year above it."""
    return Table(page.article[page.article.index('<table class="jx-table jx-listing') :])


GROUP_PAGES = sorted(
    path for path in every_page() if re.fullmatch(r"(browse/\w+|declarations)/[\w-]+/(page_\d+/)?index\.html", path)
    and not re.fullmatch(r"browse/\w+/page_\d+/index\.html|browse/undisclosed/index\.html", path)
)  # fmt: skip


@pytest.mark.parametrize("path", GROUP_PAGES)
def test_total_of_a_page_is_the_sum_of_its_rows(path: str) -> None:
    table = listing(every_page()[path])
    rows = [row for row in table.body if not row[0].strip().startswith(("2021 年度", "2022 年度", "2023 年度"))]
    counted = [row for row in rows if "未公开" not in row[0] and "已撤回" not in row[-1]]

    assert 0 < len(rows) <= PAGE_ROWS
    assert amount(table.foot[0][-1]) == sum(amount(row[-1]) for row in counted)
    assert f"{len(counted)} 份" in table.foot[0][0]


@pytest.mark.parametrize("kind", ["department", "form", "amount", "fund"])
def test_total_of_a_kind_is_the_sum_of_its_groups_and_of_all_years(kind: str) -> None:
    table = Table(every_page()[kind_path(kind)].article)

    rows, totals = table.body[::2], table.foot[::2]
    for row in (*rows, *totals):
        assert amount(row[-1]) == sum(amount(cell) for cell in row[2:-2])
    assert amount(totals[0][-1]) == sum(amount(row[-1]) for row in rows)


@pytest.mark.parametrize("kind", ["department", "form", "amount", "fund"])
def test_years_on_a_narrow_screen_are_those_of_the_columns(kind: str) -> None:
    table = Table(every_page()[kind_path(kind)].article)

    for row, line in zip(table.body[::2], table.body[1::2], strict=True):
        assert line[0].split()[1::2] == [cell.strip() for cell in row[2:-2] if cell.strip()]


def test_every_way_of_grouping_comes_to_the_same_total() -> None:
    for kind in ("year", "department", "form", "amount"):
        assert amount(Table(every_page()[kind_path(kind)].article).foot[0][-1]) == summed(corpus()).yuan


def test_group_counts_what_comes_from_its_source_alone() -> None:
    page = every_page()[group_path(FUND, "other")]

    assert amount(listing(page).foot[0][-1]) == (len(UNUSUAL)) * Decimal(5_000)


def test_long_group_is_cut_into_pages_and_says_what_all_of_them_come_to() -> None:
    first, second, third = (every_page()[group_path(DEPARTMENT, "shilij", number)] for number in (1, 2, 3))

    of_department = [entry for entry in corpus() if entry.department == ENTRY.department]
    assert amount(listing(first).foot[1][-1]) == summed(of_department).yuan
    assert len(listing(second).foot) == len(listing(third).foot) == 1
    assert group_path(DEPARTMENT, "shilij", 4) not in every_page()


def test_every_declaration_is_listed_in_each_way_or_said_to_have_no_amount() -> None:
    shown = {entry.id for entry in corpus()}
    withdrawn = {entry.id for entry in corpus() if entry.state == "withdrawn"}

    for kind, left_out in (("department", set()), ("form", set()), ("amount", withdrawn), ("fund", withdrawn)):
        listed = {
            link.split("declarations/")[1].rstrip("/")
            for path in GROUP_PAGES
            if path.startswith(f"browse/{kind}/")
            for link in read(every_page()[path].article).links
            if re.search(r"declarations/\d{4}/[a-z]", link)
        }
        assert listed == shown - left_out


def test_every_link_leads_to_a_page_or_a_place_on_one() -> None:
    known = {path: set(read(page.article).ids) for path, page in every_page().items()}
    declarations = {f"{declaration_address(entry.id)}index.html" for entry in corpus()}

    for path, page in every_page().items():
        for link in read(page.article).links:
            target, _, anchor = link.partition("#")
            if "guide/forms" in target or target in {f"{root_prefix(path)}data/", f"{root_prefix(path)}search/"}:
                continue
            place = normpath(join(path.removesuffix("index.html"), target, "index.html"))
            assert place in known or place in declarations, (path, link)
            assert not anchor or anchor in known[place], (path, link)


def test_unusual_names_are_text_on_pages_of_their_own() -> None:
    addresses = {name: department_address(name, SETTINGS.short_names) for name in UNUSUAL}

    assert len(set(addresses.values())) == len(UNUSUAL)
    for name, address in addresses.items():
        page = every_page()[f"{address}index.html"]
        assert page.title == name
        assert len(listing(page).foot) == 1
        assert "b" not in read(page.article).tags


def test_pages_are_well_formed_and_have_no_style_of_their_own() -> None:
    for path, page in every_page().items():
        reading = read(page.article)
        assert not reading.unclosed, path
        assert len(reading.ids) == len(set(reading.ids)), path
        assert "style" not in page.article, path
        assert "<script" not in page.article, path


def test_unpublished_and_withdrawn_rows_are_shown_as_such() -> None:
    article = every_page()[group_path("year", "2021")].article

    assert article.count("草稿，未公开") == 1
    assert article.count(">未公开<") == 1
    assert article.count("已撤回") == 1


def test_a_page_is_planned_anew_only_when_something_on_it_changed() -> None:
    entries = list(many(1_201))
    before = {plan.path: plan.made_of for plan in browse_pages(entries, SETTINGS)}
    place = next(number for number, entry in enumerate(entries) if entry.id == "2021/n0003")
    entries[place] = replace(entries[place], name=f"{entries[place].name}改")

    after = {plan.path: plan.made_of for plan in browse_pages(entries, SETTINGS)}

    changed = {path for path in after if after[path] != before[path]}
    assert changed == {
        group_path("year", "2021"),
        group_path(DEPARTMENT, "shilij", 2),
        group_path("form", "mof-2015-88", 2),
        group_path("amount", "under-10-wan"),
        group_path(FUND, "fiscal", 2),
    }


def test_where_no_amount_is_stated_no_zero_is_printed() -> None:
    blank = replace(ENTRY, yuan=None, words="未填", funds=())
    found = pages(blank, replace(blank, id="2022/a", year=2022, yuan=Decimal(0), words=""))

    (row,) = Table(found[kind_path(DEPARTMENT)].article).body[::2]
    assert [cell.strip() for cell in row[2:]] == ["没有金额", "0", "2 份", "0"]
    assert listing(found[group_path("year", "2021")]).foot[0][-1].strip() == "没有金额"
    assert found[group_path("year", "2021")].description == "2021 年度申报表：1 份申报表，没有金额。"


def test_order_of_what_is_given_does_not_matter() -> None:
    entries = corpus()

    assert pages(*entries) == pages(*reversed(entries))


def test_department_without_a_short_name_is_found_at_its_first_address_for_ever() -> None:
    unnamed = department_address(ENTRY.department, {})
    named = department_address(ENTRY.department, SETTINGS.short_names)

    assert dict(former_addresses(corpus(), SETTINGS)) == {f"{unnamed}index.html": named}
    assert unnamed != named
    assert address_of(f"{unnamed}index.html") == unnamed


def test_two_departments_at_one_address_are_refused() -> None:
    digits = department_address("示例甲局", {}).split("/")[-2]
    settings = replace(SETTINGS, short_names={"示例乙局": digits})

    with pytest.raises(JixiaoError, match=r"示例.局.*示例.局"):
        list(browse_pages([replace(ENTRY, department=name) for name in ("示例甲局", "示例乙局")], settings))


def test_empty_site_has_lists_that_say_so() -> None:
    found = pages()

    assert "还没有公开的申报表" in found["declarations/index.html"].article
    assert "还没有公开的申报表" in found["browse/department/index.html"].article
    assert not [path for path in found if path.count("/") > 2]


def test_list_of_years_names_every_declaration_as_long_as_they_fit_on_one_page() -> None:
    short = pages(*many(PAGE_ROWS))[kind_path("year")]
    long = pages(*many(PAGE_ROWS + 1))[kind_path("year")]

    assert short.article.count("jx-listing__one") == PAGE_ROWS
    assert "jx-listing__one" not in long.article


def test_a_year_that_goes_on_over_the_page_says_that_its_sum_is_of_this_page() -> None:
    first, second, third = (every_page()[group_path(DEPARTMENT, "shilij", number)].article for number in (1, 2, 3))

    heads = [re.findall(r"\d{4} 年度(?:（本页）)?(?= <small>)", article) for article in (first, second, third)]
    assert heads == [
        ["2023 年度", "2022 年度（本页）"],
        ["2022 年度（本页）", "2021 年度（本页）"],
        ["2021 年度（本页）"],
    ]


def test_more_departments_than_a_page_holds_are_cut_into_pages_that_add_up() -> None:
    entries = [replace(ENTRY, id=f"2021/n{n}", department=f"示例第{n}局") for n in range(PAGE_ROWS + 1)]
    found = pages(*entries)

    first, second = (Table(found[kind_path(DEPARTMENT, number)].article) for number in (1, 2))
    assert (len(first.body), len(second.body)) == (PAGE_ROWS, 1)
    assert amount(first.foot[1][-1]) == amount(first.foot[0][-1]) + amount(second.foot[0][-1])


def test_departments_are_in_the_order_of_their_pinyin() -> None:
    names = ("示例市住建局", "示例市教育局", "示例市民政局", "示例市财政局")
    page = pages(*(replace(ENTRY, id=f"2021/{n}", department=name) for n, name in enumerate(names)))[
        kind_path(DEPARTMENT)
    ]

    assert [row[0].strip() for row in Table(page.article).body] == [
        "示例市财政局",
        "示例市教育局",
        "示例市民政局",
        "示例市住建局",
    ]
