from datetime import date, timedelta

import numpy as np
import pytest

from core.insight.changes.effects import Effect, effect
from core.insight.changes.extremes import extreme
from core.insight.changes.verdict import Target
from core.measure.filters import ALL, Filters
from core.measure.periods import Period, month_of
from tests.core.insight.months import APRIL, CHANNELS, FILTERS, MAY, Row, months
from tests.core.made import Made, answer, ticket

SINCE = date(2024, 5, 12)


def faster(row: Row) -> Row:
    return row | {"frt": row["frt"] * 0.6} if row["day"] >= SINCE else row


def more_phone(row: Row) -> Row:
    """From May on two of three mails are calls: nothing is answered faster, the mix is faster."""
    called = row["channel"] == "email" and row["day"] >= MAY.start and row["frt"] % 3 > 1
    if not called:
        return row
    return row | {"channel": "phone", "frt": row["frt"] * CHANNELS["phone"] / CHANNELS["email"]}


@pytest.fixture(scope="module")
def improved() -> Made:
    return months(11, faster)


def found(made: Made, key: str, on, target: Target | None = None) -> Effect:
    known = effect(made, FILTERS, key, on, target)
    assert known is not None
    return known


def test_from_a_day_on(improved: Made) -> None:
    of = found(improved, "frt.median", SINCE, Target(-0.3, "relative"))
    assert of.after == Period(SINCE, MAY.end)
    assert of.before == Period(SINCE - timedelta(days=20), SINCE - timedelta(days=1))
    assert of.move is not None
    assert of.move.relative
    assert of.move.low < -0.4 < of.move.high < 0
    assert of.move.adjusted == pytest.approx(-0.4, abs=0.08)
    # log-normal with σ 0.6 in a channel, 1.1 over all: well above one half
    assert of.faster == pytest.approx(0.62, abs=0.05)
    assert of.judgement == "better"
    assert of.verdict is not None
    assert of.verdict.met == "met"
    assert of.extreme is None


def test_two_months(improved: Made) -> None:
    of = found(improved, "frt.median", (APRIL, MAY))
    assert (of.before, of.after) == (APRIL, MAY)
    assert of.verdict is None
    # days off and the make-up days of both months do not count
    assert of.move is not None
    assert of.move.days == (25, 25)


def test_what_only_the_mix_did_is_told() -> None:
    of = found(months(12, more_phone), "frt.median", (APRIL, MAY))
    assert of.move is not None
    assert of.move.size < -0.1
    assert of.move.adjusted == pytest.approx(0, abs=0.1)


def test_a_share_moves_by_points(improved: Made) -> None:
    of = found(improved, "csat", SINCE, Target(0.05, "points"))
    assert of.move is not None
    assert not of.move.relative
    assert of.judgement == "unclear"
    assert of.faster is None
    assert of.verdict is not None
    assert of.verdict.goal == pytest.approx((of.was.value or 0) + 0.05)


def test_too_few_days_say_so(improved: Made) -> None:
    of = found(improved, "frt.median", date(2024, 5, 28), Target(1e9, "level"))
    assert of.move is None
    assert of.verdict is not None
    assert (of.verdict.met, of.verdict.sure) == ("met", "low")
    assert effect(improved, ALL, "frt.median", date(2025, 1, 1)) is None
    assert effect(Made([]), ALL, "frt.median", SINCE) is None


def test_an_unfinished_month_is_compared_with_as_many_days() -> None:
    made = months(3)
    made.as_of = made.as_of and made.as_of - timedelta(days=11)
    of = found(made, "volume", (APRIL, MAY))
    assert of.before == Period(APRIL.start, date(2024, 4, 20))


LEVELS = (300.0, 360.0, 240.0, 305.0, 295.0, 300.0, 600.0, 310.0)


def eight_months(levels: tuple[float, ...] = LEVELS, seed: int = 4) -> Made:
    """October to May, ten tickets a day, each month on its own level."""
    drawing = np.random.default_rng(seed)
    rows = list[dict[str, object]]()
    day = date(2023, 10, 1)
    while day <= MAY.end:
        level = levels[(day.month - 10) % 12]
        waits = level * np.exp(drawing.normal(0, 0.3, 10))
        rows += [ticket(day, "phone", float(wait)) for wait in waits]
        rows.append(answer(day, "phone", 5))
        day += timedelta(days=1)
    return Made(rows)


@pytest.fixture(scope="module")
def year() -> Made:
    return eight_months()


def test_after_the_worst_month_the_next_is_better_anyway(year: Made) -> None:
    of = found(year, "frt.median", (APRIL, MAY))
    assert of.extreme is not None
    assert (of.extreme.way, of.extreme.n) == ("worst", 7)
    assert extreme(year, ALL, "volume", APRIL) is None


def test_a_month_like_others_and_few_months_warn_of_nothing(year: Made) -> None:
    assert extreme(year, ALL, "frt.median", month_of(date(2024, 3, 1))) is None
    assert extreme(year, ALL, "frt.median", month_of(date(2024, 1, 1))) is None
    best = extreme(eight_months((*LEVELS[:6], 100.0, 300.0)), ALL, "frt.median", APRIL)
    assert best is not None
    assert best.way == "best"


def test_of_months_that_are_alike_none_is_called_an_extreme() -> None:
    alike = [eight_months((300.0,) * 8, seed) for seed in range(12)]
    warned = [each for each in alike if extreme(each, ALL, "frt.median", APRIL)]
    assert len(warned) <= 1


def test_two_months_that_are_equally_bad_are_no_extreme() -> None:
    twice = eight_months((*LEVELS[:5], 600.0, 600.0, 310.0))
    assert extreme(twice, ALL, "frt.median", APRIL) is None


def test_no_mix_no_equal_mix(year: Made) -> None:
    of = effect(year, Filters(), "frt.median", (APRIL, MAY))
    assert of is not None
    assert of.move is not None
    assert of.move.adjusted is None


@pytest.mark.parametrize("key", ["frt.median", "csat"])
def test_periods_that_share_days_did_not_change_into_each_other(improved: Made, key: str) -> None:
    both = Period(APRIL.start, MAY.end)
    found = effect(improved, ALL, key, (APRIL, both))
    assert found is None or found.move is None
