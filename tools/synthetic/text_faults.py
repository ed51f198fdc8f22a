"""Slips in the wording (topic TXT)."""

from __future__ import annotations

from .fault import Edit, Fault, fault

_NECESSITY = r"(^## 项目设立的必要性\n\n)"
_ITEMS = r"(?:\d+、.*\n|[^#\d\n].*\n)+"

TEXT_FAULTS = (
    fault("wrong-place", "TXT02", _NECESSITY + "1、", r"\g<1>1、示列市确有需要，", at=r"示列市"),
    fault("two-marks", "TXT03", r"^(预计惠及.*人)。$", r"\1。；"),
    fault(
        "two-separators", "TXT04", r"(^## 项目总目标\n\n1、.*\n2、.*)。$", r"\1；", at=r"^## 项目总目标\n\n1、.*\n2、"
    ),
    fault("preamble", "TXT05", r"^## 项目概况\n\n1、", r"\g<0>深入贯彻党的二十大精神，", at=r"深入贯彻"),
    fault(
        "copied-sentence",
        "TXT06",
        r"(^## 项目设立的必要性\n\n(1、.*)\n(?:.*\n)*?## 项目总目标\n\n)1、.*$",
        r"\1\2",
        at=r"^## 项目总目标\n\n1、",
    ),
    Fault(
        "basis-elsewhere",
        "TXT07",
        (
            Edit(_NECESSITY + "1、", r"\g<1>1、落实《示例办法》（示例发〔2019〕2号），"),
            Edit(r"(^## 立项依据\n\n)" + _ITEMS, r"\1按要求设立。\n"),
        ),
        at=r"落实《示例办法》",
    ),
    fault(
        "necessity-like-overview",
        "TXT08",
        r"(^## 项目概况\n\n(" + _ITEMS + r")(?:.*\n)*?## 项目设立的必要性\n\n)" + _ITEMS,
        r"\1\2",
        at=r"^## 项目设立的必要性",
    ),
    fault("run-together", "TXT09", r"^([^\d\n]+费\d.*万元)；\n", r"\1"),
    fault("open-bracket", "TXT10", r"〕(\d+)号）", r"〕\1号"),
    fault("stray-space", "TXT11", r"《示例市", "《示例 市"),
    fault("pasted-markup", "TXT12", r"^(项目名称: .*)专项", r"\1<b>专项</b>"),
)
