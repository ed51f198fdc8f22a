"""The one list of rules across declarations; their codes stand beside the others in `rules.catalog`."""

from __future__ import annotations

from ..finding import RuleInfo
from .corpus import (
    continues_circle,
    continues_earlier,
    continues_known,
    copied_text,
    duplicate_project,
    former_id_free,
    former_id_unique,
    lowered_target,
    not_disclosed,
    same_project,
    uniform_target,
)
from .corpus_rule import CorpusRule, ListRule

CORPUS_RULES: tuple[CorpusRule, ...] = (
    duplicate_project.RULE,
    continues_known.RULE,
    continues_circle.RULE,
    continues_earlier.RULE,
    former_id_unique.RULE,
    former_id_free.RULE,
    same_project.RULE,
    copied_text.RULE,
    uniform_target.RULE,
    lowered_target.RULE,
)
"""By code."""

LIST_RULES: tuple[ListRule, ...] = (not_disclosed.RULE,)
"""Those that speak of a list of the site and not of a declaration."""

CORPUS_INFOS: tuple[RuleInfo, ...] = (*(rule.info for rule in CORPUS_RULES), *(rule.info for rule in LIST_RULES))
"""By code."""

CORPUS_CODES = frozenset(info.code for info in CORPUS_INFOS)
"""Codes that can be found only by comparing."""
