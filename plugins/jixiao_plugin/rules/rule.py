"""What a rule is: its identity, one function, what it needs, and the examples that are its tests and its manual."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..finding import Basis, BasisStatus, Offence, RuleInfo, Severity
from ..model.declaration import Declaration, Narrative
from ..model.prose import MONEY_SIGNS
from ..model.signs import holds
from ..source.document import Block, SourceDocument
from .formulas import Formula, counted_formulas, prose_formulas
from .publication import publication_day
from .subprojects import NumberedSection, numbered_sections


@dataclass(frozen=True)
class RuleContext:
    """What a rule may look at. Without slots, so that what several rules ask of the prose is worked out once."""

    declaration: Declaration
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Lists of the site by name; a list that is not there makes the rules that need it *not run*."""
    _obstacles: dict[tuple[Need, ...], tuple[str, bool]] = field(default_factory=dict, init=False)

    def obstacle(self, rule: Rule) -> tuple[str, bool]:
        """Why *rule* has nothing to look at, in Chinese, and whether that blocks it; empty where it has.

        What is needed is asked once for all rules that have the same needs.
        """
        reason = rule.inapplicable(self.declaration) if rule.editions or rule.year_from else ""
        if reason:
            return reason, False
        known = self._obstacles.get(rule.needs)
        if known is None:
            missing = ((need.missing(self), need.blocks) for need in rule.needs)
            known = self._obstacles[rule.needs] = next((item for item in missing if item[0]), ("", False))
        return known

    @cached_property
    def counted_formulas(self) -> tuple[Formula, ...]:
        """The formulas of 测算."""
        return counted_formulas(self.declaration)

    @cached_property
    def prose_formulas(self) -> tuple[Formula, ...]:
        """The formulas written in the sections, in the form's order."""
        return prose_formulas(self.money_passages)

    @cached_property
    def money_passages(self) -> list[tuple[Narrative, Block]]:
        """The passages in which an amount may stand."""
        return self.passages_with(*MONEY_SIGNS)

    @cached_property
    def prose(self) -> str:
        """The words of all passages, lines apart, in which one look tells that something stands in none of them."""
        return "\n".join(block.passage.text for _, block in self.declaration.passages)

    @cached_property
    def names(self) -> str:
        """The names of all indicators, lines apart, for the same purpose."""
        return "\n".join(indicator.name.text for indicator in self.declaration.indicators)

    def passages_with(self, *signs: str) -> list[tuple[Narrative, Block]]:
        """The passages in which one of *signs* stands: words that all that is looked for has, and little else."""
        met = [sign for sign in signs if sign in self.prose]
        return [pair for pair in self.declaration.passages if holds(pair[1].passage.text, met)] if met else []

    @cached_property
    def publication_day(self) -> str:
        """The day of publication as typed; empty where nothing tells it."""
        return publication_day(self.declaration, self.lists)

    @cached_property
    def numbered_sections(self) -> tuple[NumberedSection, ...]:
        """The sections that go through the funding lines paragraph by paragraph."""
        return numbered_sections(self.declaration)


@dataclass(frozen=True, slots=True, eq=False)
class Need:
    """Something without which a rule has nothing to look at; rules share one, so that it is looked for once."""

    missing: Callable[[RuleContext], str]
    """Why it is missing, in Chinese; empty where it is there."""
    blocks: bool = False
    """True: the rule could not run (a list is missing). False: it does not apply to this declaration."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One offence. Its `check` yields an offence for each place and keeps no state."""

    info: RuleInfo
    check: Callable[[RuleContext], Iterator[Offence]]
    good: tuple[str, ...]
    """Extracts of declarations in which no rule finds anything."""
    bad: tuple[str, ...]
    """Extracts in which all rules find exactly what is marked: ` ←AMT01` at the end of a line, or several codes."""
    needs: tuple[Need, ...] = ()
    unjudged: Callable[[RuleContext], str] | None = None
    """What it could not judge, in Chinese; a rule that found nothing but left something unjudged has not passed."""
    check_text: Callable[[SourceDocument], Iterator[Offence]] | None = None
    """The same on a file that is no declaration, for what must be found in any text."""
    editions: frozenset[str] = frozenset()
    """Ids of the editions it is for; empty: all."""
    year_from: int = 0
    """The first year that it is for."""

    def inapplicable(self, declaration: Declaration) -> str:
        """Why it does not apply to this edition and year, in Chinese; empty where it does."""
        if self.editions and declaration.edition.id not in self.editions:
            return f"不用于“{declaration.edition.title}”"
        if declaration.year < self.year_from:
            return f"不用于 {declaration.year} 年度"
        return ""


def whole_text(
    check_text: Callable[[SourceDocument], Iterator[Offence]],
) -> Callable[[RuleContext], Iterator[Offence]]:
    """The check of a rule that looks at the file as it was typed, whatever the form makes of it."""

    def check(context: RuleContext) -> Iterator[Offence]:
        return check_text(context.declaration.document)

    return check


_PARTS = re.compile(r"^(检查什么|为什么|怎样改正|依据)：", re.MULTILINE)


def rule_info(
    module: str, doc: str | None, code: str, severity: Severity, basis: BasisStatus, *, waivable: bool = True
) -> RuleInfo:
    """The identity of the rule in *module*; its docstring is its text: a title, 检查什么, 为什么, 怎样改正, 依据.

    Raises ValueError where one of them is missing, so that such a module cannot be imported.
    """
    head, *rest = _PARTS.split(doc or "")
    texts = ("".join(line.strip() for line in text.splitlines()) for text in rest[1::2])
    parts = dict(zip(rest[::2], texts, strict=True))
    if not head.strip() or len(parts) != 4:
        raise ValueError(f"{module}: the docstring needs a title and 检查什么, 为什么, 怎样改正, 依据")
    return RuleInfo(
        code=code,
        name=module.rpartition(".")[2].replace("_", "-"),
        title=head.strip().rstrip("。"),
        severity=severity,
        basis=Basis(parts["依据"], basis),
        why=parts["为什么"],
        repair=parts["怎样改正"],
        waivable=waivable,
        what=parts["检查什么"],
    )
