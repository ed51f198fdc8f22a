"""Field queries and the order of hits, against a plain reading of the collection; and the browser's answers to all."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest
from playwright.sync_api import Browser

from jixiao_plugin.site.listing import ListingEntry
from jixiao_plugin.site.search.build import Listed
from jixiao_plugin.site.search.fields import Rank, SearchField
from jixiao_plugin.site.search.lookup import SearchIndex, open_index
from jixiao_plugin.site.search.record import make_record, read_entry
from jixiao_plugin.site.search.tokens import normalise

from .collection import REAL_ID, index_of

IN_BROWSER = """async ([folder, queries]) => {
  const { openIndex } = await import(`${folder}index.js`);
  const { parseQuery } = await import(`${folder}query.js`);
  const { ask, candidates, matches } = await import(`${folder}answer.js`);
  const index = await openIndex();
  const found = [];
  for (const query of queries) {
    const answers = await ask(index, parseQuery(query).groups);
    const { ranks } = candidates(answers, index.documents);
    const order = [...ranks.keys()].filter((number) => ranks[number]);
    order.sort((left, right) => ranks[left] - ranks[right] || left - right);
    const ids = [];
    for (const number of order) {
      const entry = await index.entry(number);
      if (matches(entry.fields, number, answers)) ids.push(entry.id);
    }
    found.push(ids);
  }
  return found;
}"""

Holds = Callable[[ListingEntry, tuple[SearchField, ...]], bool]


@pytest.fixture(scope="module")
def index(index_files: Mapping[str, bytes]) -> SearchIndex:
    return open_index(index_files.__getitem__)


def has(words: str, *ranks: Rank) -> Holds:
    return lambda _, fields: any(
        normalise(words) in normalise(field.text) for field in fields if not ranks or field.rank in ranks
    )


def costs(test: Callable[[Decimal], bool]) -> Holds:
    return lambda entry, _: entry.yuan is not None and test(entry.yuan)


QUERIES: list[tuple[str, Holds]] = [
    ("部门:人力资源", has("人力资源", Rank.DEPARTMENT)),
    ("部门:第3局|第4局", lambda entry, _: entry.department in ("示例市第3局", "示例市第4局")),
    ("-部门:示例市", lambda entry, _: "示例市" not in entry.department),
    ("项目:专项资金", has("专项资金", Rank.TITLE)),
    ("项目:项目1号", has("项目1号", Rank.TITLE)),
    ("指标:培训基层干部", has("培训基层干部", Rank.INDICATOR)),
    ("指标:道路养护 -指标:1200公里场次", has("不会有的")),
    (
        "培训基层干部 -指标:培训基层干部",
        lambda entry, fields: (
            has("培训基层干部")(entry, fields) and not has("培训基层干部", Rank.INDICATOR)(entry, fields)
        ),
    ),
    ("年度:2019", lambda entry, _: entry.year == 2019),
    ("年度:2018|2021", lambda entry, _: entry.year in (2018, 2021)),
    ("年度>2018 年度<=2020", lambda entry, _: 2018 < entry.year <= 2020),
    ("金额>20万", costs(lambda yuan: yuan > 200_000)),
    ("金额:10万..30万", costs(lambda yuan: 100_000 <= yuan <= 300_000)),
    ("金额=1.234567万元", costs(lambda yuan: yuan == Decimal("12345.67"))),
    ("金额≥1.234567万元 金额≤12345.67元", costs(lambda yuan: yuan == Decimal("12345.67"))),
    ("金额=0", costs(lambda yuan: yuan == 0)),
    ("-金额≥0元", lambda entry, _: entry.yuan is None),
    (
        "金额<20万 部门:第2局 年度≥2019 -食堂",
        lambda entry, fields: (
            costs(lambda yuan: yuan < 200_000)(entry, fields)
            and entry.department == "示例市第2局"
            and entry.year >= 2019
            and not has("食堂")(entry, fields)
        ),
    ),
    ("金额>50", has("金额>50")),
    ("", lambda entry, _: True),
]


@pytest.mark.parametrize(("query", "holds"), QUERIES, ids=[query for query, _ in QUERIES])
def test_a_field_query_finds_exactly_what_answers_it(
    query: str, holds: Holds, index: SearchIndex, collection: tuple[Listed, ...]
) -> None:
    wanted = {entry.id for entry, record in collection if holds(entry, read_entry(record.entry)[1])}

    assert set(index.ask(query)) == wanted


def test_most_of_these_queries_find_something_and_not_everything(index: SearchIndex) -> None:
    counts = [len(index.ask(query)) for query, _ in QUERIES]

    assert sum(0 < count < index.documents for count in counts) > len(counts) * 2 / 3


def test_title_comes_before_department_before_indicator_before_other_rows_before_text() -> None:
    ranks = [Rank.TEXT, Rank.ROW, Rank.INDICATOR, Rank.DEPARTMENT, Rank.TITLE]
    listed = [_holder(f"2021/{rank.name.lower()}", rank) for rank in ranks]
    index = open_index(index_of(listed).__getitem__)

    found = [index.ask(query) for query in ("课后服务", "后服", "课后服务 示例")]

    assert found == [("2021/title", "2021/department", "2021/indicator", "2021/row", "2021/text")] * 3


def test_equal_hits_come_newest_first(index: SearchIndex) -> None:
    years = [int(name[:4]) for name in index.ask("项目:专项资金")]

    assert years == sorted(years, reverse=True)


def test_browser_and_build_find_the_same_in_the_same_order(
    browser: Browser, site_url: str, index: SearchIndex, collection: tuple[Listed, ...]
) -> None:
    queries = [*(query for query, _ in QUERIES), *random_queries(collection, 240)]
    page = browser.new_page()
    page.goto(site_url)

    answers = page.evaluate(IN_BROWSER, [site_url, queries])
    page.close()

    different = [query for query, ids in zip(queries, answers, strict=True) if tuple(ids) != index.ask(query)]
    assert different == []
    assert sum(map(bool, answers)) > 200
    assert REAL_ID in {name for ids in answers for name in ids}


def random_queries(collection: tuple[Listed, ...], count: int) -> list[str]:
    """Stretches of real fields, alone, joined, negated, or asked of one field, beside years and amounts."""
    chance = random.Random(4)

    def stretch() -> str:
        _, record = chance.choice(collection)
        text = chance.choice(read_entry(record.entry)[1]).text
        start = chance.randrange(len(text))
        return text[start : start + chance.randint(1, 9)].replace("\t", "") or "费"

    shapes: list[Callable[[], str]] = [
        stretch,
        lambda: f'"{stretch()}"',
        lambda: f"{stretch()} {stretch()}",
        lambda: f"{stretch()}|{stretch()}",
        lambda: f"{stretch()} -{stretch()}",
        lambda: f"{chance.choice(('部门', '项目', '指标'))}:{stretch()}",
        lambda: f"-指标:{stretch()} 年度{chance.choice(('>', '≥', '<', '≤', '='))}{chance.randint(2017, 2022)}",
        lambda: f"金额{chance.choice(('>', '≥', '<', '≤'))}{chance.randint(0, 40)}万 {stretch()}",
        lambda: f"金额:{chance.randint(0, 20)}万..{chance.randint(10, 50)}万",
    ]
    return [shapes[number % len(shapes)]() for number in range(count)]


def _holder(name: str, rank: Rank) -> Listed:
    """A declaration that says 课后服务 in fields of one rank and below."""
    fields = (
        SearchField("top", "项目名称", Rank.TITLE, "示例课后服务" if rank is Rank.TITLE else "示例项目"),
        SearchField("top", "主管部门", Rank.DEPARTMENT, "示例课后服务局" if rank is Rank.DEPARTMENT else "示例局"),
        *(SearchField("f", "栏", other, "课后服务") for other in Rank if other >= max(rank, Rank.INDICATOR)),
    )
    entry = ListingEntry(name, 2021, fields[0].text, fields[1].text, "published", None, "未填", "", 0, 0, 0, "")
    return entry, make_record(name, fields)
