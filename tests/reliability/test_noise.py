"""Months with nothing in them: hardly a finding, no threshold, no paradox; HUIXIANG_DEEP=1: 200."""

import os
from collections import Counter

import numpy as np
import pandas as pd
import pytest

from core.insight.findings import find
from core.insight.speed.relation import relate
from core.insight.speed.threshold import find_threshold
from tests.core.insight.drawn import drawn
from tests.core.insight.months import APRIL, FILTERS, months

MONTHS = 200 if os.environ.get("HUIXIANG_DEEP") else 10
# of all rules together, in ten months
ALLOWED = 0.1


def flat(rows: pd.DataFrame) -> np.ndarray:
    return np.full(len(rows), 4.0)


def slope(rows: pd.DataFrame) -> np.ndarray:
    return 4.4 - 0.25 * np.log2(1 + rows["frt"].to_numpy() / 60)


def test_all_rules_together_find_hardly_anything() -> None:
    found = [each.key for seed in range(5000, 5000 + MONTHS)
             for each in find(months(seed), FILTERS, APRIL)]  # fmt: skip
    assert len(found) <= ALLOWED * MONTHS, Counter(found)


@pytest.mark.parametrize("more", [{}, {"per_day": 12}, {"day_effect": 0.3}], ids=str)
def test_flat_months_have_no_threshold(more: dict[str, float]) -> None:
    found = 0
    for seed in range(MONTHS):
        facts = drawn(seed, flat, **more)
        threshold = find_threshold(facts, relate(facts))
        found += threshold is not None and threshold.at is not None
    assert found <= 0.05 * MONTHS


@pytest.mark.parametrize("expected", [flat, slope])
def test_what_channels_do_not_confound_is_no_paradox(expected) -> None:
    found = [relate(drawn(seed, expected)) for seed in range(MONTHS)]
    warned = [each for each in found if each and each.simpson not in ("holds", "stronger")]
    assert len(warned) <= 0.05 * MONTHS
