"""Shares by day: counted on paper, and honest about days that are alike."""

import numpy as np
import pandas as pd
import pytest

from core.insight.statistics.clustered import Clustered, clustered, difference

DAYS = pd.Series(pd.date_range("2024-05-01", periods=4))


def test_days_that_differ_by_chance_count_their_cases() -> None:
    assert clustered(DAYS, np.array([1, 1, 1, 1]), np.array([2, 2, 2, 2])) == Clustered(0.5, 8)


def test_a_day_that_speaks_with_one_voice_is_one_case() -> None:
    found = clustered(DAYS, np.array([10, 0, 10, 0]), np.array([10, 10, 10, 10]))
    assert found is not None
    # 4/3 × 4 × 5² ÷ 40² against 0.25 ÷ 40: 13.3 times the variance
    assert (found.value, found.n) == (0.5, pytest.approx(3))


def test_of_nothing_there_is_no_share() -> None:
    assert clustered(DAYS, np.zeros(4), np.zeros(4)) is None


def test_the_difference_is_the_published_one() -> None:
    # Newcombe 1998: 56/70 against 48/80
    (low, high), p = difference(Clustered(56 / 70, 70), Clustered(48 / 80, 80))
    assert (round(low, 4), round(high, 4)) == (0.0524, 0.3339)
    # pooled z = 0.2 ÷ √(0.6933 × 0.3067 × (1/70 + 1/80)) = 2.650
    assert p == pytest.approx(0.00805, abs=5e-5)
