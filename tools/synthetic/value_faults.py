"""Slips in target values (topic VAL)."""

from __future__ import annotations

from .fault import Edit, Fault, fault

_COUNT = r"^(      \S+(?:场次|份数|户数|台数|次数): )"
_RATE = r"^(      \S+(?:合格率|采纳率|整改率)): (.*)$"
_COST = r"^(      \S+费标准: )"
_WORDS = "在上级部门的统一领导下认真组织开展各项工作并按照有关要求不断总结经验和做法"
_MANY_WORDS = "".join(f"      示例{one}{two}事项情况: 良好\n" for one in "甲乙丙丁" for two in "戊己庚辛壬癸子丑寅卯")

VALUE_FAULTS = (
    fault("unreadable", "VAL01", r"^(      立项程序规范性: ).*$", rf"\1{_WORDS}"),
    fault("word-for-a-rate", "VAL02", r"^(      \S+知晓率: ).*$", r"\1及时"),
    fault("rate-for-a-count", "VAL02", _COUNT + r".*$", r"\1≥95%"),
    fault("rate-for-a-date", "VAL03", r"^      (\S+)完成时间: .*$", r"      \1人员到座率: ≥95%"),
    fault("at-least-all", "VAL04", _RATE, r"\1: ≥100%"),
    fault("at-most-good", "VAL05", r"^(      \S+合格率): ≥(.*)$", r"\1: ≤\2"),
    fault("echo", "VAL06", r"^(      立项依据充分性: ).*$", r"\1充分"),
    Fault(
        "mostly-words",
        "VAL07",
        (Edit(r"^(      立项依据充分性: ).*$", r"\1文件齐全"), Edit(r"^    产出质量:\n", rf"\g<0>{_MANY_WORDS}")),
    ),
    fault("vague-change", "VAL08", r"^      (\S+)成果使用年限: .*$", r"      \1运用水平: 提高"),
    fault("no-operator", "VAL09", _COUNT + "≥", r"\1"),
    fault("cost-without-bound", "VAL10", _COST + "≤", r"\1"),
    fault("count-without-unit", "VAL11", r"^      (\S+)份数: (≥\d+)份$", r"      \1成果: \2"),
    fault(
        "two-words-for-people",
        "VAL12",
        _COUNT,
        r"      示例参加人数: ≥20人\n      示例到会人数: ≥30名\n\1",
        at=r"到会人数",
    ),
    fault("unit-twice", "VAL13", _RATE, r"\1（%）: \2"),
    Fault(
        "about-and-exactly",
        "VAL14",
        (
            Edit(r"(^    产出数量:\n      \S+: )≥(\d+[^批\d])", r"\1=\2"),
            Edit(r"(^1、.*安排[^\d\n]+)(\d+)", r"\1约\2"),
        ),
        at=r"^    产出数量:\n      ",
    ),
    fault("exactly-so-many-applicants", "VAL15", _COUNT, r"      示例报名人数: =200人\n\1"),
    fault("date-of-another-year", "VAL16", r"^(      \S+完成时间: )\d{4}", r"\g<1>2019"),
    fault("no-date", "VAL17", r"^      (\S+)完成时间: .*$", r"      \1完成及时性: 按时"),
    fault("number-in-name-differs", "VAL18", _RATE, r"\g<1>100%: ≥90%"),
    fault("price-without-yuan", "VAL19", _COST + r"(≤\d+)元/", r"\1\2/"),
    Fault("two-for-at-least", "VAL20", (Edit(_RATE, r"\1: 292%"),), also=("VAL04",)),
    fault("unusual-sign", "VAL21", _COUNT + "≥", r"\1≧"),
    fault("cap-above-budget", "VAL22", _COST, r"      项目总成本: ≤99999万元\n\1"),
    Fault(
        "tail-of-template",
        "VAL23",
        (Edit(r"^(      \S+(?:份数|户数|台数|次数))(: .*)$", r"\1(≥**个)\2"),),
        also=("STR17",),
    ),
    fault("count-in-name", "VAL24", r"^(      \S+)场次: (≥(\d+)场)$", r"\1\3场: \2"),
    fault("nobody-asked", "VAL25", r"^      (\S+)满意度:$", r"      \1规范率:"),
    fault(
        "low-satisfaction", "VAL26", r"(满意度:\n        目标值: )≥\d+%", r"\1≥60%", at=r"满意度:\n        目标值: ≥60"
    ),
    fault("no-survey", "VAL27", r"^(      \S+满意度:\n        目标值: .*)\n        数据来源: .*$", r"\1"),
    fault(
        "easier-than-last-year",
        "VAL28",
        _COUNT.removesuffix(" )") + r") (≥\d+(.*))$",
        r"\1\n        目标值: \2\n        基期值: 9999\3",
        at=r"目标值: ≥[^\n]*(?=\n        基期值)",
    ),
    fault("rate-of-what", "VAL29", r"^      (\S+)(?:合格率|采纳率|整改率): (.*)$", r"      \1按合同落实: \2"),
)
