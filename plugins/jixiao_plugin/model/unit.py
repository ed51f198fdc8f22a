"""Units: which ones there are, what kind of quantity each counts, and the unit that an indicator's name promises."""

from __future__ import annotations

import re
from decimal import Decimal


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONEY_UNITS = _words("元 万元 亿元 千元 百万元 万 亿")
TIME_UNITS = _words("""
    年 个年头 学年 年度 季度 个季度 学期 个学期 个月 月 周 个周 星期 个星期 天 日 个自然日 自然日 个工作日 工作日
    小时 个小时 分钟 秒 秒钟
""")
RATIO_UNITS = {
    "%": "%",
    "百分比": "%",
    "‰": "‰",
    "个百分点": "pp",
    "百分点": "pp",
    "pp": "pp",
    "比例": "比例",
    "成": "成",
}
"""Units of ratios as typed, and as they are written in a target."""
MEASURE_UNITS = _words("""
    公里 千米 米 厘米 毫米 里 延米 延长米 km m cm mm 平方米 平米 ㎡ m² m2 平方公里 亩 公顷 立方米 方 m³ m3 万立方米
    吨 公斤 千克 斤 克 毫克 kg g t 升 毫升 千瓦 千瓦时 度 兆 GB TB 兆瓦 吨标准煤 摄氏度 ℃ 分贝 万千瓦时
""")
COUNT_UNITS = _words("""
    人 名 位 个 家 户 次 场 场次 期 份 件 台 套 座 条 株 项 篇 本 册 批 批次 人次 台次 车次 架次 班 班次 处 所 间 栋
    幢 棵 只 头 匹 羽 尾 辆 艘 架 部 支 把 张 块 片 组 对 双 箱 标箱 盒 袋 瓶 包 卷 盏 根 口 眼 村 个村 镇 社区 单位
    分 级 课时 学时 学分 学位 床 床位 例 起 宗 笔 门 类 种 款 员 队 团 届 轮 遍 趟 点 个点 人天 人日 人月 盘 幅 樘
    个项目 个房间 公里次 节 节点 用户 户次 人份 剂 剂次 针 针次 样 批件 卷宗 项次 期次 餐 顿 席 字 万字 页 幕 集 首
    倍 岗 个岗位 个单位 个社区
""")
KNOWN_UNITS = MONEY_UNITS | TIME_UNITS | MEASURE_UNITS | COUNT_UNITS | frozenset(RATIO_UNITS)
_MULTIPLES = {
    "元": {"元": "1", "千元": "1000", "万元": "10000", "万": "10000", "百万元": "1000000", "亿元": "100000000",
           "亿": "100000000"},
    "%": {"%": "1", "‰": "0.1", "成": "10"},
    "米": {"里": "500", "公里": "1000", "千米": "1000", "km": "1000", "米": "1", "m": "1", "延米": "1", "延长米": "1",
           "厘米": "0.01", "cm": "0.01", "毫米": "0.001", "mm": "0.001"},
    "平方米": {"平方米": "1", "平米": "1", "㎡": "1", "m²": "1", "m2": "1", "公顷": "10000", "平方公里": "1000000"},
    "立方米": {"立方米": "1", "方": "1", "m³": "1", "m3": "1", "万立方米": "10000"},
    "千克": {"吨": "1000", "t": "1000", "公斤": "1", "千克": "1", "kg": "1", "斤": "0.5", "克": "0.001", "g": "0.001"},
    "千瓦时": {"千瓦时": "1", "度": "1", "万千瓦时": "10000"},
    "月": {"月": "1", "个月": "1", "季度": "3", "个季度": "3", "年": "12", "年度": "12", "个年头": "12"},
    "天": {"天": "1", "日": "1", "自然日": "1", "个自然日": "1", "周": "7", "个周": "7", "星期": "7", "个星期": "7"},
    "分钟": {"分钟": "1", "小时": "60", "个小时": "60"},
    "秒": {"秒": "1", "秒钟": "1"},
    "工作日": {"工作日": "1", "个工作日": "1"},
    "学期": {"学期": "1", "个学期": "1"},
    "人": {"人": "1", "名": "1", "位": "1"},
    "场": {"场": "1", "场次": "1"},
    "班": {"班": "1", "班次": "1"},
    "村": {"村": "1", "个村": "1"},
}  # fmt: skip
_IN_COMMON = {unit: (common, Decimal(factor)) for common, units in _MULTIPLES.items() for unit, factor in units.items()}
PEOPLE_UNITS = frozenset({"人", "名", "位", "人次"})

_IN_NAME = re.compile(r"\(\s*(?:[≥≤<>=]*\s*(?:[*Xx×_]+\s*)?)(?P<unit>[^()≥≤<>=*\s]{1,8})\s*\)\s*$")
_RATE_NAME = re.compile(r"(?:率|满意度|知晓度|覆盖度|占比|比重|比例|百分比)(?:\([^()]*\))?\s*$")


def split_unit(text: str) -> tuple[str, str]:
    """A typed unit cut into unit and denominator: 元/人·月 into 元 and 人·月, /株 into nothing and 株."""
    unit, slash, per = text.partition("/")
    if not slash and "每" in unit[1:]:
        unit, _, per = unit.partition("每")
    return unit, per.strip("()")


def common_unit(unit: str) -> tuple[str, Decimal]:
    """The unit in which *unit* can be compared with others of its kind, and how many of it one *unit* is: 元 and 10000
    for 万元. A unit that has no others of its kind stands for itself."""
    return _IN_COMMON.get(unit, (unit, Decimal(1)))


def unit_in_name(name: str) -> str:
    """The unit in parentheses at the end of the folded *name*: % of …率（%）, 元/株 of …成本(≤**元/株); else empty."""
    if not name.endswith(")"):
        return ""
    match = _IN_NAME.search(name[-24:])
    if not match:
        return ""
    unit, _ = split_unit(match["unit"])
    return match["unit"] if unit in KNOWN_UNITS else ""


def is_ratio_name(name: str) -> bool:
    """Whether the folded *name* asks for a percentage: it ends in 率, 满意度, 占比 …"""
    return bool(_RATE_NAME.search(name[-24:]))
