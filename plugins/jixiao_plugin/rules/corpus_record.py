"""What is kept of one declaration for the comparison with all others: small, frozen, picklable."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ..finding import Severity
from ..model.declaration import Waiver
from ..position import START, Span
from ..source.tree import Scalar

_NOTHING = Scalar("", START)


class Promise(NamedTuple):
    """An annual target that states one number. A named tuple, for there are many and they are stored and read again."""

    dimension: str
    """Canonical dimension: quantity, quality … satisfaction."""
    name: str
    """Of the indicator, as printed."""
    text: str
    """The target as typed."""
    number: str
    """In plain notation without needless zeros."""
    unit: str
    """With its denominator: 元/人·月."""
    direction: str
    """forward (more is better), reverse, point or none."""
    span: Span
    field: tuple[str, ...]


class Passage(NamedTuple):
    """A narrative section as a sample of its shingles."""

    label: str
    """Its heading, as the form prints it."""
    span: Span
    sketch: bytes
    """What `sketch_of` makes of its words."""


@dataclass(frozen=True, slots=True)
class CorpusRecord:
    """One declaration as others are compared with it."""

    id: str
    path: str
    digest: str = ""
    """Hash of the file's text."""
    is_readable: bool = True
    """False: the file is there, but could not be read as a declaration; only its id is known."""
    is_draft: bool = False
    is_withdrawn: bool = False
    """Its address only answers with a notice; nothing is held against what it said."""
    is_publishable: bool = True
    """Whether it would be public by itself, before it was compared."""
    form: str = ""
    year: int = 0
    name: Scalar = _NOTHING
    department: str = ""
    total: Decimal | None = None
    """In yuan."""
    continues: Scalar | None = None
    former_ids: tuple[Scalar, ...] = ()
    promises: tuple[Promise, ...] = ()
    passages: tuple[Passage, ...] = ()
    basis: tuple[str, ...] = ()
    """Document numbers cited, as they should be written, sorted."""
    content: tuple[int, ...] = ()
    """What the money buys, hashed: names with amounts, names of quantities with targets."""
    waivers: tuple[Waiver, ...] = ()
    """Those that name a rule of comparison."""
    severities: tuple[tuple[str, Severity], ...] = ()
    """Rules of comparison that its edition takes more lightly."""
