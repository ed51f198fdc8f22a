from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from jixiao_plugin.site.search.query import Group, Query, Term, Unread, parse_query

LIKELY = st.sampled_from(
    [
        *("部门", "年度", "指标", "项目", "金额", ":", "：", ">", "＞", "<", "=", "≥", "≤", "≧", ">=", "<=", ".."),
        *(
            "-",
            "－",
            "~",
            "至",
            "到",
            " ",
            "　",
            "|",
            "｜",
            '"',
            "“",
            "”",
            "50",
            "５０",
            "1.5",
            ".5",
            "0",
            "00",
            "3,000",
        ),
        *("3,000", "2021", "２０２０", "年", "年度", "万", "万元", "元", "亿", "人社", "档案", "①", "㎡", "，", "、"),
        *("\t", "\x85", "\ufeff", "\x1c"),
    ]
)
TEXTS = st.lists(st.one_of(LIKELY, st.characters(exclude_categories=("Cs", "Cn"))), max_size=12).map("".join)

IN_BROWSER = """async ([script, texts]) => {
  const { parseQuery } = await import(script);
  return texts.map((text) => parseQuery(text));
}"""


def words(*terms: str, field: str = "", without: bool = False) -> Group:
    return Group(tuple(Term(field, term) for term in terms), without)


def numbers(field: str, *tests: tuple[str, str], without: bool = False) -> Group:
    return Group((Term(field, tests=tests),), without)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("人事档案 460元", [words("人事档案"), words("460元")]),
        ("档案 -食堂", [words("档案"), words("食堂", without=True)]),
        ("档案|食堂 ｜ 餐厅", [words("档案", "食堂", "餐厅")]),
        ("档案 -食堂|餐厅", [words("档案"), words("食堂", "餐厅", without=True)]),
        ('"人事 档案"', [words("人事档案")]),
        ("“人事档案”整理费", [words("人事档案"), words("整理费")]),
        ("-1、落实", [words("-1、落实")]),
        ('-"食堂"', [words("食堂", without=True)]),
        ('江阴"市', [words('江阴"市')]),
        ("部门:人社", [words("人社", field="department")]),
        ("部门：人社|财政", [words("人社", "财政", field="department")]),
        ("-部门:人社", [words("人社", field="department", without=True)]),
        ("指标: 到座率", [words("到座率", field="indicator")]),
        ('项目:"专项 资金"', [words("专项资金", field="project")]),
        ("项目总金额:89.5万元", [words("项目总金额:89.5万元")]),
        ("“部门:人社”", [words("部门:人社")]),
        ("年度:2021", [numbers("year", ("=", "2021"))]),
        ("年度：２０２１年度", [numbers("year", ("=", "2021"))]),
        ("年度≥2020", [numbers("year", ("≥", "2020"))]),
        ("年度:2020..2022", [numbers("year", ("≥", "2020"), ("≤", "2022"))]),
        ("年度:2022-2020", [numbers("year", ("≥", "2020"), ("≤", "2022"))]),
        ("金额>50万", [numbers("amount", (">", "500000"))]),
        ("金额＞５０万元", [numbers("amount", (">", "500000"))]),
        ("金额 >= 3,498,000.50 元", [numbers("amount", ("≥", "3498000.5"))]),
        ("金额:<1.2亿", [numbers("amount", ("<", "120000000"))]),
        ("金额≦0.12345万", [numbers("amount", ("≤", "1234.5"))]),
        ("金额=0", [numbers("amount", ("=", "0"))]),
        ("金额:10万..50万", [numbers("amount", ("≥", "100000"), ("≤", "500000"))]),
        ("金额:10～50万", [numbers("amount", ("≥", "100000"), ("≤", "500000"))]),
        ("金额:10万..", [numbers("amount", ("≥", "100000"))]),
        ("金额=..5000元", [numbers("amount", ("≤", "5000"))]),
        ("-金额>50万 档案", [numbers("amount", (">", "500000"), without=True), words("档案")]),
        ("金额>50 万 到期", [numbers("amount", (">", "500000")), words("到期")]),
        ("年度:2020|2022", [Group((Term("year", tests=(("=", "2020"),)), Term("year", tests=(("=", "2022"),))))]),
    ],
)
def test_a_query_is_read(text: str, groups: list[Group]) -> None:
    assert parse_query(text) == Query(tuple(groups))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("部门:", Unread.EMPTY),
        ("部门：　", Unread.EMPTY),
        ("金额>", Unread.EMPTY),
        ("金额：", Unread.EMPTY),
        ("金额>50", Unread.UNIT),
        ("金额:10..50", Unread.UNIT),
        ("金额>很多", Unread.AMOUNT),
        ("金额<>5万", Unread.AMOUNT),
        ("金额:..", Unread.AMOUNT),
        ("年度:去年", Unread.YEAR),
        ("年度>21", Unread.YEAR),
        ("年度:2021..", None),
    ],
)
def test_what_cannot_be_read_is_told_and_taken_as_typed(text: str, why: Unread | None) -> None:
    query = parse_query(f"档案 {text}")

    assert [reason for _, reason in query.unread] == ([why] if why else [])
    assert all(typed in text for typed, _ in query.unread)
    assert all(term.field == "" for group in query.groups for term in group.terms) is bool(why)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    made: list[str] = []

    @given(TEXTS)
    def collect(text: str) -> None:
        made.append(text)

    collect()
    return made


def test_browser_and_build_read_alike(browser: Browser, site_url: str, texts: list[str]) -> None:
    page = browser.new_page()
    page.goto(site_url)

    answers = page.evaluate(IN_BROWSER, [f"{site_url}query.js", texts])
    page.close()

    assert len(texts) >= 100
    assert [json.dumps(text) for text, found in zip(texts, answers, strict=True) if found != _plain(text)] == []


def _plain(text: str) -> object:
    """The query as the browser's values."""
    query = parse_query(text)
    return {
        "groups": [
            {
                "terms": [
                    {"field": term.field, "words": term.words, "tests": [list(test) for test in term.tests]}
                    for term in group.terms
                ],
                "without": group.without,
            }
            for group in query.groups
        ],
        "unread": [{"typed": typed, "why": why.value} for typed, why in query.unread],
    }
