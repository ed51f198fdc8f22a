"""What lists say of a declaration, and what declarations come to; the only place that adds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..check.outcome import CheckedDeclaration
from ..finding import Finding, Severity
from ..forms.edition import FormEdition
from ..model.declaration import Declaration
from ..model.exact import sum_exactly
from .figures import money_words
from .view_sources import source_yuan

UNIT = "万元"
"""Unit of all lists, whatever unit a form prints."""


@dataclass(frozen=True, slots=True)
class ListingEntry:
    """What a list says of one declaration: small, picklable, all that the lists and the home page are made of."""

    id: str
    year: int
    name: str
    department: str
    state: str
    """published, withdrawn, draft or held; lists show all they are given and count the published alone."""
    yuan: Decimal | None
    """The declared total; none where it is blank, 不适用 or no amount."""
    words: str
    """What stands in the place of the total where there is none."""
    disclosed: str
    """公开日期 as typed; empty where it is not noted."""
    items: int
    indicators: int
    differences: int
    """Rules that found something a reader is told."""
    gist: str
    """Names of the largest parts of the money."""
    form: str = ""
    """Id of the form edition; empty where the file could not be read."""
    form_title: str = ""
    """Its title and who issued it, for many forms are called alike."""
    unexplained: int = 0
    """Those of *differences* for which no reason is given, or not for all that was found."""
    funds: tuple[tuple[str, str, Decimal], ...] = ()
    """Sources that state an amount: English name, printed label, yuan; those of the year, without their parts."""

    @property
    def is_published(self) -> bool:
        """Whether it counts."""
        return self.state == "published"


@dataclass(frozen=True, slots=True)
class Sum:
    """What some rows come to."""

    declarations: int
    yuan: Decimal
    without_amount: int
    """Declarations that state no amount and are not in *yuan*."""

    @property
    def has_amount(self) -> bool:
        """Whether any of them states an amount; without one *yuan* is nothing, and not zero."""
        return self.declarations > self.without_amount


def listing_entry(checked: CheckedDeclaration) -> ListingEntry:
    """The entry of one declaration; an unreadable file is listed under its id."""
    declaration = checked.declaration
    if declaration is None:
        year = checked.id[:4]
        return ListingEntry(
            checked.id, int(year) if year.isdecimal() else 0, checked.id, "", "held", None, "未读成", "", 0, 0, 0, ""
        )
    withdrawn = declaration.is_withdrawn
    state = "withdrawn" if withdrawn else "draft" if checked.is_draft else "published"
    if checked.has_errors and state != "draft":
        state = "held"
    largest = sorted(declaration.items, key=lambda line: -(line.money.yuan or Decimal(0)))[:3]
    return ListingEntry(
        id=checked.id,
        year=declaration.year,
        name=declaration.project_name.text,
        department=declaration.department.text,
        state=state,
        yuan=declaration.total.yuan if declaration.total and not withdrawn else None,
        words="已撤回" if withdrawn else money_words(declaration.total, UNIT),
        disclosed=declaration.disclosure.cell("公开日期"),
        items=len(declaration.items),
        indicators=len(declaration.indicators),
        differences=_rules(checked.findings),
        unexplained=_rules(checked.open_findings),
        gist="、".join(line.name.text for line in largest),
        form=declaration.edition.id,
        form_title=_form_title(declaration.edition),
        funds=() if withdrawn else _funds(declaration),
    )


def _rules(findings: Iterable[Finding]) -> int:
    """How many rules a reader is told of."""
    return len({item.code for item in findings if item.severity is not Severity.ADVICE})


def _form_title(edition: FormEdition) -> str:
    issuer = edition.authority.issuer.partition("（")[0]
    return f"{edition.title}（{issuer}{edition.authority.document}）"


def _funds(declaration: Declaration) -> tuple[tuple[str, str, Decimal], ...]:
    found: dict[str, tuple[str, str, Decimal]] = {}
    annual = (period for period in declaration.periods if period.definition.key == "annual")
    for source in (item for period in annual for item in period.sources):
        yuan, key = source_yuan(source), source.definition.key
        if yuan is not None:
            label = found[key][1] if key in found else source.label.text
            before = found[key][2] if key in found else Decimal(0)
            found[key] = (key, label, before + yuan)
    return tuple(found.values())


def summed(entries: Iterable[ListingEntry]) -> Sum:
    """How many declarations are published among *entries*, and their totals added; the only place that adds them."""
    published = [entry.yuan for entry in entries if entry.state == "published"]
    amounts = [yuan for yuan in published if yuan is not None]
    return Sum(len(published), sum_exactly(amounts), len(published) - len(amounts))


def added(sums: Iterable[Sum]) -> Sum:
    """Several sums as one; amounts add up, and numbers of declarations where none stands in two of them."""
    every = tuple(sums)
    return Sum(
        sum(item.declarations for item in every),
        sum_exactly(item.yuan for item in every),
        sum(item.without_amount for item in every),
    )
