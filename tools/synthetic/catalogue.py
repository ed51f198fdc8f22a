"""All faults that can be planted, and declarations that each hold one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from .amount_faults import AMOUNT_FAULTS, NATIONAL_FAULTS
from .basis_faults import BASIS_FAULTS
from .declaration import SEED, declaration
from .disclosure_faults import PRIVACY_FAULTS, PUBLICATION_FAULTS
from .fault import Fault, Planted
from .goal_faults import COMPLIANCE_FAULTS, GOAL_FAULTS, WEIGHT_FAULTS
from .reading_faults import READING_FAULTS, WAIVER_FAULTS
from .structure_faults import STRUCTURE_FAULTS
from .text_faults import TEXT_FAULTS
from .value_faults import VALUE_FAULTS

FAULTS: tuple[Fault, ...] = (
    *READING_FAULTS,
    *AMOUNT_FAULTS,
    *NATIONAL_FAULTS,
    *STRUCTURE_FAULTS,
    *VALUE_FAULTS,
    *BASIS_FAULTS,
    *TEXT_FAULTS,
    *GOAL_FAULTS,
    *WEIGHT_FAULTS,
    *COMPLIANCE_FAULTS,
    *PRIVACY_FAULTS,
    *PUBLICATION_FAULTS,
    *WAIVER_FAULTS,
)


@dataclass(frozen=True, slots=True)
class Faulty:
    """A declaration with one fault, and which."""

    path: str
    fault: Fault
    planted: Planted


def faulty_declarations(seed: str = SEED) -> Iterator[Faulty]:
    """The synthetic declarations in order, each with the fault that was planted least so far and has a place in it."""
    planted = Counter[str]()
    for index in count():
        clean = declaration(index, seed)
        for fault in sorted(FAULTS, key=lambda fault: planted[fault.name]):
            result = fault.plant(clean.text)
            if result:
                planted[fault.name] += 1
                yield Faulty(fault.path(clean.path), fault, result)
                break
