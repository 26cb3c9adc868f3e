from datetime import date

import numpy as np
import pytest

from core.insight.days.abnormal import watched
from core.insight.days.shifts import level_shift
from core.measure.periods import Period
from tests.core.insight.days.test_abnormal import line, waits
from tests.core.insight.months import MAY

SINCE = date(2024, 5, 15)


def shifted(factor: float, days: int = 61, until: int = 99) -> np.ndarray:
    values = waits(days)
    values[44:until] *= factor
    return values


@pytest.mark.parametrize("factor", [1.5, 0.6])
def test_a_shift_is_found_with_its_day_and_its_size(factor: float) -> None:
    (found,) = watched([line(shifted(factor))], MAY).shifts
    assert abs((found.start - SINCE).days) <= 1
    assert found.end == MAY.end
    assert found.relative
    assert found.size == pytest.approx(factor - 1, abs=0.1)
    assert found.range[0] < factor - 1 < found.range[1]
    assert found.after / found.before == pytest.approx(factor, rel=0.1)
    assert found.days == pytest.approx(17, abs=1)


def test_a_shift_that_ended_is_a_shift() -> None:
    found = level_shift(line(shifted(1.6, until=54)), MAY)
    assert found is not None
    assert (found.start, found.end) == (SINCE, date(2024, 5, 24))


def test_the_days_after_a_shift_are_not_abnormal() -> None:
    assert not any(each.abnormal for each in watched([line(shifted(1.6))], MAY).odd)


def test_seven_days_are_no_shift() -> None:
    assert watched([line(shifted(1.6, until=51))], MAY).shifts == ()


def test_a_shift_before_the_period_is_not_one_of_it() -> None:
    assert level_shift(line(shifted(1.6)), Period(date(2024, 5, 20), MAY.end)) is None


def test_a_shift_needs_days_before_it() -> None:
    values = waits(20)
    values[10:] *= 2
    assert level_shift(line(values), Period(date(2024, 4, 1), date(2024, 4, 20))) is None


def test_a_share_shifts_by_points_and_a_count_by_its_part() -> None:
    drawing = np.random.default_rng(6)
    shares = drawing.binomial(200, np.where(np.arange(61) < 44, 0.8, 0.65)) / 200
    share = level_shift(line(shares, 200, "csat"), MAY)
    assert share is not None
    assert not share.relative
    assert share.size == pytest.approx(-0.15, abs=0.03)
    counts = drawing.poisson(np.where(np.arange(61) < 44, 100, 150)).astype(float)
    count = level_shift(line(counts, key="volume"), MAY)
    assert count is not None
    assert count.size == pytest.approx(0.5, abs=0.1)


def test_noise_seldom_shifts() -> None:
    lines = [line(waits(61, seed)) for seed in range(100)]
    assert len(watched(lines, MAY).shifts) == 0
    alone = [watched([each], MAY).shifts for each in lines]
    assert sum(map(bool, alone)) <= 3
