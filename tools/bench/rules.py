"""What each rule costs a declaration, and apart from them what several rules share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from operator import attrgetter
from statistics import median

from jixiao_plugin.check.run import judge
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.rules.catalog import RULES
from jixiao_plugin.rules.rule import RuleContext
from jixiao_plugin.source.document import SourceDocument

from .clock import Cost, cost, forget, timed
from .stages import Material

SHARED = "shared: "


def rule_costs(material: Material, rounds: int) -> tuple[Cost, ...]:
    """What is shared, then the rules, each the dearest first. Together they are what `judge` does in one run."""
    spent = [_typical([_judging(material, document) for _ in range(rounds)]) for document in material.documents]
    names = dict.fromkeys(name for judging in spent for name in judging)
    costs = [cost(name, [judging.get(name, 0.0) for judging in spent]) for name in names]
    return tuple(sorted(costs, key=lambda item: (not item.name.startswith(SHARED), -item.median)))


def _judging(material: Material, document: SourceDocument) -> dict[str, float]:
    """Seconds that each part of judging *document* takes, in the order in which rules are run."""
    needed = _needed(material, material.build(document))
    forget()
    declaration = material.build(document)
    context = RuleContext(declaration, material.settings.lists)
    spent = {}
    for name in needed:
        owner = context if hasattr(RuleContext, name) else declaration
        spent[SHARED + name.replace("_", " ")] = timed(attrgetter(name), owner)
    run = partial(judge, context, material.settings)
    nothing = median(timed(run, ()) for _ in range(9))
    for rule in RULES:
        spent[f"{rule.info.code} {rule.info.name}"] = max(timed(run, (rule,)) - nothing, 0.0)
    return spent


def _needed(material: Material, declaration: Declaration) -> list[str]:
    """What the rules make use of together for *declaration*, each after what it is made of."""
    context = RuleContext(declaration, material.settings.lists)
    judge(context, material.settings, RULES)
    return [*_worked_out(declaration), *_worked_out(context)]


def _worked_out(owner: object) -> Iterator[str]:
    lazy = [name for name, value in vars(type(owner)).items() if isinstance(value, cached_property)]
    return (name for name in lazy if name in vars(owner))


def _typical(turns: Sequence[Mapping[str, float]]) -> dict[str, float]:
    return {name: median(turn[name] for turn in turns) for name in turns[0]}
