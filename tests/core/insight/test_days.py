from datetime import date

import numpy as np
import pandas as pd
import pytest

from core.insight.abnormal import abnormal_days
from core.insight.daily import paired, step


def _daily(days: int, n: int = 100, seed: int = 3) -> pd.DataFrame:
    """Noise of 10 % around five minutes, Mondays twice as slow."""
    drawing = np.random.default_rng(seed)
    index = pd.date_range("2024-04-01", periods=days)
    median = 300 * np.exp(drawing.normal(0, 0.1, days)) * np.where(index.day_of_week == 0, 2, 1)
    return pd.DataFrame(
        {"day": index, "frt.median": median, "frt.p90": 2 * median, "frt.median|n": n}
    )


def test_a_bad_day_is_found_with_what_was_usual() -> None:
    table = _daily(61)
    table.loc[50, "frt.median"] = 1200.0
    found = abnormal_days(table)
    assert found[0].day == date(2024, 5, 21)
    assert found[0].abnormal
    assert not found[0].preliminary
    assert found[0].usual == pytest.approx(300, rel=0.15)


def test_a_slow_weekday_is_a_habit() -> None:
    assert not any(
        each.day.isoweekday() == 1 and each.abnormal for each in abnormal_days(_daily(84))
    )


def test_few_tickets_a_day_cannot_show_one_bad_day() -> None:
    table = _daily(61, n=3)
    table.loc[50, "frt.median"] = 600.0
    assert not any(each.abnormal for each in abnormal_days(table))


def test_less_than_four_weeks_is_preliminary_and_two_are_needed() -> None:
    table = _daily(20)
    table.loc[10, "frt.median"] = 3000.0
    assert abnormal_days(table)[0].preliminary
    assert abnormal_days(table.head(13)) == ()


def test_gaps_between_days_are_no_days() -> None:
    table = _daily(61)
    table.loc[[5, 6, 30], "frt.median"] = np.nan
    table.loc[50, "frt.median"] = 1500.0
    assert abnormal_days(table)[0].day == date(2024, 5, 21)


def _series(values: np.ndarray, start: str) -> "pd.Series[float]":
    return pd.Series(values, index=pd.date_range(start, periods=len(values)))


def test_a_step_is_measured_in_days() -> None:
    drawing = np.random.default_rng(5)
    before = _series(drawing.normal(0, 1, 30), "2024-04-01")
    now = _series(drawing.normal(3, 1, 31), "2024-05-01")
    found = step(before, now)
    assert found is not None
    assert found.size == pytest.approx(3, abs=0.6)
    assert found.error == pytest.approx(1 / np.sqrt(15), rel=0.5)
    assert found.interval(0) == (found.size, found.size)
    assert step(before.head(4), now) is None


def test_days_that_remember_each_other_are_weaker_witnesses() -> None:
    drawing = np.random.default_rng(5)
    noise = drawing.normal(0, 1, 61)
    walking = np.convolve(noise, np.ones(5), "same")
    free, bound = (
        step(_series(each[:30], "2024-04-01"), _series(each[30:], "2024-05-01"))
        for each in (noise, walking / walking.std())
    )
    assert free is not None
    assert bound is not None
    assert bound.error > 1.4 * free.error


def test_unchanged_series_are_seldom_called_changed() -> None:
    drawing = np.random.default_rng(11)
    called = 0
    for _ in range(200):
        days = drawing.normal(0, 1, 61)
        found = step(_series(days[:30], "2024-04-01"), _series(days[30:], "2024-05-01"))
        called += found is not None and abs(found.z) > 1.96
    assert called < 30


def test_paired_days() -> None:
    found = paired(_series(np.array([-1.0, -2, -1, -2, np.nan, -1, -2]), "2024-05-01"))
    assert found is not None
    assert found.size == -1.5
    assert found.z < -3
    assert paired(_series(np.array([1.0, 2]), "2024-05-01")) is None
    still = paired(_series(np.ones(9), "2024-05-01"))
    assert still is not None
    assert still.z == float("inf")
