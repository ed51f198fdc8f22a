"""A made-up collection with everything that lists have to bear: two pages of one group, unusual names, every state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from jixiao_plugin.check.settings import Settings
from jixiao_plugin.site.listing import ListingEntry

ENTRY = ListingEntry(
    id="2021/a",
    year=2021,
    name="示例项目",
    department="示例市示例局",
    state="published",
    yuan=Decimal(305_000),
    words="",
    disclosed="",
    items=2,
    indicators=3,
    differences=1,
    gist="甲项",
    form="mof-2015-88",
    form_title="项目支出绩效目标申报表（财政部财预〔2015〕88号）",
    funds=(("fiscal", "财政拨款", Decimal(300_000)), ("other", "其他资金", Decimal(5_000))),
)

SETTINGS = Settings(Path("/site"), Path("/site/content"), short_names={"示例市示例局": "shilij"})

UNUSUAL = ("示例/局", "示例?局#一", '示例"局"', "<b>示例</b>", "..", "示例局", "示例局 ", "局" * 300, "局" * 301)


def many(count: int) -> Iterator[ListingEntry]:
    """*count* declarations of one department and form, over three years, each with another amount."""
    for number in range(count):
        year = 2021 + number % 3
        yuan = Decimal(number) * 1_000 + Decimal("0.01")
        funds = (("fiscal", "财政拨款", yuan),)
        yield replace(ENTRY, id=f"{year}/n{number:04}", year=year, name=f"示例{number:04}", yuan=yuan, funds=funds)


def corpus() -> tuple[ListingEntry, ...]:
    """All of it."""
    unusual = (
        replace(ENTRY, id=f"2022/u{number}", year=2022, department=name, form="anhui-2024", form_title="另一版")
        for number, name in enumerate(UNUSUAL)
    )
    blank = replace(ENTRY, id="2021/kong", yuan=None, words="未填", funds=())
    return (
        *many(1_201),
        *unusual,
        blank,
        replace(blank, id="2021/bushi", words="不适用"),
        replace(blank, id="2021/chehui", state="withdrawn", words="已撤回"),
        replace(ENTRY, id="2021/ling", yuan=Decimal(0), funds=()),
        replace(ENTRY, id="2021/cao", state="draft"),
        replace(ENTRY, id="2021/cuo", state="held"),
    )
