"""What the page says first: the sentence, the answers, and one line of what was checked."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.declaration import Declaration
from ..model.unit_cost import unit_costs
from .anchors import Anchors
from .clauses import Clause, plain
from .life.view import LifeView
from .view_answers import Answer, answers
from .view_sentence import sentence


@dataclass(frozen=True, slots=True)
class GistView:
    """The head's second half."""

    sentence: tuple[Clause, ...]
    answers: tuple[Answer, ...]

    @property
    def summary(self) -> str:
        """The sentence as plain text."""
        return plain(self.sentence)


def gist_view(declaration: Declaration, anchors: Anchors, life: LifeView | None = None) -> GistView:
    """The declaration in one sentence and in answers; *life* is its project's, where there are other years."""
    costs = unit_costs(declaration)
    return GistView(sentence(declaration, anchors, costs), answers(declaration, anchors, costs, life))
