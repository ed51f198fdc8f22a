"""Whether two Chinese phrases speak of the same thing, by the pairs of characters they share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from operator import add

from ..model.signs import holds

_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_OFFICE = re.compile(r"[\u3400-\u9fff]{1,3}局")
_GENERIC = frozenset(
    [
        "专项",
        "项目",
        "资金",
        "经费",
        "费用",
        "工作",
        "其他",
        "其它",
        "相关",
        "有关",
        "人员",
        "单位",
        "服务",
        "管理",
        "保障",
        "建设",
        "购置",
        "采购",
        "支出",
        "补助",
        "补贴",
        "日常",
        "运行",
        "本级",
        "年度",
        "全市",
        "全县",
        "全区",
        "示例",
        "活动",
        "业务",
        "开展",
        "提供",
        "加强",
        "完成",
        "实施",
        "技术",
        "情况",
        "指标",
        "数量",
        "质量",
    ]
)
"""Pairs that stand in the name of nearly every project and tell none apart."""


def pairs(text: str) -> Iterator[str]:
    """The overlapping two-character pieces of the Chinese runs in *text*."""
    return chain.from_iterable(map(add, run, run[1:]) for run in _RUN.findall(text))


@lru_cache(maxsize=1024)
def marks(name: str) -> frozenset[str]:
    """The pairs that set *name* apart: without those of any project, and without the office that spends the money.

    Nor those that end in 费, which cut a word in two: 整理费 and 管理费 have 理费 in common and nothing else.
    """
    own = {pair for pair in pairs(_without_office(name)) if pair[1] != "费"}
    return frozenset(own - _GENERIC)


def shared(text: str, name: str) -> int:
    """How many of the pairs that set *name* apart stand in *text*."""
    return sum(map(text.__contains__, marks(name)))


def speaks_of(text: str, name: str) -> bool:
    """Whether *text* has anything to do with *name*; generous, since a missed likeness would be a false alarm."""
    own = marks(name)
    return not own or holds(text, own)


def touches(text: str, name: str) -> bool:
    """Whether `shared` is more than none; quicker, for mostly the first pair is shared."""
    return any(map(_sets_apart, filter(text.__contains__, pairs(_without_office(name)))))


def _without_office(name: str) -> str:
    return _OFFICE.sub("，", name) if "局" in name else name


def _sets_apart(pair: str) -> bool:
    return pair[1] != "费" and pair not in _GENERIC
