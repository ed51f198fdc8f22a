"""Personal data as offences: masked wherever it is named, since logs and reports are read by others too."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Offence
from ..position import Span
from ..source.document import SourceDocument
from ..source.privacy.hit import Personal
from .places import names_at


def personal(document: SourceDocument, *kinds: Personal, verdict: str = "不能公开") -> Iterator[Offence]:
    """One offence for each place of *document* that holds one of *kinds*."""
    for hit in document.hits:
        if hit.kind in kinds:
            message = f"这里像是{hit.kind.value}“{hit.masked}”，{verdict}"
            yield Offence(hit.span, message, names_at(document, hit.span), found=hit.masked)


def quotes_mask(document: SourceDocument, span: Span, message: str) -> bool:
    """Whether a fault at *span* is about the stars that stand for personal data there, and not about what was typed."""
    return "*" in message and any(
        hit.kind.is_sealed
        and (span.line, span.column) < (hit.span.end_line, hit.span.end_column)
        and (hit.span.line, hit.span.column) < (span.end_line, span.end_column)
        for hit in document.hits
    )
