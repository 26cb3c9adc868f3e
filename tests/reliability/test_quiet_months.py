"""Months with nothing in them: over all rules together at most one false finding in ten.

A few seeded months; with HUIXIANG_DEEP=1 two hundred of them.
"""

import os

from core.insight.findings import find
from tests.core.insight.months import APRIL, FILTERS, months

MONTHS = 200 if os.environ.get("HUIXIANG_DEEP") else 10
ALLOWED = 0.1


def test_nothing_is_found_where_there_is_nothing() -> None:
    found = {seed: find(months(seed), FILTERS, APRIL) for seed in range(5000, 5000 + MONTHS)}
    false = [f"{seed} {each.key} {each.metric}" for seed, those in found.items() for each in those]
    print("\n".join(false))
    assert len(false) <= ALLOWED * MONTHS
