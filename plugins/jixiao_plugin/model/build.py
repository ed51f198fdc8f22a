"""Tree and edition → `Declaration`: what the file says, as its form means it."""

from __future__ import annotations

from dataclasses import dataclass

from ..finding import Finding, Offence
from ..forms.catalog import Catalog
from ..forms.edition import FieldKind, FormEdition
from ..forms.labels import (
    COMMON_KEYS,
    DEPARTMENT,
    DISCLOSURE,
    FORM,
    INDICATORS,
    ITEMS,
    PROJECT_NAME,
    WAIVERS,
    YEAR,
    own_labels,
)
from ..forms.near_miss import nearest
from ..position import START
from ..source.document import Section, SourceDocument
from ..source.faults import FENCE, UNKNOWN_EDITION
from ..source.log import shown
from ..source.tree import Mapping, Node, Scalar
from .build_fields import build_fields, build_rows, read_year
from .build_indicators import IndicatorBuilder
from .build_log import BuildLog, Entries
from .build_money import build_items, build_periods
from .build_record import build_disclosure, build_waivers, read_continues, read_former_ids, read_status
from .declaration import Declaration, FieldValue, FundingPeriod, Money, Narrative


@dataclass(frozen=True, slots=True)
class Built:
    """A declaration as far as one could be made, and the faults met on the way."""

    declaration: Declaration | None
    findings: tuple[Finding, ...]


def build_declaration(
    document: SourceDocument,
    catalog: Catalog,
    id: str,
    folder_year: int | None = None,
) -> Built:
    """The declaration that *document* writes; none only where it has no front matter or no known edition."""
    log = BuildLog(document.path)
    if document.front is None:
        if not document.findings:
            log.fault(FENCE, Offence(START, "文件里没有表头，应以一行 --- 开始，再以一行 --- 结束", ()))
        return Built(None, log.findings())
    edition = _edition(log, document.front, catalog)
    if edition is None:
        return Built(None, log.findings())
    declaration = _declaration(log, document, edition, id, folder_year)
    return Built(declaration, log.findings())


def _edition(log: BuildLog, front: Mapping, catalog: Catalog) -> FormEdition | None:
    node = front.get(FORM)
    known = [edition.id for edition in catalog.editions]
    advice = f"可用的表式：{'、'.join(known)}。"
    if node is None:
        log.fault(UNKNOWN_EDITION, Offence(START, f"表头里没有写“{FORM}”", (FORM,), help=advice))
        return None
    text = node.text.strip() if isinstance(node, Scalar) else ""
    edition = catalog.find(text)
    if edition is None:
        meant = nearest(text, known)
        message = f"“{shown(text)}”不是本站已有的表式" + (f"，可能是“{meant}”" if meant else "")
        log.fault(UNKNOWN_EDITION, Offence(node.span, message, (FORM,), found=text, expected=meant, help=advice))
    return edition


def _declaration(
    log: BuildLog,
    document: SourceDocument,
    edition: FormEdition,
    id: str,
    folder_year: int | None,
) -> Declaration:
    entries = log.entries(document.front, (), (*COMMON_KEYS, *own_labels(edition)))
    fields = build_fields(log, edition, entries)
    year = read_year(log, edition, _of_label(fields, YEAR), folder_year)
    periods = build_periods(log, edition, entries)
    status, withdrawal_reason = read_status(log, entries)
    indicators = IndicatorBuilder(log, edition, year)
    indicators.build(_value(entries, INDICATORS))
    narratives, unknown_sections = _sections(edition, document.sections)
    total, total_field = _total(edition, fields, periods)
    return Declaration(
        id=id,
        document=document,
        edition=edition,
        year=year,
        project_name=_identity(fields, PROJECT_NAME),
        department=_identity(fields, DEPARTMENT),
        status=status,
        withdrawal_reason=withdrawal_reason,
        former_ids=read_former_ids(log, entries),
        continues=read_continues(log, entries),
        fields=fields,
        periods=periods,
        items=build_items(log, edition, _value(entries, ITEMS)),
        rows=build_rows(log, edition, entries),
        indicators=tuple(indicators.indicators),
        level_notes=tuple(indicators.notes),
        narratives=narratives,
        disclosure=build_disclosure(log, _value(entries, DISCLOSURE)),
        waivers=build_waivers(log, _value(entries, WAIVERS)),
        unknown_sections=unknown_sections,
        total=total,
        total_field=total_field,
        unknown_fields=log.unknown_fields(),  # last: everything above may note some
    )


def _value(entries: Entries, label: str) -> Node | None:
    entry = entries.get(label)
    return entry.value if entry else None


def _of_label(fields: tuple[FieldValue, ...], label: str) -> FieldValue | None:
    return next((value for value in fields if value.definition.label == label), None)


def _identity(fields: tuple[FieldValue, ...], label: str) -> Scalar:
    value = _of_label(fields, label)
    return value.cell if value else Scalar("", START)


def _sections(edition: FormEdition, sections: tuple[Section, ...]) -> tuple[tuple[Narrative, ...], tuple[Section, ...]]:
    """Narrative sections in the form's order, and those it does not know or knows already."""
    first: dict[str, Section] = {}
    for section in sections:
        first.setdefault(section.heading.strip(), section)
    narratives = tuple(
        Narrative(definition, first[definition.label]) for definition in edition.sections if definition.label in first
    )
    used = [narrative.section for narrative in narratives]
    return narratives, tuple(section for section in sections if not any(section is item for item in used))


def _total(
    edition: FormEdition, fields: tuple[FieldValue, ...], periods: tuple[FundingPeriod, ...]
) -> tuple[Money | None, tuple[str, ...]]:
    for definition in edition.fields:
        if definition.key == edition.total and definition.kind is FieldKind.MONEY:
            value = _of_label(fields, definition.label)
            return (value.money if value else None), (definition.label,)
    period = next((item for item in periods if item.definition.label == edition.total), None)
    return (period.total if period else None), (edition.total, "小计")
