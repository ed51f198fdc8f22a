"""What a check says: one fault, its place, its facts, and the rule it offends."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import Enum

from .position import Span


class Severity(Enum):
    """Error: the declaration stays off the site. Warning: repair it or waive it. Advice: only informs."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the gravest, so that findings sort by it."""
        return _RANKS[self]

    @property
    def label(self) -> str:
        """The editor's word for it."""
        return _LABELS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}
_LABELS = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.ADVICE: "建议"}


class BasisStatus(Enum):
    """How far the basis of a rule was checked; an unverified clause is never printed as if quoted."""

    VERIFIED = "verified"
    CORROBORATED = "corroborated"
    UNVERIFIED = "unverified"
    HOUSE = "house"

    @property
    def label(self) -> str:
        """The reader's words for it."""
        return _BASIS_LABELS[self]


_BASIS_LABELS = {
    BasisStatus.VERIFIED: "已对照原文",
    BasisStatus.CORROBORATED: "有公开表格佐证，未对照原文",
    BasisStatus.UNVERIFIED: "未对照原文，不作法规引用",
    BasisStatus.HOUSE: "本站的核对习惯，不是法规",
}


@dataclass(frozen=True, slots=True)
class Basis:
    """Why a rule may ask what it asks, and how far that was verified."""

    text: str
    status: BasisStatus


RULE_PAGES = "guide/rules/"
"""Where the handbook's pages about rules stand, below the site's root."""

ARITHMETIC = Basis("算术", BasisStatus.VERIFIED)
FORMAT = Basis("申报表文件格式第 1 版", BasisStatus.HOUSE)


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """The identity of a rule: everything about it that does not need a declaration."""

    code: str
    """Topic and two digits, such as AMT02; never reused."""
    name: str
    """English slug, the same as the file it lives in."""
    title: str
    """What holds when all is well, as a reader says it: 明细相加应等于申报数."""
    severity: Severity
    basis: Basis
    why: str
    """Why it matters, one or two Chinese sentences."""
    repair: str
    """What an editor does about it."""
    waivable: bool = True
    what: str = ""
    """What exactly is looked at; empty where the title says it all."""

    @property
    def topic(self) -> str:
        """The three or four letters before the digits."""
        return self.code.rstrip("0123456789")

    @property
    def page(self) -> str:
        """Address of its page in the handbook, below the site's root."""
        return f"{RULE_PAGES}{self.code}/"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with a finding, in the same file."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Waived:
    """The unit's recorded reason for leaving a finding as it is, and where it stands."""

    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Offence:
    """What one rule saw at one place; the engine makes a finding of it."""

    span: Span
    message: str
    """One Chinese sentence that quotes what was found and what was expected, with units."""
    field: tuple[str, ...] = ()
    """The names that lead to the place, outermost first, as the file prints them."""
    found: str = ""
    """What stands there, normalised; part of the fingerprint and what a waiver's 值 is held against."""
    expected: str = ""
    help: str = ""
    """What to do here; the rule's own repair where empty."""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place of one file."""

    rule: RuleInfo
    severity: Severity
    path: str
    span: Span
    message: str
    help: str
    field: tuple[str, ...] = ()
    found: str = ""
    expected: str = ""
    related: tuple[Related, ...] = ()
    waived: Waived | None = None
    siblings: tuple[str, ...] = ()
    """Ids of other declarations that it is about and that have a page; only comparing them all finds such."""
    ordinal: int = 0
    """Counts findings of one file whose facts are all alike, so that each has a fingerprint of its own."""

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits made of facts alone, so that neither wording nor moved lines change it."""
        facts = json.dumps([self.rule.code, self.field, self.found, self.expected, self.ordinal], ensure_ascii=False)
        return hashlib.sha256(facts.encode()).hexdigest()[:16]

    @property
    def code(self) -> str:
        """The code of the rule it offends."""
        return self.rule.code

    @property
    def place(self) -> str:
        """The field as 位置 in a waiver writes it, names joined by ' > '."""
        return " > ".join(self.field)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """File, place, weight, code: the order in which findings are shown."""
        return (self.path, self.span, self.severity.rank, self.code, self.ordinal)


def finding(rule: RuleInfo, path: str, offence: Offence, severity: Severity | None = None) -> Finding:
    """The finding that *offence* is under *rule*, in file *path*."""
    return Finding(
        rule=rule,
        severity=severity or rule.severity,
        path=path,
        span=offence.span,
        message=offence.message,
        help=offence.help or rule.repair,
        field=offence.field,
        found=offence.found,
        expected=offence.expected,
        related=offence.related,
    )
