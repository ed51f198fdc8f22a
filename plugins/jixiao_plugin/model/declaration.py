"""A declaration as its form means it: identity, money, indicators, argument, waivers. All frozen, all located."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cached_property

from ..forms.edition import (
    FieldDefinition,
    FormEdition,
    Level1Definition,
    Level2Definition,
    PeriodDefinition,
    SectionDefinition,
    SourceDefinition,
)
from ..position import Span
from ..source.document import Block, Section, SourceDocument
from ..source.tree import Scalar
from .amount import Amount
from .calculation import Calculation
from .citation import Citations, find_citations
from .target_value import TargetKind, TargetValue


class MoneyState(Enum):
    """Blank, an amount (zero too) and 不适用 are three different things; unreadable text is a fourth."""

    AMOUNT = "amount"
    BLANK = "blank"
    NOT_APPLICABLE = "not_applicable"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Money:
    """A cell that holds money: its text as typed, its place, and what it means."""

    cell: Scalar
    state: MoneyState
    amount: Amount | None = None

    @property
    def text(self) -> str:
        """The text as typed."""
        return self.cell.text

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.cell.span

    @property
    def yuan(self) -> Decimal | None:
        """The amount in yuan; none where there is no amount."""
        return self.amount.yuan if self.amount else None


@dataclass(frozen=True, slots=True)
class FundingSource:
    """A line of the fund sources. *money* is its own printed amount (小计 where it has parts); none if not printed."""

    definition: SourceDefinition
    label: Scalar
    money: Money | None
    parts: tuple[FundingSource, ...]
    field: tuple[str, ...]

    def money_cells(self) -> Iterator[tuple[tuple[str, ...], Money]]:
        """Its own amount and those of its parts, with the names that lead to each."""
        if self.money:
            yield (*self.field, "小计") if self.parts else self.field, self.money
        for part in self.parts:
            yield from part.money_cells()


@dataclass(frozen=True, slots=True)
class FundingPeriod:
    """The fund sources of one period. *total* is the period's own printed total; none where not printed."""

    definition: PeriodDefinition
    label: Scalar
    total: Money | None
    sources: tuple[FundingSource, ...]
    field: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalculationLine:
    """One 事项 and its 算式 below a funding line."""

    item: Scalar
    formula: Scalar
    calculation: Calculation
    field: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FundingLine:
    """One line of 资金明细: what the money buys, how much, and how that was calculated."""

    name: Scalar
    money: Money
    calculations: tuple[CalculationLine, ...]
    field: tuple[str, ...]
    """("资金明细", name)."""

    @property
    def has_formula(self) -> bool:
        """Whether a calculation line multiplies or adds, and does not only name an amount."""
        return any(len(line.calculation.factors) > 1 for line in self.calculations)

    @property
    def computed(self) -> Decimal | None:
        """Sum in yuan of what its calculation lines state; none where there are none or one states nothing."""
        stated = [line.calculation.yuan for line in self.calculations]
        known = [value for value in stated if value is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(stated) else None


@dataclass(frozen=True, slots=True)
class Target:
    """A target as typed and what it means."""

    cell: Scalar
    value: TargetValue
    field: tuple[str, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.cell.span


@dataclass(frozen=True, slots=True)
class Indicator:
    """A level-3 indicator with the levels it stands under."""

    level1: Scalar
    level1_definition: Level1Definition | None
    level2: Scalar
    level2_definition: Level2Definition | None
    name: Scalar
    target: Target | None
    """The annual one (目标值)."""
    mid_target: Target | None
    """The one of the whole term (中期目标值)."""
    columns: tuple[tuple[Scalar, Scalar], ...]
    """Further columns as typed: 分值, 计量单位, 备注 …"""
    field: tuple[str, ...]
    """("绩效指标", level 1, level 2, name)."""
    id: str
    """Stable address on the page, made from the names: `i-` and a short hash."""
    dimension: str
    """Canonical level-2 dimension, else level-1's, else empty."""

    def column(self, label: str) -> Scalar | None:
        """The cell under *label*."""
        for key, value in self.columns:
            if key.text == label:
                return value
        return None

    @property
    def targets(self) -> tuple[Target, ...]:
        """Its targets, the annual one first."""
        if self.mid_target is None:
            return () if self.target is None else (self.target,)
        return (self.mid_target,) if self.target is None else (self.target, self.mid_target)


@dataclass(frozen=True, slots=True)
class LevelNote:
    """A level written as 不适用（原因） instead of indicators."""

    field: tuple[str, ...]
    label: Scalar
    definition: Level1Definition | Level2Definition | None
    cell: Scalar
    reason: str


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A filled or blank cell of the form's head."""

    definition: FieldDefinition
    label: Scalar
    cell: Scalar
    money: Money | None = None


@dataclass(frozen=True, slots=True)
class Narrative:
    """A narrative section and what the form calls it."""

    definition: SectionDefinition
    section: Section


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry of 豁免. Texts are empty where the file leaves them out."""

    rule: str
    place: str
    value: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Disclosure:
    """公开: what is known about the publication itself; repairs made when an older form was transcribed."""

    cells: tuple[tuple[Scalar, Scalar], ...] = ()
    repairs: tuple[Scalar, ...] = ()

    def cell(self, label: str) -> str:
        """The text under *label*, empty where absent."""
        return next((value.text for key, value in self.cells if key.text == label), "")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a further list of the edition, cells by column label."""

    label: str
    cells: tuple[tuple[Scalar, Scalar], ...]
    field: tuple[str, ...]


@dataclass(frozen=True)
class Declaration:
    """One project's declaration, as far as it could be read.

    Without slots, so that what every rule walks through can be listed once.
    """

    id: str
    document: SourceDocument
    edition: FormEdition
    year: int
    project_name: Scalar
    department: Scalar
    status: str
    """Empty, 草稿 or 撤回."""
    withdrawal_reason: str
    former_ids: tuple[Scalar, ...]
    continues: Scalar | None
    fields: tuple[FieldValue, ...]
    periods: tuple[FundingPeriod, ...]
    items: tuple[FundingLine, ...]
    rows: tuple[Row, ...]
    indicators: tuple[Indicator, ...]
    level_notes: tuple[LevelNote, ...]
    narratives: tuple[Narrative, ...]
    """In the form's order."""
    unknown_fields: tuple[tuple[Scalar, str], ...]
    """Keys the edition does not know, with their value as text; shown on the page, so that nothing is lost."""
    unknown_sections: tuple[Section, ...]
    disclosure: Disclosure
    waivers: tuple[Waiver, ...]
    total: Money | None
    """The declared (annual) total; none where the file does not print it."""
    total_field: tuple[str, ...]

    @property
    def path(self) -> str:
        """The file it was read from."""
        return self.document.path

    @property
    def title(self) -> str:
        """The printed heading of the form."""
        return self.edition.page_title.format(
            year=self.year, department=self.department.text, project=self.project_name.text
        )

    def field_value(self, key: str) -> FieldValue | None:
        """The cell of the field with English name *key*."""
        return next((item for item in self.fields if item.definition.key == key), None)

    def narrative(self, key: str) -> Narrative | None:
        """The narrative section with English name *key*."""
        return self._narratives.get(key)

    @cached_property
    def money(self) -> tuple[tuple[tuple[str, ...], Money], ...]:
        """Every cell that holds money, with the names that lead to it, in file order of its kind."""
        return tuple(self._money())

    def _money(self) -> Iterator[tuple[tuple[str, ...], Money]]:
        for value in self.fields:
            if value.money:
                yield (value.label.text,), value.money
        for period in self.periods:
            if period.total:
                yield (*period.field, "小计"), period.total
            for source in period.sources:
                yield from source.money_cells()
        for item in self.items:
            yield (*item.field, "金额"), item.money

    @cached_property
    def _narratives(self) -> Mapping[str, Narrative]:
        return {item.definition.key: item for item in reversed(self.narratives)}

    @cached_property
    def passages(self) -> tuple[tuple[Narrative, Block], ...]:
        """Every block of prose with the section it stands in, in the form's order."""
        return tuple((narrative, block) for narrative in self.narratives for block in narrative.section.blocks)

    @cached_property
    def citations(self) -> tuple[tuple[Narrative, Block, Citations], ...]:
        """The passages that cite documents, with what they cite."""
        found = ((narrative, block, find_citations(block.passage.text)) for narrative, block in self.passages)
        return tuple((narrative, block, cited) for narrative, block, cited in found if cited)

    @cached_property
    def targets(self) -> tuple[tuple[Indicator, Target], ...]:
        """Every target with its indicator, in file order."""
        return tuple((indicator, target) for indicator in self.indicators for target in indicator.targets)

    @cached_property
    def _targets_by_kind(self) -> Mapping[TargetKind, list[tuple[Indicator, Target]]]:
        found: dict[TargetKind, list[tuple[Indicator, Target]]] = {}
        for pair in self.targets:
            found.setdefault(pair[1].value.kind, []).append(pair)
        return found

    def targets_of(self, *kinds: TargetKind) -> Iterator[tuple[Indicator, Target]]:
        """The targets that are of one of *kinds*, with their indicators; kind by kind, each in file order."""
        return (pair for kind in kinds for pair in self._targets_by_kind.get(kind, ()))

    @cached_property
    def dimensions(self) -> Mapping[str, tuple[Indicator, ...]]:
        """The indicators of each canonical dimension, in file order."""
        found: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            found.setdefault(indicator.dimension, []).append(indicator)
        return {dimension: tuple(indicators) for dimension, indicators in found.items()}

    def indicators_of(self, dimension: str) -> tuple[Indicator, ...]:
        """The indicators of a canonical *dimension*, in file order."""
        return self.dimensions.get(dimension, ())
