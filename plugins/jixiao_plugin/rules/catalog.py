"""The one list of rules. A rule that is not in it does not exist; a code that was once in it is never used again."""

from __future__ import annotations

from ..finding import RuleInfo
from ..source.faults import FAULTS
from .amount import (
    annual_vs_multiyear,
    approximate,
    cross_field_amount,
    decimals,
    full_width_number,
    implied_unit_price,
    no_basis,
    other_department_spend,
    product,
    source_missing,
    source_sum,
    subtotal_sum,
    total_sum,
    unit_ambiguity,
    unit_elided,
    unit_missing,
    unit_normalised_equal,
    zero_or_negative,
)
from .basis import docno_brackets, nested_title, stale_basis
from .rule import Rule
from .structure import (
    bundled_project,
    duplicate_indicator,
    empty_value,
    full_org_name,
    item_coverage,
    item_order,
    level2_in_level1,
    level3_in_level2,
    missing_class,
    missing_level2,
    name_equals_budget,
    placeholder_left,
    project_name_missing,
    required_field,
    too_few_too_many,
    unknown_field,
    year_consistent,
)
from .value import echo_value, kind_vs_level2, kind_vs_name, ratio_unnamed, satisfaction_subject
from .waiver_faults import WAIVER_INFOS

RULES: tuple[Rule, ...] = (
    total_sum.RULE,
    subtotal_sum.RULE,
    product.RULE,
    source_sum.RULE,
    unit_missing.RULE,
    unit_elided.RULE,
    unit_ambiguity.RULE,
    approximate.RULE,
    no_basis.RULE,
    cross_field_amount.RULE,
    annual_vs_multiyear.RULE,
    unit_normalised_equal.RULE,
    decimals.RULE,
    full_width_number.RULE,
    zero_or_negative.RULE,
    source_missing.RULE,
    implied_unit_price.RULE,
    other_department_spend.RULE,
    required_field.RULE,
    unknown_field.RULE,
    project_name_missing.RULE,
    name_equals_budget.RULE,
    full_org_name.RULE,
    year_consistent.RULE,
    level2_in_level1.RULE,
    level3_in_level2.RULE,
    missing_class.RULE,
    missing_level2.RULE,
    duplicate_indicator.RULE,
    too_few_too_many.RULE,
    placeholder_left.RULE,
    empty_value.RULE,
    bundled_project.RULE,
    item_order.RULE,
    item_coverage.RULE,
    kind_vs_name.RULE,
    kind_vs_level2.RULE,
    echo_value.RULE,
    satisfaction_subject.RULE,
    ratio_unnamed.RULE,
    docno_brackets.RULE,
    nested_title.RULE,
    stale_basis.RULE,
)
"""By code within each topic."""

RETIRED = ("AMT05",)
"""Codes that once existed."""

ALL_INFOS: tuple[RuleInfo, ...] = (*FAULTS, *(rule.info for rule in RULES), *WAIVER_INFOS)
"""Everything a finding can be: faults of reading, rules, faults of waivers."""
