"""Whether more is better: what an operator says, and what the name of an indicator says."""

from __future__ import annotations

import re

BY_OPERATOR = {">=": "forward", ">": "forward", "<=": "reverse", "<": "reverse", "=": "point", "±": "point"}

_REVERSE = re.compile(
    "故障率|投诉|误差|差错|错误率|失误|发生率|发生数|发生次数|死亡|伤亡|成本|消耗|能耗|负债|债务|结余率|争议率|超支|违规|违法|违纪"
    "|逾期|流失率|损耗|闲置|空置|失业率|返工|返修|偏差|复发|辍学|浪费|事故|隐患数|案件数|等待时间|响应时间|信访|支出标准|补助标准"
)
_TURNED = re.compile(
    "降低|下降|减少|节约|节省|控制情况|控制合理|控制有效|处置|处理|办结|整改|化解|查处|回复|查办|消除|清零|销项|合理性|有效性"
)


def is_reverse_name(name: str) -> bool:
    """Whether less of what *name* measures is better: 故障率, 投诉率, 成本; not 故障处理率, 成本节约率."""
    return bool(_REVERSE.search(name)) and not is_turned_name(name)


def is_turned_name(name: str) -> bool:
    """Whether *name* measures how well something unwanted is kept down: 成本节约率, 故障处理率."""
    return bool(_TURNED.search(name))


def direction_of(operator: str, name: str) -> str:
    """forward, reverse, point or none; the operator decides, the name only where there is no operator."""
    known = BY_OPERATOR.get(operator)
    return known or ("reverse" if is_reverse_name(name) else "none")
