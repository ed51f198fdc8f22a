"""All faults that can be planted, in the order in which they take their turn."""

from __future__ import annotations

from .amount_faults import AMOUNT_FAULTS, NATIONAL_FAULTS
from .content_faults import BASIS_FAULTS, STRUCTURE_FAULTS, VALUE_FAULTS
from .declaration import SEED, declaration
from .fault import Fault, Planted
from .plan import NATIONAL_EVERY, is_national
from .reading_faults import READING_FAULTS, WAIVER_FAULTS

FAULTS: tuple[Fault, ...] = (
    *READING_FAULTS,
    *AMOUNT_FAULTS,
    *STRUCTURE_FAULTS,
    *VALUE_FAULTS,
    *BASIS_FAULTS,
    *WAIVER_FAULTS,
)


def faulty_declaration(index: int, seed: str = SEED) -> tuple[Fault, str, Planted]:
    """Declaration number *index* with one fault: the fault whose turn it is, else the next one it has a place for."""
    clean = declaration(index, seed)
    national = index // NATIONAL_EVERY
    faults, turn = ((*NATIONAL_FAULTS, *FAULTS), national) if is_national(index) else (FAULTS, index - national)
    for step in range(len(faults)):
        fault = faults[(turn + step) % len(faults)]
        planted = fault.plant(clean.text)
        if planted:
            return fault, clean.path, planted
    raise AssertionError("a declaration has a place for some fault")
