"""One synthetic declaration as a file."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .body import sections
from .front import front_matter
from .plan import make_plan

SEED = "2021"


@dataclass(frozen=True, slots=True)
class Synthetic:
    """A file below `declarations/`."""

    path: str
    text: str


def declaration(index: int, seed: str = SEED) -> Synthetic:
    """Declaration number *index*; it depends on the seed and its number alone, never on how many there are."""
    random = Random(f"{seed}/{index}")
    plan = make_plan(random, index)
    lines = ["---", *front_matter(random, plan), "---", *sections(random, plan)]
    return Synthetic(plan.path, "\n".join(lines) + "\n")
