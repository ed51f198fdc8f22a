"""Good and bad examples for the faults of waivers; they are their tests and their pages in the handbook."""

from __future__ import annotations

from ..source.fault_examples import FaultExamples
from .waiver_faults import FORBIDDEN, INCOMPLETE, UNMATCHED

_ITEMS = """
资金明细:
  - 名称: 结业考核
    金额: 3万元
    测算:
      考核补贴: 200人*130元/人=2.6万元
      资料费: 0.472万元
"""
_WAIVED = f"""{_ITEMS}豁免:
  - 规则: AMT02
    位置: 资金明细 > 结业考核 > 金额
    值: 3万元
    理由: 批复表如此，测算另有一笔会务费未列出。
"""
_UNWAIVED = _WAIVED.replace("    金额: 3万元", "    金额: 3万元 ←AMT02")
_WITHOUT_PLACE = "    位置: 资金明细 > 结业考核 > 金额\n"


def _marked(text: str, code: str) -> str:
    return text.replace("规则: AMT02", f"规则: AMT02 ←{code}")


WAIVER_EXAMPLES: tuple[FaultExamples, ...] = (
    FaultExamples(
        UNMATCHED,
        good=(_WAIVED, _WAIVED.replace("资金明细 > 结业考核 > 金额", "资金明细>结业考核>金额")),
        bad=(
            _marked(_WAIVED, "WVR01").replace("0.472万元", "0.4万元"),
            _marked(_UNWAIVED, "WVR01").replace("    值: 3万元", "    值: 4万元"),
        ),
    ),
    FaultExamples(
        INCOMPLETE,
        good=(_WAIVED, _WAIVED.replace("批复表如此", "原表如此")),
        bad=(
            _marked(_UNWAIVED, "WVR02").replace(_WITHOUT_PLACE, ""),
            _UNWAIVED.replace("规则: AMT02", "规则: AMT99 ←WVR02"),
        ),
    ),
    FaultExamples(
        FORBIDDEN,
        good=(_WAIVED, _ITEMS.replace("0.472万元", "0.4万元")),
        bad=(
            _ITEMS.replace("0.472万元", "0.4万元")
            + "豁免:\n  - 规则: SRC22 ←WVR03\n    位置: 联系电话\n    值: 示例号码\n    理由: 原表如此。\n",
            _ITEMS.replace("0.472万元", "0.4万元")
            + "豁免:\n  - 规则: SRC16 ←WVR03\n    位置: 项目总金额\n    值: '33'\n    理由: 原表没有写单位。\n",
        ),
    ),
)
"""In the order of their codes."""
