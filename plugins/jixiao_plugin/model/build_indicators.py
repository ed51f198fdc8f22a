"""绩效指标: three levels of the tree → indicators with their targets, and levels that do not apply."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from ..finding import Offence
from ..forms.edition import FormEdition
from ..forms.indicators import Level1Definition, Level2Definition
from ..forms.labels import INDICATOR_COLUMNS, INDICATORS, MID_TARGET, TARGET
from ..source.faults import WRONG_KIND
from ..source.log import shown
from ..source.tree import Entry, Mapping, Node, Scalar
from .build_log import BuildLog, Place, not_applicable
from .declaration import Indicator, LevelNote, Target
from .target_value import parse_target

_LEVEL_EXAMPLE = "产出指标: 下一行缩进写 产出数量: 再下一行缩进写 培训人数: ≥200人"
_TARGET_EXAMPLE = f"在这个指标下面加一行“{TARGET}: ≥200人”这样的值。"


@dataclass(frozen=True, slots=True)
class _Levels:
    """The two headings an indicator stands under."""

    level1: Scalar
    definition1: Level1Definition | None
    level2: Scalar
    definition2: Level2Definition | None

    @property
    def dimension(self) -> str:
        definition = self.definition2 or self.definition1
        return definition.dimension if definition else ""


class IndicatorBuilder:
    """Builds the indicators of one file."""

    def __init__(self, log: BuildLog, edition: FormEdition, year: int) -> None:
        self._log = log
        self._edition = edition
        self._year = year
        self._columns = (TARGET, MID_TARGET, *INDICATOR_COLUMNS, *edition.indicators.columns)
        self._ids: set[str] = set()
        self.indicators: list[Indicator] = []
        self.notes: list[LevelNote] = []

    def build(self, node: Node | None) -> None:
        """Read everything under 绩效指标 into `indicators` and `notes`."""
        place = (INDICATORS,)
        for level1 in self._log.mapping(node, place, _LEVEL_EXAMPLE) or ():
            definition1 = find_level1(self._edition, level1.key.text)
            place1 = (*place, level1.key.text)
            for level2 in self._below(level1, place1, definition1):
                levels = _Levels(level1.key, definition1, level2.key, find_level2(definition1, level2.key.text))
                place2 = (*place1, level2.key.text)
                for entry in self._below(level2, place2, levels.definition2):
                    self.indicators.append(self._indicator(levels, entry, (*place2, entry.key.text)))

    def _below(
        self, entry: Entry, place: Place, definition: Level1Definition | Level2Definition | None
    ) -> tuple[Entry, ...]:
        """What stands below a level: nothing where it is blank, 不适用 or (a fault) wrongly written."""
        node = entry.value
        if isinstance(node, Mapping) and not self._is_indicator(node):
            return node.entries
        if isinstance(node, Scalar):
            reason = not_applicable(node.text)
            if reason is not None:
                self.notes.append(LevelNote(place, entry.key, definition, node, reason))
            if reason is not None or not node.text.strip():
                return ()
        self._report_level(entry, place)
        return ()

    def _is_indicator(self, node: Mapping) -> bool:
        """Whether the columns of an indicator stand where names of levels or of indicators should."""
        return bool(node.entries) and all(entry.key.text in self._columns for entry in node)

    def _report_level(self, entry: Entry, place: Place) -> None:
        label, node = entry.key.text, entry.value
        text = node.text if isinstance(node, Scalar) else ""
        wanted = "二级指标，再下面是三级指标" if len(place) == 2 else "三级指标"
        message = f"“{label}”下面应是{wanted}" + (f"，却直接写了“{shown(text, 20)}”" if text else "")
        advice = f"照这个样子写：{_LEVEL_EXAMPLE}。这一级不适用的，写“{label}: 不适用（原因）”。"
        self._log.fault(WRONG_KIND, Offence(node.span, message, place, found=text, help=advice))

    def _indicator(self, levels: _Levels, entry: Entry, place: Place) -> Indicator:
        target, mid_target, columns = self._cells(entry, place)
        return Indicator(
            level1=levels.level1,
            level1_definition=levels.definition1,
            level2=levels.level2,
            level2_definition=levels.definition2,
            name=entry.key,
            target=target,
            mid_target=mid_target,
            columns=columns,
            field=place,
            id=self._id(place),
            dimension=levels.dimension,
        )

    def _cells(
        self, entry: Entry, place: Place
    ) -> tuple[Target | None, Target | None, tuple[tuple[Scalar, Scalar], ...]]:
        """The targets of an indicator, annual and mid-term, and its further columns as typed."""
        node, name = entry.value, entry.key.text
        if not isinstance(node, Mapping):
            return self._target(self._log.scalar(node, place), place, name), None, ()
        cells = {
            label: (cell.key, self._log.scalar(cell.value, (*place, label)))
            for label, cell in self._log.entries(node, place, self._columns).items()
        }
        annual, mid_term = (
            self._target(cells.pop(label)[1], (*place, label), name) if label in cells else None
            for label in (TARGET, MID_TARGET)
        )
        if annual is None and mid_term is None:
            message = f"指标“{shown(name)}”没有写{TARGET}"
            self._log.fault(WRONG_KIND, Offence(entry.key.span, message, place, help=_TARGET_EXAMPLE))
        return annual, mid_term, tuple(cells.values())

    def _target(self, cell: Scalar, place: Place, name: str) -> Target:
        return Target(cell, parse_target(cell.text, name=name, year=self._year), place)

    def _id(self, place: Place) -> str:
        digest = "i-" + hashlib.sha256(" > ".join(place[1:]).encode()).hexdigest()[:8]
        unique, number = digest, 1
        while unique in self._ids:
            number += 1
            unique = f"{digest}-{number}"
        self._ids.add(unique)
        return unique


def find_level1(edition: FormEdition, label: str) -> Level1Definition | None:
    """The level-1 heading that *label* names, by its label or an alias."""
    return next((level for level in edition.indicators.level1 if label == level.label or label in level.aliases), None)


def find_level2(level1: Level1Definition | None, label: str) -> Level2Definition | None:
    """The heading below *level1* that *label* names, by its label or an alias."""
    if level1 is None:
        return None
    return next((level for level in level1.level2 if label == level.label or label in level.aliases), None)
