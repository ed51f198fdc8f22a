"""The counted half of a synthetic declaration: identity, money, indicators."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .plan import JIANGYIN, Line, Plan, money

Targets = list[tuple[str, list[str]]]
"""Indicators of one level 2: the name, and what stands after it, a line each."""

FIXED = (
    (
        "决策指标",
        (
            ("项目立项", (("立项依据充分性", "符合部门职责和管理办法"), ("立项程序规范性", "按集体决策程序办理"))),
            ("绩效目标", (("绩效目标合理性", "符合资金管理办法的规定"), ("绩效指标明确性", "按产出和效益逐项量化"))),
            ("资金投入", (("预算编制科学性", "按单价和数量逐项测算"), ("资金分配合理性", "按年度任务量分配"))),
        ),
    ),
    (
        "过程指标",
        (
            ("资金管理", (("资金到位率", "≥95%"), ("预算执行率", "≥93%"))),
            ("组织实施", (("管理制度健全性", "按专项资金管理办法执行"), ("制度执行有效性", "严格执行专账核算制度"))),
        ),
    ),
)
OUTPUT = {
    JIANGYIN: ("产出数量", "产出质量", "产出时效", "产出成本"),
    "": ("数量指标", "质量指标", "时效指标", "成本指标"),
}
OUTCOME = {JIANGYIN: ("社会效益", "可持续影响"), "": ("社会效益指标", "可持续影响指标")}
SATISFACTION = {JIANGYIN: "满意度", "": "服务对象满意度指标"}


def front_matter(random: Random, plan: Plan) -> list[str]:
    """The lines between the fences."""
    return [*_identity(plan), *_sources(random, plan), *_items(plan), *_indicators(random, plan), *_disclosure(plan)]


def _identity(plan: Plan) -> Iterator[str]:
    yield f"表式: {plan.edition}"
    yield f"年度: {plan.year}"
    yield f"项目名称: {plan.project}"
    yield f"主管部门: {plan.duty.department}"
    if plan.edition == JIANGYIN:
        yield f"项目总金额: {money(plan.yuan)}"
        return
    yield f"主管部门代码: {100 + plan.index % 900:03}"
    yield f"实施单位: {plan.duty.department}"
    yield f"项目属性: {'延续项目' if plan.term > 1 else '新增项目'}"
    yield f"项目期: {plan.term}年"


def _sources(random: Random, plan: Plan) -> Iterator[str]:
    own = plan.lines[-1].yuan if random.random() < 0.3 else 0
    if plan.edition == JIANGYIN:
        yield "资金来源:"
        yield from _shares(plan.yuan - own, own)
        return
    if plan.term > 1:
        yield "中期资金:"
        yield f"  小计: {money(plan.yuan * plan.term)}"
        yield from _shares((plan.yuan - own) * plan.term, own * plan.term)
    yield "年度资金:"
    yield f"  小计: {money(plan.yuan)}"
    yield from _shares(plan.yuan - own, own)


def _shares(fiscal: int, other: int) -> Iterator[str]:
    yield f"  财政拨款: {money(fiscal)}"
    yield f"  其他资金: {money(other)}"


def _items(plan: Plan) -> Iterator[str]:
    yield "资金明细:"
    for line in plan.lines:
        yield f"  - 名称: {line.name}"
        yield f"    金额: {money(line.yuan)}"
        yield "    测算:"
        yield from (f"      {part.cost.label}: {part.formula}" for part in line.parts)


def _indicators(random: Random, plan: Plan) -> Iterator[str]:
    yield "绩效指标:"
    short = len(plan.lines) > 6
    if plan.edition == JIANGYIN:
        yield from _fixed(1 if short else 2)
    yield "  产出指标:"
    some = 3 if short else min(4, len(plan.lines))
    labels = OUTPUT.get(plan.edition, OUTPUT[""])
    yield from _level2(labels[0], [_quantity(line, plan) for line in plan.lines])
    yield from _level2(labels[1], [_quality(random, line) for line in plan.lines[:some]])
    yield from _level2(labels[2], [_timeliness(random, line, plan) for line in plan.lines[:some]])
    yield from _level2(labels[3], [_unit_cost(line) for line in plan.lines[:some]])
    yield "  效益指标:"
    social, sustained = OUTCOME.get(plan.edition, OUTCOME[""])
    known = [_awareness(random, line) for line in plan.lines[: random.randint(1, 3)]]
    lasting = [_lasting(random, plan.lines[0])] if random.random() < 0.6 else []
    ending = sustained.removeprefix("可持续影响")
    yield f"    经济效益{ending}: 不适用（不产生直接经济收入）"
    yield f"    生态效益{ending}: 不适用（不影响生态环境）"
    if not lasting:
        yield f"    {sustained}: 不适用（当年完成，不设跨年度目标）"
    yield from _level2(social, known)
    if lasting:
        yield from _level2(sustained, lasting)
    if plan.edition != JIANGYIN:
        yield "  满意度指标:"
    satisfied = [_satisfaction(random, line) for line in plan.lines[: 2 if short else 3]]
    yield from _level2(SATISFACTION.get(plan.edition, SATISFACTION[""]), satisfied)


def _fixed(each: int) -> Iterator[str]:
    for level1, groups in FIXED:
        yield f"  {level1}:"
        for level2, indicators in groups:
            yield from _level2(level2, [(name, [target]) for name, target in indicators[:each]])


def _level2(label: str, indicators: Targets) -> Iterator[str]:
    yield f"    {label}:"
    for name, target in indicators:
        if len(target) == 1:
            yield f"      {name}: {target[0]}"
        else:
            yield f"      {name}:"
            yield from (f"        {line}" for line in target)


def _quantity(line: Line, plan: Plan) -> tuple[str, list[str]]:
    target = f"≥{line.count}{line.unit}"
    if plan.term > 1:
        return f"{line.name}{line.kind.counted}", [
            f"中期目标值: ≥{line.count * plan.term}{line.unit}",
            f"目标值: {target}",
        ]
    return f"{line.name}{line.kind.counted}", [target]


def _quality(random: Random, line: Line) -> tuple[str, list[str]]:
    return f"{line.name}{line.kind.quality}", [f"≥{random.randint(94, 99)}%"]


def _timeliness(random: Random, line: Line, plan: Plan) -> tuple[str, list[str]]:
    return f"{line.name}完成时间", [f"{plan.year}年{random.choice((9, 10, 11, 12))}月底前"]


def _unit_cost(line: Line) -> tuple[str, list[str]]:
    part = line.parts[0]
    return f"{line.name}{part.cost.label}标准", [f"≤{part.price}元/{part.cost.unit}"]


def _awareness(random: Random, line: Line) -> tuple[str, list[str]]:
    return f"{line.name}政策知晓率", [f"≥{random.randint(78, 84)}%"]


def _lasting(random: Random, line: Line) -> tuple[str, list[str]]:
    return f"{line.name}成果使用年限", [f"≥{random.randint(2, 5)}年"]


def _satisfaction(random: Random, line: Line) -> tuple[str, list[str]]:
    name = f"{line.name}{line.kind.people}满意度"
    return name, [f"目标值: ≥{random.randint(85, 92)}%", "数据来源: 年末抽样问卷调查"]


def _disclosure(plan: Plan) -> Iterator[str]:
    yield "公开:"
    yield f"  批复日期: {plan.year}-01-{10 + plan.index % 8:02}"
    yield f"  公开日期: {plan.year}-01-{20 + plan.index % 8:02}"
    yield "  公开方式: 主动公开"
    yield f"  发布机构: {plan.duty.department}"
