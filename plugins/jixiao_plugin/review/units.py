"""Which units measure the same thing, and how many of one make another; exact, as fractions."""

from __future__ import annotations

from fractions import Fraction

from ..model.glyph import fold

_MEASURES = {
    "元": "元 1 圆 1 千元 1000 万元 10000 万 10000 百万元 1000000 亿元 100000000 亿 100000000",
    "1": "% 1/100 百分比 1/100 ‰ 1/1000 比例 1 成 1/10",
    "百分点": "pp 1 个百分点 1 百分点 1",
    "秒": "秒 1 秒钟 1 分钟 60 小时 3600 个小时 3600 天 86400 日 86400 自然日 86400 个自然日 86400"
    " 周 604800 个周 604800 星期 604800 个星期 604800",
    "月": "月 1 个月 1 季度 3 个季度 3 年 12 年度 12 个年头 12",
    "工作日": "工作日 1 个工作日 1",
    "学期": "学期 1 个学期 1 学年 2",
    "米": "米 1 m 1 公里 1000 千米 1000 km 1000 厘米 1/100 cm 1/100 毫米 1/1000 mm 1/1000 里 500",
    "延米": "延米 1 延长米 1",
    "平方米": "平方米 1 平米 1 ㎡ 1 m² 1 m2 1 平方公里 1000000 公顷 10000 亩 10000/15",
    "立方米": "立方米 1 方 1 m³ 1 m3 1 万立方米 10000 升 1/1000 毫升 1/1000000",
    "克": "克 1 g 1 毫克 1/1000 斤 500 公斤 1000 千克 1000 kg 1000 吨 1000000 t 1000000",
    "度": "度 1 千瓦时 1 万千瓦时 10000",
    "℃": "℃ 1 摄氏度 1",
    "人": "人 1 名 1 位 1",
    "字": "字 1 万字 10000",
    "村": "村 1 个村 1",
    "社区": "社区 1 个社区 1",
    "单位": "单位 1 个单位 1",
    "岗": "岗 1 个岗位 1",
    "点": "点 1 个点 1",
    "节点": "节点 1 节 1",
    "人份": "人份 1",
    "剂": "剂 1 剂次 1",
    "针": "针 1 针次 1",
}
"""Base unit, then units and how many of the base each is. A working day is no day, and a month no number of days."""


def _read() -> dict[str, tuple[str, Fraction]]:
    known: dict[str, tuple[str, Fraction]] = {}
    for base, text in _MEASURES.items():
        words = text.split()
        known |= {unit: (base, Fraction(factor)) for unit, factor in zip(words[::2], words[1::2], strict=True)}
    return known


_KNOWN = _read()


def measure(unit: str) -> tuple[str, Fraction]:
    """The base that *unit* is counted in, and how many of the base it is; an unknown unit is its own base."""
    text = fold(unit).strip().strip("()")
    return _KNOWN.get(text, (text, Fraction(1)))


def denominator(per: str) -> str:
    """The denominator of a unit cost in normal form: 人·月 for 名·月."""
    return "·".join(measure(part)[0] if measure(part)[1] == 1 else part for part in fold(per).split("·"))
