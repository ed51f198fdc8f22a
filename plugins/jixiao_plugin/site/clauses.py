"""Pieces of sentences about a declaration: each is made of a field and leads to it, and is not said without it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..forms.labels import UNIT
from ..model.declaration import Declaration, Indicator
from ..model.target_value import TargetKind
from ..model.unit_cost import UnitCost
from .anchors import Anchors
from .figures import figure
from .view_target import target_view

_COUNTED = {"≥": "不少于", "≤": "不超过", ">": "多于", "<": "少于", "≈": "约"}
_RATED = _COUNTED | {"≥": "不低于", ">": "高于", "<": "低于"}
_SATISFIED = re.compile(
    "(?P<who>.{1,20}?(?:人员|群众|居民|市民|村民|住户|农户|脱贫户|监测户|商户|用户|读者|观众|学生|学员|师生|教师|家长|职工"
    "|干部|患者|病人|老人|老年人|儿童|青年|妇女|残疾人|考生|游客|旅客|乘客|公众|企业|单位))"
    "(?:对.*)?的?(?:综合|总体|平均)?满意[度率]"
)
_UNIT_IN_NAME = re.compile(r"[（(][^（()）]{1,8}[）)]$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence; with *href* it leads to the field it was made of."""

    words: str
    href: str = ""


def listed(clauses: Iterable[Clause], separator: str = "、") -> tuple[Clause, ...]:
    """*clauses* with *separator* between them."""
    parts = [part for clause in clauses for part in (Clause(separator), clause)]
    return tuple(parts[1:])


def plain(clauses: Iterable[Clause]) -> str:
    """*clauses* as text."""
    return "".join(clause.words for clause in clauses)


def promise(indicator: Indicator, anchors: Anchors) -> Clause | None:
    """What *indicator* promises as name, comparison, number, unit; none where its target is no number."""
    target = indicator.target or indicator.mid_target
    column = indicator.column(UNIT)
    view = target_view(target, column.text if column else "")
    if target is None or not view.number:
        return None
    name = _UNIT_IN_NAME.sub("", indicator.name.text)
    comparing = _RATED if target.value.kind is TargetKind.RATIO else _COUNTED
    words = f"{name}{comparing.get(view.sign, view.sign.strip('='))}{view.number}{view.unit}"
    return Clause(words, f"#{anchors.of(indicator.field)}")


def served(declaration: Declaration, anchors: Anchors) -> tuple[Clause, ...]:
    """Whom the project serves, as the names of its satisfaction indicators say: 参训人员 of 参训人员满意度."""
    groups: dict[str, str] = {}
    for indicator in declaration.indicators:
        match = _SATISFIED.match(indicator.name.text) if indicator.dimension == "satisfaction" else None
        if match:
            groups.setdefault(match["who"], f"#{anchors.of(indicator.field)}")
    return tuple(Clause(who, href) for who, href in groups.items())


def unit_price(cost: UnitCost) -> str:
    """A unit cost as a sentence says it: 每人不超过1,500元, 每公里约5,333.33元以内."""
    price = f"{figure(cost.yuan)}元"
    if cost.is_exact:
        return f"每{cost.unit}{'不超过' if cost.is_at_most else ''}{price}"
    return f"每{cost.unit}约{price}{'以内' if cost.is_at_most else ''}"
