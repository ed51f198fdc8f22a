"""What one synthetic declaration is about, before any of it is worded. All money is in whole yuan."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from .words import AREAS, DUTIES, KINDS, Cost, Duty, Kind

JIANGYIN = "jiangyin-special-fund-2021"
MOF_88 = "mof-2015-88"
FIRST_YEAR = 2021
YEARS = 5
LINE_COUNTS = (3, 3, 4, 4, 4, 5, 5, 6, 7, 8)
_NATIONAL_EVERY = 8
"""One declaration in so many uses the national form; the others use the special-fund form."""

_TIED = 2
"""Activities whose names share the duty's word; the others stay free, so that each can be told from the rest."""


@dataclass(frozen=True, slots=True)
class Part:
    """One calculation line: *number* units at *price* yuan."""

    cost: Cost
    number: int
    price: int

    @property
    def yuan(self) -> int:
        """What it comes to."""
        return self.number * self.price

    @property
    def formula(self) -> str:
        """As an editor writes it: 12场×2000元/场=2.4万元."""
        unit = self.cost.unit
        return f"{self.number}{unit}×{self.price}元/{unit}={money(self.yuan)}"


@dataclass(frozen=True, slots=True)
class Line:
    """One activity and its money."""

    name: str
    kind: Kind
    count: int
    people: int
    parts: tuple[Part, ...]

    @property
    def unit(self) -> str:
        """What the activity is counted in."""
        return self.kind.costs[0].unit

    @property
    def yuan(self) -> int:
        """What it comes to."""
        return sum(part.yuan for part in self.parts)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a declaration states."""

    index: int
    year: int
    edition: str
    duty: Duty
    area: str
    lines: tuple[Line, ...]
    term: int
    """Years the project runs; above 1 only where the form has a mid-term half."""

    @property
    def yuan(self) -> int:
        """The annual total."""
        return sum(line.yuan for line in self.lines)

    @property
    def project(self) -> str:
        """Name of the project; numbered, so that no two declarations are of one project in one year."""
        return f"{self.area}{self.duty.subject}专项资金（第{self.index // YEARS + 1}号）"

    @property
    def path(self) -> str:
        """File below `declarations/`."""
        return f"{self.year}/{self.duty.slug}/{self.duty.slug}-{self.index:06}.md"


def money(yuan: int) -> str:
    """Yuan as the form writes it, exact: 2.4万元."""
    return f"{(Decimal(yuan) / 10_000).normalize():f}万元"


def make_plan(random: Random, index: int) -> Plan:
    """Declaration number *index*; what it draws comes from *random* alone."""
    duty = random.choice(DUTIES)
    number = min(random.choice(LINE_COUNTS), len(duty.activities))
    drawn = random.sample(duty.activities, number)
    tied = [(name if duty.core in name else duty.core + name, kind) for name, kind in drawn[:_TIED]]
    edition = MOF_88 if index % _NATIONAL_EVERY == _NATIONAL_EVERY - 1 else JIANGYIN
    return Plan(
        index=index,
        year=FIRST_YEAR + index % YEARS,
        edition=edition,
        duty=duty,
        area=random.choice(AREAS),
        lines=tuple(_line(random, name, KINDS[kind]) for name, kind in (*tied, *drawn[_TIED:])),
        term=random.choice((1, 3)) if edition == MOF_88 else 1,
    )


def _line(random: Random, name: str, kind: Kind) -> Line:
    count = random.randint(*kind.counts)
    people = count * random.randint(10, 60) if any(cost.per_person for cost in kind.costs) else random.randint(50, 3000)
    parts = tuple(
        Part(cost, people if cost.per_person else count, random.choice(cost.prices))
        for cost in random.sample(kind.costs, random.randint(2, len(kind.costs)))
    )
    return Line(name, kind, count, people, parts)
