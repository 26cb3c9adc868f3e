"""Time bands counted by hand, and no band that stands out where none does."""

from datetime import date, timedelta

import pytest

from core.insight.load.peaks import against_rest, hours_of, peaks
from core.insight.load.rated_times import rated, rated_times
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.settings import TIME_BANDS, TimeBand
from tests.core.insight.months import FILTERS, TIMES, months
from tests.core.made import Made, ticket

MAY = date(2024, 5, 1)


def _ticket(day: int, hour: int, band: str, frt: float, **more: object) -> dict[str, object]:
    when = {"hour": hour, "time_band": band}
    return ticket(MAY + timedelta(days=day), "phone", frt, **when, **more)


def test_bands_counted_by_hand() -> None:
    good, bad = {"satisfied": True, "score": 5}, {"satisfied": False, "score": 1}
    facts = Made(
        [
            _ticket(0, 9, "morning_peak", 60, **good),
            _ticket(0, 10, "morning_peak", 120, **bad),
            _ticket(0, 18, "evening_peak", 1000),
            _ticket(1, 19, "evening_peak", 2000, **bad),
            ticket(MAY, "email", 60),
        ]
    )
    found = peaks(facts)
    assert found is not None
    assert [each.band.key for each in found.peaks] == ["morning_peak", "evening_peak"]
    morning, evening = found.peaks
    assert (morning.volume.n, morning.share, evening.share) == (2, 0.5, 0.5)
    # two tickets in two days of two hours each; two in two days of four hours
    assert (morning.per_hour, evening.per_hour) == (0.5, 0.25)
    assert (morning.wait.value, evening.wait.value) == (90, 1500)
    assert (morning.served.value, evening.served.value) == (1, 0)
    assert (morning.csat.value, morning.csat.n, morning.csat.small) == (0.5, 2, True)
    assert (evening.csat.value, evening.csat.n) == (0, 1)
    assert found.busiest == morning
    assert found.worst is None


def test_satisfaction_is_by_when_the_ticket_came() -> None:
    rows = [_ticket(0, 9, "morning_peak", 60, satisfied=each) for each in (True, True, False)]
    table = rated_times(Made([*rows, _ticket(1, 9, "morning_peak", 60)]))
    assert table["csat"].tolist() == [pytest.approx(2 / 3)]
    assert table["csat|n"].tolist() == [3]
    other = _ticket(1, 9, "morning_peak", 60, satisfied=False)
    together = rated(rated_times(Made([*rows, other])), ["hour"])
    assert together.to_dict("records") == [{"hour": 9, "csat|n": 4, "csat": 0.5}]
    assert rated(rated_times(Made([])), ["hour"]).empty


def test_nothing_without_clock_times() -> None:
    assert peaks(Made([ticket(MAY, "phone", 5)])) is None
    assert peaks(Made([])) is None
    assert peaks(months(1), Filters(date(2020, 1, 1), date(2020, 1, 31))) is None


def test_a_band_that_misses_day_after_day_stands_out() -> None:
    found = peaks(months(3, lambda row: row | _slow(row, "evening_peak")), FILTERS)
    assert found is not None
    assert found.worst is not None
    assert found.gap is not None
    assert found.worst.band.key == "evening_peak"
    assert found.gap.size < -0.5


def _slow(row: dict[str, object], band: str) -> dict[str, object]:
    return {"frt": 2000.0} if row["time_band"] == band else {}


@pytest.mark.parametrize("seed", range(12))
def test_where_nothing_happens_no_band_stands_out(seed: int) -> None:
    found = peaks(months(seed), FILTERS)
    assert found is not None
    assert found.worst is None


def test_hours_and_days_of_a_band() -> None:
    assert {each.key: hours_of(each) for each in TIME_BANDS} == dict(
        zip(TIMES, (2, 3, 3, 4, 12), strict=True)
    )
    assert hours_of(TimeBand("all", 0, 0)) == 24


def test_a_day_is_compared_with_itself() -> None:
    rows = [
        _ticket(0, 9, "morning_peak", 60),
        _ticket(0, 18, "evening_peak", 2000),
        _ticket(0, 18, "evening_peak", 60),
        _ticket(1, 18, "evening_peak", 60),
    ]
    by = ("day", "time_band")
    table = measure(Made(rows), ("service_level",), (by,)).table(by)
    assert against_rest(table, "evening_peak").dropna().tolist() == [-0.5]
