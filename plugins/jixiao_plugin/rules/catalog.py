"""The one list of rules. A rule that is not in it does not exist; a code that was once in it is never used again."""

from __future__ import annotations

from ..finding import RuleInfo
from ..source.faults import FAULTS
from .rule import Rule
from .waiver_faults import WAIVER_INFOS

RULES: tuple[Rule, ...] = ()

RETIRED = ("AMT05",)
"""Codes that once existed."""

ALL_INFOS: tuple[RuleInfo, ...] = (*FAULTS, *(rule.info for rule in RULES), *WAIVER_INFOS)
"""Everything a finding can be: faults of reading, rules, faults of waivers."""
