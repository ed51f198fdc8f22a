"""The first stage as one function: bytes of a file to a document, every fault a finding."""

from __future__ import annotations

from .body import read_body
from .characters import report_body
from .decode import decode
from .document import SourceDocument
from .fences import split
from .front import read_front
from .log import FaultLog
from .privacy.mask import mask_lines
from .privacy.scan import find_personal


def read_document(path: str, data: bytes) -> SourceDocument:
    """What *data* says as far as it can be read; *path* is only what findings name. Never raises.

    Personal data is masked here, character for character, so that no later stage can print it.
    """
    log = FaultLog(path)
    text = decode(data, log)
    if not text and data:
        return SourceDocument(path, text, None, (), log.findings())
    hits = find_personal(text)
    lines = mask_lines(text.split("\n"), (hit for hit in hits if hit.kind.is_sealed))
    halves = split(lines, log)
    front = None
    if halves.front is not None:
        front = read_front(lines[halves.front.start : halves.front.stop], halves.front.start + 1, log)
    report_body(lines[halves.body :], halves.body + 1, log)
    sections = read_body(lines, halves.body, log)
    return SourceDocument(path, "\n".join(lines) if hits else text, front, sections, log.findings(), hits)
