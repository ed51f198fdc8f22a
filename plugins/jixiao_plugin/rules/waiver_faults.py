"""Faults of the waivers themselves; `check.waive` reports them."""

from __future__ import annotations

from ..finding import FORMAT, RuleInfo, Severity

UNMATCHED = RuleInfo(
    code="WVR01",
    name="waiver-unmatched",
    title="每条豁免都对应一处仍然存在的出入",
    severity=Severity.WARNING,
    basis=FORMAT,
    why="出入改好了，或者数值变了，原来的说明就不再成立；留着会让读者误会。",
    repair="删去这条豁免；如果出入还在，按“没有豁免的”那条结果重写 规则、位置和值。",
    waivable=False,
)
INCOMPLETE = RuleInfo(
    code="WVR02",
    name="waiver-incomplete",
    title="豁免写全规则、位置、值和理由",
    severity=Severity.ERROR,
    basis=FORMAT,
    why="错误级的出入要公开，读者必须知道说明的是哪一处、哪个数、为什么。",
    repair="写全四栏：规则、位置、值、理由；照抄检查结果里的编号、位置和原值。",
    waivable=False,
)
FORBIDDEN = RuleInfo(
    code="WVR03",
    name="waiver-forbidden",
    title="读不出的、涉及个人信息和秘密的，不能豁免",
    severity=Severity.ERROR,
    basis=FORMAT,
    why="这些出入一旦公开就收不回来，或者文件根本没有读懂，说明理由也没有用。",
    repair="删去这条豁免，改正原处。",
    waivable=False,
)
WAIVER_INFOS = (UNMATCHED, INCOMPLETE, FORBIDDEN)
