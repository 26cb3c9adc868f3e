from datetime import date, datetime, timedelta

import pytest

from core.measure.comparing import change, compare
from core.measure.filters import Filters
from core.measure.intervals import mean, newcombe, wilson
from core.measure.measured import Figure
from core.measure.periods import Period, month_of, previous
from tests.core.made import Made, ticket
from tests.core.measure.conftest import MAY, may

MONTH = Filters(MAY, may(31))
METRICS = ("frt.mean", "frt.median", "csat", "volume")
BEFORE = previous(month_of(MAY))


def _figure(key: str, value: float | None, n: int = 100) -> Figure:
    if value is not None and key == "csat":
        return Figure(key, value, n, *wilson(value, n), "share", False)
    return Figure(key, value, n, None, None, "seconds", False)


def test_wilson_and_newcombe_as_published() -> None:
    assert wilson(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert newcombe(56 / 70, 70, 48 / 80, 80) == pytest.approx((0.0524, 0.3339), abs=5e-5)


@pytest.mark.parametrize(("share", "n"), [(0, 5), (1, 5), (0.5, 1), (0, 0)])
def test_an_interval_stays_inside_its_bounds(share: float, n: int) -> None:
    low, high = wilson(share, n)
    assert 0 <= low <= share <= high <= 1
    assert mean(3, 1, 1) == (float("-inf"), float("inf"))


def test_a_month_against_the_one_before(facts: Made) -> None:
    comparison = compare(facts, METRICS, ((), ("channel",)), MONTH, BEFORE)
    frt = comparison.change("frt.mean")
    assert (frt.now.value, frt.before.value) == pytest.approx((2222 / 6, 180))
    assert frt.difference == pytest.approx(2222 / 6 - 180)
    assert frt.relative == pytest.approx((2222 / 6 - 180) / 180)
    assert frt.judgement == "worse"
    assert comparison.change("frt.median").judgement == "same"
    phone = comparison.change("frt.mean", channel="phone")
    assert phone.judgement == "better"
    assert comparison.change("volume").judgement == "unknown"
    assert comparison.change("csat").judgement == "same"
    assert comparison.change("frt.mean", channel="email").judgement == "unknown"


@pytest.mark.parametrize(
    ("now", "before", "judgement"),
    [(0.9, 0.5, "better"), (0.5, 0.9, "worse"), (0.52, 0.5, "same"), (None, 0.5, "unknown")],
)
def test_shares_are_judged_by_their_interval(
    now: float | None, before: float, judgement: str
) -> None:
    assert change(_figure("csat", now), _figure("csat", before)).judgement == judgement


def test_durations_without_interval_are_judged_by_size() -> None:
    assert change(_figure("frt.mean", 104), _figure("frt.mean", 100)).judgement == "same"
    assert change(_figure("frt.mean", 90), _figure("frt.mean", 100)).judgement == "better"
    assert change(_figure("frt.mean", 90), _figure("frt.mean", 0)).relative is None


def test_an_unfinished_month_has_the_same_days_before(facts: Made) -> None:
    facts.as_of = datetime(2024, 5, 3, 4)
    comparison = compare(facts, ["volume"], ((),), MONTH, BEFORE)
    assert comparison.against == Period(date(2024, 4, 1), date(2024, 4, 3))


def test_both_periods_have_had_the_same_time_to_be_solved() -> None:
    slow = [ticket(day, "phone", 5, ttr=20 * 86400.0) for day in (may(30), date(2024, 4, 29))]
    quick = [ticket(day, "phone", 5, ttr=60.0) for day in (may(30), date(2024, 4, 29))]
    for row in slow[:1]:
        # May's slow ticket is not solved by the cut-off
        row |= {"ttr": None, "closed": False, "resolved_at": None}
    facts = Made(slow + quick, datetime(2024, 5, 31, 15, 59))
    comparison = compare(facts, ["ttr.mean", "closed_share"], ((),), MONTH, BEFORE)
    assert comparison.change("ttr.mean").difference == 0
    assert comparison.change("closed_share").before.value == 0.5
    assert comparison.before.figure("closed_share").n == 2
    assert timedelta(days=31) == may(31) - BEFORE.end
