"""Slips of structure and completeness (topic STR)."""

from __future__ import annotations

import re

from .fault import Edit, Fault, fault


def _untied(match: re.Match[str]) -> str:
    """The whole text without the word that ties its first two items together; unchanged where that leaves them tied."""
    text = match[0]
    names = re.findall(r"^  - 名称: (.*)$", text, re.MULTILINE)
    core = names[0][:2]
    untied = [name.removeprefix(core) for name in names]
    for name, free in zip(names, untied, strict=True):
        text = text.replace(name, free)
    paragraphs = re.split(r"^(?:\d+、|## )", text, flags=re.MULTILINE)[1:]
    tied = any(
        name not in paragraph and any(pair in paragraph for pair in _pairs(name))
        for paragraph in (*untied, *paragraphs)
        for name in untied
    )
    return match[0] if tied or "## 项目概况" not in text else text


def _last_forgotten(match: re.Match[str]) -> str:
    """The whole text without its last item in the annual goal; unchanged where another item shares a word with it."""
    text = match[0]
    *others, last = re.findall(r"^  - 名称: (.*)$", text, re.MULTILINE)
    if any(pair in "，".join(others) for pair in _pairs(last)):
        return text
    return re.sub(r"、.*\n\Z", "、其余照常办理。\n", text)


def _pairs(name: str) -> list[str]:
    return [name[at : at + 2] for at in range(len(name) - 1)]


STRUCTURE_FAULTS = (
    fault("blank-department", "STR01", r"^主管部门: .*$", "主管部门:"),
    fault("blank-section", "STR01", r"^## 立项依据\n\n(?:.+\n)+", "## 立项依据\n"),
    fault("unknown-key", "STR02", r"^(年度: .*)$", r"\1\n备注二: 示例", at=r"^备注二"),
    Fault("misspelt-heading", "STR02", (Edit(r"^## 项目概况$", "## 项目慨况"),), also=("STR01",)),
    fault("blank-name", "STR03", r"^项目名称: .*$", "项目名称:"),
    fault("short-department", "STR05", r"^主管部门: .*$", "主管部门: 人社局"),
    fault("goal-of-another-year", "STR06", r"(^## 年度绩效目标\n\n1、)", r"\g<1>2019年度绩效目标：", at=r"2019年度"),
    fault("unknown-level2", "STR11", r"^    社会效益:$", "    社会影响力:"),
    Fault(
        "fixed-name-misplaced",
        "STR12",
        (
            Edit(r"^(    组织实施:\n)      管理制度健全性: .*$", r"\1      项目管理人员到岗率: ≥95%"),
            Edit(r"^(    资金管理:\n)      资金到位率: .*$", r"\1      管理制度健全性: 按专项资金管理办法执行"),
        ),
        at=r"管理制度健全性:",
    ),
    fault("no-outcome", "STR13", r"^  效益指标:\n(?:    .*\n)+", "", at=r"^绩效指标:\n  "),
    fault("no-cost", "STR14", r"^    (?:产出成本|成本指标):\n(?:      .*\n)+", "", at=r"^  产出指标:"),
    fault(
        "no-ratio",
        "STR22",
        r"^(    资金管理:\n      资金到位率: .*\n)      预算执行率: .*\n",
        r"\1",
        at="^    资金管理",
    ),
    fault(
        "indicator-twice",
        "STR15",
        r"(^    产出数量:\n      (\S+: .*)\n(?:.*\n)*?    社会效益:\n)",
        r"\1      \2\n",
        at=r"^    社会效益:\n      ",
    ),
    fault("placeholder", "STR17", r"^(      \S+: ≥)\d+([^\d%]+)$", r"\1**\2"),
    fault("no-target", "STR18", r"^(      \S+知晓率:) .*$", r"\1"),
    fault("bundled", "STR19", r"(?s)\A.*\Z", _untied, at=r"^  - 名称"),
    fault(
        "other-order",
        "STR20",
        r"(^## 项目设立的必要性\n\n1、)(.*)(\n2、)(.*)$",
        r"\1\4\3\2",
        at=r"^## 项目设立的必要性\n\n1、",
    ),
    fault(
        "silent-outcomes",
        "STR23",
        r"^(  效益指标:\n)    经济效益\S*: .*\n    生态效益\S*: .*\n    可持续影响\S*: .*\n",
        r"\1",
        at=r"^  效益指标:",
    ),
    fault("no-reason", "STR24", r"^(    经济效益\S*: 不适用)（.*）$", r"\1"),
    fault("item-without-goal", "STR21", r"(?s)\A.*\Z", _last_forgotten, at=r"^## 年度绩效目标"),
)
