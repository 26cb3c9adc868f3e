import numpy as np
import pandas as pd
import pytest

from core.insight.days.daily import memory_of, paired, step


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


def test_rows_weigh_where_a_day_is_no_witness_of_its_own() -> None:
    before, now = (_series(np.tile([0.0, 1.0], 7), start) for start in ("2024-04-01", "2024-04-15"))
    n = pd.Series(np.tile([1.0, 3.0], 14), index=pd.concat([before, now]).index)
    found = step(before, now * 0.5, n)
    assert found is not None
    # 21 of 28 rows before, half of that after; the weekdays, each met once, balance out
    assert found.size == pytest.approx(-0.375, abs=0.01)


@pytest.mark.parametrize(("kept", "least", "most"), [(0.0, 0.0, 0.25), (0.6, 0.4, 0.8)])
def test_memory_is_seen(kept: float, least: float, most: float) -> None:
    drawing = np.random.default_rng(2)
    days = drawing.normal(0, 1, 200)
    for at in range(1, 200):
        days[at] += kept * days[at - 1]
    assert least <= memory_of(days - days.mean()) <= most
    assert memory_of(np.zeros(5)) == 0
