"""The kinds of lists as data: under which groups each puts a declaration, and what counts there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from ...check.settings import Settings
from ...errors import JixiaoError
from ...forms.labels import FUND_KINDS
from ..listing import ListingEntry, Sum, added, summed
from .address import AMOUNT, DEPARTMENT, FORM, FUND, YEAR, department_slug, slug_of
from .amounts import BANDS, UNSTATED, band_of


class Placed(NamedTuple):
    """A declaration in one of its groups."""

    name: str
    """What the group is made by: full name of the department, id of the form."""
    entry: ListingEntry
    """With the amount that counts there."""
    label: str = ""
    """What it calls the group itself, for groups that no glossary names."""


class GroupKey(NamedTuple):
    """What tells a group from the others of its kind."""

    order: bytes
    slug: str
    name: str
    title: str
    """What readers call it."""


@dataclass(frozen=True, slots=True)
class YearSum:
    """What a group comes to in one year."""

    year: int
    total: Sum
    start: int
    """How many of its declarations stand before those of this year."""


@dataclass(frozen=True, slots=True)
class Group:
    """The declarations of one group."""

    key: GroupKey
    entries: tuple[ListingEntry, ...]
    """In the order of lists."""
    years: tuple[YearSum, ...]
    """The latest first."""
    total: Sum


@dataclass(frozen=True, slots=True)
class Grouping:
    """A kind of lists."""

    kind: str
    title: str
    """主管部门"""
    heading: str
    """Heading of a group's page, with its title for {}."""
    measure: str
    """What its groups are counted in: 个."""
    place: Callable[[ListingEntry], Iterator[Placed]]
    key: Callable[[Placed, Settings], GroupKey]
    """The key of the group that a declaration is the first to be placed in."""
    amount: str = "申报总金额"
    """What the amounts are."""
    remark: str = ""
    """What a reader has to know of the amounts."""
    overlaps: bool = False
    """Whether a declaration may stand in several groups, so that their numbers do not add up."""
    is_short: bool = False
    """Whether its groups are few and shortly named, so that each page names the others."""


def chinese_order(text: str) -> bytes:
    """Sorts as GB 18030 numbers characters: the 3,755 common ones by their pinyin, as Chinese readers expect."""
    return text.encode("gb18030", "replace")


def list_order(entry: ListingEntry) -> tuple[int, bytes, bytes, str]:
    """Sorts the latest year first, then by department and name."""
    return -entry.year, chinese_order(entry.department), chinese_order(entry.name), entry.id


def in_list_order(entries: Iterable[ListingEntry]) -> list[ListingEntry]:
    """*entries* as all lists have them."""
    return sorted(entries, key=list_order)


def groups_of(grouping: Grouping, entries: Iterable[ListingEntry], settings: Settings) -> tuple[Group, ...]:
    """The groups of a kind, in their order, of *entries* in the order of lists.

    Raises JixiaoError where two groups would have one address.
    """
    members: dict[str, list[ListingEntry]] = {}
    keys: dict[str, GroupKey] = {}
    for entry in entries:
        for placed in grouping.place(entry):
            name = placed.name
            if name not in members:
                members[name] = []
                keys[name] = grouping.key(placed, settings)
            members[name].append(placed.entry)
    _refuse_one_address(keys.values())
    return tuple(_group(key, tuple(members[key.name])) for key in sorted(keys.values()))


def _group(key: GroupKey, entries: tuple[ListingEntry, ...]) -> Group:
    years: list[YearSum] = []
    start = 0
    for year, items in groupby(entries, key=lambda entry: entry.year):
        of_year = tuple(items)
        years.append(YearSum(year, summed(of_year), start))
        start += len(of_year)
    return Group(key, entries, tuple(years), added(item.total for item in years))


def _refuse_one_address(keys: Iterable[GroupKey]) -> None:
    owners: dict[str, str] = {}
    for key in keys:
        other = owners.setdefault(key.slug, key.name)
        if other != key.name:
            raise JixiaoError(
                f"“{other}”和“{key.name}”的目录页算出了同一个地址，请在 jixiao.yml 的“部门地址”里给其中一个写一个地址。"
            )


def _by_year(entry: ListingEntry) -> Iterator[Placed]:
    yield Placed(str(entry.year), entry)


def _year_key(placed: Placed, _: Settings) -> GroupKey:
    return GroupKey(f"{9999 - placed.entry.year:04}".encode(), placed.name, placed.name, placed.name)


def _by_department(entry: ListingEntry) -> Iterator[Placed]:
    if entry.department:
        yield Placed(entry.department, entry)


def _department_key(placed: Placed, settings: Settings) -> GroupKey:
    name = placed.name
    return GroupKey(chinese_order(name), department_slug(name, settings.short_names), name, name)


def _by_form(entry: ListingEntry) -> Iterator[Placed]:
    if entry.form:
        yield Placed(entry.form, entry)


def _form_key(placed: Placed, _: Settings) -> GroupKey:
    title = placed.entry.form_title
    return GroupKey(chinese_order(title), slug_of(placed.name), placed.name, title)


def _by_amount(entry: ListingEntry) -> Iterator[Placed]:
    if entry.form and entry.state != "withdrawn":
        yield Placed(band_of(entry.yuan).slug, entry)


def _amount_key(placed: Placed, _: Settings) -> GroupKey:
    band = band_of(placed.entry.yuan)
    order = len(BANDS) if band is UNSTATED else BANDS.index(band)
    return GroupKey(f"{order:02}".encode(), band.slug, band.slug, band.title)


_NO_FUND = "unstated"


def _by_fund(entry: ListingEntry) -> Iterator[Placed]:
    for key, label, yuan in entry.funds:
        yield Placed(key, entry if yuan == entry.yuan else replace(entry, yuan=yuan, words=""), label)
    if not entry.funds and entry.form and entry.state != "withdrawn":
        yield Placed(_NO_FUND, entry)


def _fund_key(placed: Placed, _: Settings) -> GroupKey:
    name, kinds = placed.name, tuple(FUND_KINDS)
    if name in FUND_KINDS:
        return GroupKey(f"{kinds.index(name):02}".encode(), name, name, FUND_KINDS[name])
    if name == _NO_FUND:
        return GroupKey(b"99", name, name, "没有写明来源")
    return GroupKey(f"98{name}".encode(), slug_of(name), name, placed.label)


GROUPINGS = (
    Grouping(YEAR, "年度", "{} 年度申报表", "个", _by_year, _year_key, is_short=True),
    Grouping(DEPARTMENT, "主管部门", "{}", "个", _by_department, _department_key),
    Grouping(FORM, "表式", "{}", "版", _by_form, _form_key),
    Grouping(
        AMOUNT,
        "金额",
        "申报总金额{}",
        "档",
        _by_amount,
        _amount_key,
        remark="撤回的申报表没有金额，不在这里。",
        is_short=True,
    ),
    Grouping(
        FUND,
        "资金来源",
        "资金来源：{}",
        "类",
        _by_fund,
        _fund_key,
        amount="这一来源的金额",
        remark="一份申报表写了几个来源，就在几处列出，每处只算那一个来源的金额。",
        overlaps=True,
        is_short=True,
    ),
)
"""All of them, in the order readers are offered them."""
