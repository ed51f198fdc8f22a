"""A declaration as its form means it: identity, money, indicators, argument, waivers. All frozen, all located."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..forms.edition import FieldDefinition, FormEdition, SectionDefinition
from ..forms.labels import DRAFT, WITHDRAWN
from ..position import Span
from ..source.document import Block, Section, SourceDocument
from ..source.tree import Scalar
from .citation import Citations, find_citations
from .funding import CalculationLine, FundingLine, FundingPeriod, FundingSource, Money, MoneyState
from .indicator import Indicator, LevelNote, Target
from .target_value import TargetKind

__all__ = [
    "CalculationLine",
    "Declaration",
    "Disclosure",
    "FieldValue",
    "FundingLine",
    "FundingPeriod",
    "FundingSource",
    "Indicator",
    "LevelNote",
    "Money",
    "MoneyState",
    "Narrative",
    "Row",
    "Target",
    "Waiver",
]


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

    @property
    def is_draft(self) -> bool:
        """状态: 草稿 — checked, never published, never fails a build."""
        return self.status == DRAFT

    @property
    def is_withdrawn(self) -> bool:
        """状态: 撤回 — only a notice with the reason stands at its address."""
        return self.status == WITHDRAWN

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
    def _dimensions(self) -> Mapping[str, tuple[Indicator, ...]]:
        found: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            found.setdefault(indicator.dimension, []).append(indicator)
        return {dimension: tuple(indicators) for dimension, indicators in found.items()}

    def indicators_of(self, dimension: str) -> tuple[Indicator, ...]:
        """The indicators of a canonical *dimension*, in file order."""
        return self._dimensions.get(dimension, ())
