"""Slips in goals, weights, and in what belongs where (topics GOAL, WGT, CMP)."""

from __future__ import annotations

import re
from decimal import Decimal

from .fault import Edit, Fault, fault

_GOAL = r"(^## 年度绩效目标\n\n1、)(?:年内|年底前|本年度)完成([^\d\n]+)不少于(\d+)([^批\d].*)$"
_WHOLE = r"(?s)\A.*\Z"


def _weighed(match: re.Match[str]) -> str:
    """The whole text with one point for each indicator."""
    head, front, rest = re.split(r"^(绩效指标:\n(?:  .*\n)+)", match[0], maxsplit=1, flags=re.MULTILINE)
    front = re.sub(r"^      (\S+): (.+)$", r"      \1:\n        目标值: \2", front, flags=re.MULTILINE)
    return head + re.sub(r"^(        目标值: .*)$", r"\1\n        分值: 1", front, flags=re.MULTILINE) + rest


def _bought(match: re.Match[str]) -> str:
    """The whole text with a dear item that buys equipment; unchanged where the first item is a small one."""
    text = match[0]
    total = re.search(r"^项目总金额: ([\d.]+)万元$", text, re.MULTILINE)
    item = re.search(r"^  - 名称: (.*)\n    金额: ([\d.]+)万元$", text, re.MULTILINE)
    if not total or not item or Decimal(item[2]) * 10 < Decimal(total[1]) * 3:
        return text
    text = re.sub(r"^      \S+成果使用年限: .*\n", "", text.replace(item[1], f"{item[1]}设备购置"), flags=re.MULTILINE)
    return re.sub(r"^    可持续影响:\n(?!      )", "", text, flags=re.MULTILINE)


GOAL_FAULTS = (
    Fault(
        "empty-goal", "GOAL01", (Edit(r"^(## 年度绩效目标\n\n)(?:.+\n)+\Z", r"\1无。\n"),), at=r"^无。", also=("STR21",)
    ),
    fault("nothing-to-measure", "GOAL02", _GOAL, r"\1\2得到社会认可。", at=r"得到社会"),
    fault("meaning-for-goal", "GOAL03", _GOAL, r"\1\2\3\4是各项工作的重要基础。", at=r"是各项工作"),
    fault("goal-without-indicator", "GOAL04", r"(^## 项目总目标\n\n)1、.*$", r"\g<1>1、确保大楼用餐。", at="用餐"),
    fault(
        "indicator-without-goal", "GOAL05", r"^    产出数量:\n", r"\g<0>      河道清淤长度: ≥12公里\n", at=r"河道清淤"
    ),
    Fault(
        "narrower-goal",
        "GOAL06",
        (
            Edit(r"(^## 项目概况\n\n1、)", r"\1面向机关、事业单位，"),
            Edit(r"(^## 年度绩效目标\n\n1、)", r"\1面向事业单位，"),
        ),
        at=r"、面向事业单位，",
    ),
    fault("goal-of-another-number", "GOAL07", _GOAL, r"\1年内完成\2不少于9999\4", at=r"9999"),
    fault("term-without-goal", "GOAL08", r"^项目期: 1年$", "项目期: 3年"),
    fault("undated-plan", "GOAL09", r"^(## 项目实施计划\n\n)(?:.+\n)+", r"\1按照会议精神部署工作，做好各项任务。\n"),
)
WEIGHT_FAULTS = (
    fault("weights-do-not-add-up", "WGT01", _WHOLE, _weighed, at=r"^        分值"),
    Fault(
        "some-weights",
        "WGT04",
        (Edit(r"^        数据来源: .*$", r"\g<0>\n        分值: 10"),),
        at=r"^绩效指标:\n.*\n.*\n",
        also=("WGT01",),
    ),
)
COMPLIANCE_FAULTS = (
    fault(
        "management-for-quality",
        "CMP01",
        r"\A---\n.*\n年度: 202[2-9]\n(?:.*\n)*?    质量指标:\n",
        r"\g<0>      资金使用合规性: 符合财务制度\n",
        at="合规性",
    ),
    fault("output-for-benefit", "CMP02", r"^    社会效益:\n", r"\g<0>      示例申报职称人数: ≥2000人\n", at="示例申报"),
    fault("quantity-for-quality", "CMP03", r"^      (\S+)合格率: ", r"      \1任务完成率: "),
    fault("equipment-without-life", "CMP05", _WHOLE, _bought, at=r"^  - 名称: "),
)
