"""Keeps of a checked declaration what the comparison with all others needs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from zlib import crc32

from ..finding import Severity
from ..model.declaration import Declaration, Indicator
from ..model.exact import plain
from ..model.glyph import fold
from ..rules.corpus_catalog import CORPUS_CODES
from ..rules.corpus_record import CorpusRecord, Passage, Promise
from ..rules.corpus_text import sketch_of
from .outcome import CheckedDeclaration

_FORMATIVE = frozenset({"quantity"})
"""Dimensions whose targets say what the project does."""


def corpus_record(checked: CheckedDeclaration) -> CorpusRecord:
    """The small, picklable extract of *checked*; of an unreadable file only its id and path."""
    declaration = checked.declaration
    if declaration is None:
        return CorpusRecord(checked.id, checked.path, is_readable=False, is_publishable=False)
    return CorpusRecord(
        id=checked.id,
        path=checked.path,
        digest=hashlib.sha256(checked.document.text.encode()).hexdigest(),
        is_draft=checked.is_draft,
        is_withdrawn=declaration.is_withdrawn,
        is_publishable=checked.is_publishable and not declaration.status,
        form=declaration.edition.id,
        year=declaration.year,
        name=declaration.project_name,
        department=declaration.department.text,
        total=declaration.total.yuan if declaration.total else None,
        continues=declaration.continues,
        former_ids=declaration.former_ids,
        promises=tuple(_promises(declaration)),
        passages=tuple(_passages(declaration)),
        basis=tuple(sorted(set(_basis(declaration)))),
        content=tuple(sorted(set(_content(declaration)))),
        waivers=tuple(waiver for waiver in declaration.waivers if waiver.rule in CORPUS_CODES),
        severities=tuple(_severities(declaration)),
    )


def _promises(declaration: Declaration) -> Iterator[Promise]:
    for indicator in declaration.indicators:
        target = indicator.target
        value = target.value if target else None
        if target is None or value is None or value.number is None or value.upper is not None:
            continue
        yield Promise(
            dimension=indicator.dimension,
            name=indicator.name.text,
            text=target.cell.text,
            number=plain(value.number),
            unit=f"{value.unit}/{value.per}" if value.per else value.unit,
            direction=value.direction,
            span=target.span,
            field=target.field,
        )


def _passages(declaration: Declaration) -> Iterator[Passage]:
    own = (declaration.project_name.text, declaration.department.text)
    for narrative in declaration.narratives:
        sketch = sketch_of(narrative.section.text, own)
        if sketch:
            yield Passage(narrative.section.heading, narrative.section.span, sketch)


def _basis(declaration: Declaration) -> Iterator[str]:
    for _, _, cited in declaration.citations:
        for number in cited.numbers:
            if number.agency and number.normalised:
                yield number.normalised


def _content(declaration: Declaration) -> Iterator[int]:
    for line in declaration.items:
        if line.money.yuan is not None:
            yield _hash(line.name.text, plain(line.money.yuan))
    for indicator in declaration.indicators:
        if indicator.dimension in _FORMATIVE and indicator.target:
            yield _hash(indicator.name.text, _target(indicator))


def _target(indicator: Indicator) -> str:
    if indicator.target is None or indicator.target.value.number is None:
        return indicator.target.cell.text if indicator.target else ""
    return plain(indicator.target.value.number) + indicator.target.value.unit


def _hash(name: str, value: str) -> int:
    return crc32(f"{fold(name).strip()}\0{value}".encode("utf-8", "surrogatepass"))


def _severities(declaration: Declaration) -> Iterator[tuple[str, Severity]]:
    for code, severity in sorted(declaration.edition.severities.items()):
        if code in CORPUS_CODES:
            yield code, severity
