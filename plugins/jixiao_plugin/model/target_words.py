"""Targets in words: grades, changes, compliance, and references to a standard or price."""

from __future__ import annotations

import re
from typing import NamedTuple

from .number import ARABIC
from .target_quantity import Quantity, read_quantity


class Wording(NamedTuple):
    """What a target in words says."""

    is_reference: bool
    operator: str = "none"
    grade: str = ""
    direction: str = "none"
    price: Quantity | None = None
    """The number hidden in a reference: 1000元/人."""
    is_conduct: bool = False
    """Whether it says to carry out rules (严格执行…), which may be named by number."""


PLACEHOLDER = re.compile(
    r"\*{2,}|\*(?![0-9])|[Xx]{2,}|(?<![0-9A-Za-z])[Xx](?![0-9A-Za-z*])|×{2,}|_{2,}|待定|待填|视情况|暂无|^(?:\.{3,}|…+|[?]+)$|□"
)
"""What stands where a value was never decided."""
NOTHING = re.compile(r"[-—–/\\]*|无|空|没有|不适用.*|N/?A|n/?a", re.DOTALL)

_GRADE_WORDS = """
    优 良 中 低 差 高 好 较好 良好 一般 优秀 合格 达标 满意 较满意 非常满意 基本满意 合理 规范 充分 明确 科学 健全 完善
    有效 合规 及时 准时 按时 按期 完整 准确 真实 较高 较低 明显 显著 长期 持续 可持续 完成 是 否 稳定 良性 安全 齐全
    到位 达到 符合 充足 全面 完备 公平 公正 公开 透明
"""
_GRADES = frozenset(_GRADE_WORDS.split())
_CHANGE = re.compile(
    "(?:有所|逐步|持续|不断|进一步|明显|显著|稳步|巩固|有效|得到|大幅|逐年|有力|较大|正面|一定程度|全面|效果)*"
    "(?P<change>提高|提升|增强|改善|优化|加强|增加|增长|促进|降低|减少|下降|压减|减轻|缩短|保障|支撑|发展|巩固|推动|带动|缓解)+"
)
_LESS = frozenset({"降低", "减少", "下降", "压减", "减轻", "缩短", "节约"})
_STEADY = frozenset({"保障", "支撑", "发展", "巩固"})
_WITHIN_BUDGET = re.compile(
    "(?:不超出?|不突破|不超过|控制在|未超出?)(?:年初|批复|项目)?(?:预算|概算|财政预算)(?:金额|数|批复|总额|范围)?(?:之?以?内)?"
)
_COMPLIANCE = re.compile("(?:严格)?(?:符合|按照?(?![时期需质量月季年])|参照|依据|根据|遵照|依照|对照)")
_CONDUCT = re.compile("严格(?:执行|遵守|落实)|认真(?:执行|落实)|执行|遵守")
_PRICE = re.compile(rf"(?P<price>(?:{ARABIC})\s?[万亿]?元(?:/[^\W\d_]{{1,3}}(?:·[^\W\d_])?)?)")
_DENOMINATOR = re.compile(r"/(人次|平方米|平米|公里|立方米|[^\W\d_](?:·[^\W\d_])?)")


def read_words(text: str) -> Wording:
    """What the folded *text*, which states no quantity of its own, says in words."""
    if _WITHIN_BUDGET.fullmatch(text):
        return Wording(is_reference=True, operator="<=", direction="reverse")
    if _COMPLIANCE.match(text):
        return Wording(is_reference=True, price=_price(text))
    if text in _GRADES:
        return Wording(is_reference=False, grade=text)
    change = _CHANGE.fullmatch(text)
    if change:
        return Wording(is_reference=False, grade=text, direction=change_direction(change["change"]))
    return Wording(is_reference=False, is_conduct=bool(_CONDUCT.match(text)))


def change_direction(word: str) -> str:
    """The direction that ends a word of change: reverse for 降低, forward for 提高, none for 保障."""
    last = word[-2:]
    return "reverse" if last in _LESS else "none" if last in _STEADY else "forward"


def _price(text: str) -> Quantity | None:
    match = _PRICE.search(text)
    if not match:
        return None
    price = match["price"]
    denominator = _DENOMINATOR.search(price)
    return read_quantity(price[: denominator.end()] if denominator else price)
