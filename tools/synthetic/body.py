"""The argued half of a synthetic declaration: the form's narrative sections, each item of the money in each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from .plan import JIANGYIN, Line, Plan, money
from .words import AGENCIES, CAUSES, DECREES, QUARTERS, SAFEGUARDS

Sentence = Callable[[Random, Plan, Line], str]


def sections(random: Random, plan: Plan) -> Iterator[str]:
    """The lines below the closing fence."""
    parts = _JIANGYIN if plan.edition == JIANGYIN else _MOF
    for heading, sentence in parts:
        if heading == "中期目标" and plan.term == 1:
            continue
        yield ""
        yield f"## {heading}"
        yield ""
        for number, line in enumerate(plan.lines, 1):
            yield f"{number}、{sentence(random, plan, line)}"


def _overview(random: Random, plan: Plan, line: Line) -> str:
    where = random.choice((f"在{plan.area}范围内", f"面向{plan.area}", f"以{plan.area}为重点"))
    return (
        f"{line.name}{money(line.yuan)}，{where}安排{line.name}{line.count}{line.unit}，\n"
        f"预计惠及{line.kind.people}{line.people}人。"
    )


def _basis(random: Random, plan: Plan, line: Line) -> str:
    title = f"示例市{plan.duty.subject}{random.choice(DECREES)}"
    verb = random.choice(("依据", "按照", "根据"))
    return f"{line.name}{verb}{_cited(title)}第{random.randint(3, 30)}条设立。"


def _necessity(random: Random, plan: Plan, line: Line) -> str:
    cause = random.choice(CAUSES)
    return cause.format(activity=line.name, people=line.kind.people, area=plan.area) + "。"


def _calculation(_: Random, _plan: Plan, line: Line) -> str:
    clauses = "；\n".join(f"{part.cost.label}{part.formula}" for part in line.parts)
    return f"{line.name}{money(line.yuan)}：\n{clauses}。"


def _safeguards(random: Random, plan: Plan, line: Line) -> str:
    pattern, title = random.choice(SAFEGUARDS)
    return pattern.format(activity=line.name, cited=_cited(title.format(subject=plan.duty.subject))) + "。"


def _schedule(random: Random, plan: Plan, line: Line) -> str:
    steps = [f"{plan.year}年{month}月底前{step}" for month, step in sorted(random.sample(QUARTERS, 2))]
    return f"{line.name}：" + "，\n".join(steps) + "。"


def _overall_goal(random: Random, _plan: Plan, line: Line) -> str:
    effect = random.choice(("形成稳定的工作机制", "使服务覆盖全部重点对象", "使工作达到规定标准"))
    return f"通过{line.name}，{effect}，{line.kind.people}满意度不低于{random.randint(80, 85)}%。"


def _annual_goal(random: Random, _plan: Plan, line: Line) -> str:
    end = random.choice(("年内", "年底前", "本年度"))
    return f"{end}完成{line.name}不少于{line.count}{line.unit}。"


def _mid_goal(_: Random, plan: Plan, line: Line) -> str:
    last = plan.year + plan.term - 1
    return f"{plan.year}年至{last}年完成{line.name}不少于{line.count * plan.term}{line.unit}。"


def _cited(title: str) -> str:
    """A made-up document with its number; the same document has the same number wherever it is cited."""
    named = Random(title)
    return f"《{title}》（{named.choice(AGENCIES)}〔{named.randint(2016, 2020)}〕{named.randint(2, 99)}号）"


_JIANGYIN: tuple[tuple[str, Sentence], ...] = (
    ("项目概况", _overview),
    ("立项依据", _basis),
    ("项目设立的必要性", _necessity),
    ("项目资金总额的计算依据", _calculation),
    ("保证项目实施的制度、措施", _safeguards),
    ("项目实施计划", _schedule),
    ("项目总目标", _overall_goal),
    ("年度绩效目标", _annual_goal),
)
_MOF: tuple[tuple[str, Sentence], ...] = (("中期目标", _mid_goal), ("年度目标", _annual_goal))
