"""Personal data as offences: masked wherever it is named, since logs and reports are read by others too."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Offence
from ..source.document import SourceDocument
from ..source.privacy.hit import Personal
from .places import names_at


def personal(document: SourceDocument, *kinds: Personal, verdict: str = "不能公开") -> Iterator[Offence]:
    """One offence for each place of *document* that holds one of *kinds*."""
    for hit in document.hits:
        if hit.kind in kinds:
            message = f"这里像是{hit.kind.value}“{hit.masked}”，{verdict}"
            yield Offence(hit.span, message, names_at(document, hit.span), found=hit.masked)
