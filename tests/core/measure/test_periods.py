from datetime import date, datetime

import pytest

from core.measure.periods import (
    Period,
    day_label,
    is_unfinished,
    latest_complete_month,
    latest_months,
    month_of,
    period_label,
    previous,
    same_days,
    same_last_year,
)
from tests.core.made import Made, ticket

MAY = month_of(date(2024, 5, 7))
FEBRUARY = month_of(date(2024, 2, 29))


def _until(as_of: datetime | None) -> Made:
    days = (date(2024, 3, 5), date(2024, 4, 5), date(2024, 5, 5))
    return Made([ticket(day, "phone", 5) for day in days], as_of)


@pytest.mark.parametrize(
    ("as_of", "month"),
    [
        (datetime(2024, 5, 31, 10), 5),
        # 16:30 UTC on the 30th is already the 31st in Shanghai
        (datetime(2024, 5, 30, 16, 30), 5),
        (datetime(2024, 5, 30, 10), 4),
        (datetime(2024, 7, 1), 5),
        (None, 5),
        # nothing is complete yet: then the last month there is
        (datetime(2024, 3, 9), 5),
    ],
)
def test_the_latest_complete_month_is_judged_by_the_cut_off(
    as_of: datetime | None, month: int
) -> None:
    assert latest_complete_month(_until(as_of)) == month_of(date(2024, month, 1))


def test_without_tickets_there_is_no_month() -> None:
    assert latest_complete_month(Made([])) is None
    assert latest_months(Made([]), 3) is None


def test_the_latest_months_end_with_it() -> None:
    assert latest_months(_until(datetime(2024, 5, 31, 10)), 3) == Period(date(2024, 3, 1), MAY.end)


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (MAY, month_of(date(2024, 4, 1))),
        (month_of(date(2024, 3, 1)), FEBRUARY),
        (Period(date(2024, 4, 1), date(2024, 6, 30)), Period(date(2024, 1, 1), date(2024, 3, 31))),
        (Period(date(2024, 5, 6), date(2024, 5, 12)), Period(date(2024, 4, 29), date(2024, 5, 5))),
    ],
)
def test_the_previous_period_has_the_same_length(period: Period, before: Period) -> None:
    assert previous(period) == before


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        (Period(date(2024, 4, 1), date(2024, 4, 30)), False),
        (Period(date(2024, 4, 1), date(2024, 5, 1)), True),
        (Period(date(2024, 5, 31), date(2024, 6, 30)), True),
        (Period(date(2024, 6, 1), date(2024, 6, 30)), False),
        (Period(date(2024, 5, 10), date(2024, 5, 12)), True),
    ],
)
def test_periods_meet_where_they_share_a_day(other: Period, meets: bool) -> None:
    assert (MAY.meets(other), other.meets(MAY)) == (meets, meets)


def test_last_year_keeps_whole_months_whole() -> None:
    assert same_last_year(FEBRUARY) == month_of(date(2023, 2, 1))
    assert same_last_year(month_of(date(2025, 2, 1))) == FEBRUARY


def test_an_unfinished_period_is_compared_with_as_many_days() -> None:
    until = date(2024, 5, 10)
    assert is_unfinished(MAY, until)
    assert not is_unfinished(MAY, MAY.end)
    assert same_days(previous(MAY), MAY, until) == Period(date(2024, 4, 1), date(2024, 4, 10))
    assert same_days(previous(MAY), MAY, MAY.end) == previous(MAY)
    assert same_days(FEBRUARY, MAY, date(2024, 5, 30)).end == FEBRUARY.end


@pytest.mark.parametrize(
    ("period", "chinese", "english"),
    [
        (MAY, "2024 年 5 月", "May 2024"),
        (
            Period(date(2024, 3, 1), MAY.end),
            "2024 年 3 月至 2024 年 5 月",
            "March 2024 to May 2024",
        ),
        (Period(date(2024, 5, 6), date(2024, 5, 6)), "2024 年 5 月 6 日", "6 May 2024"),
        (
            Period(date(2024, 5, 6), date(2024, 5, 12)),
            "2024 年 5 月 6 日至 2024 年 5 月 12 日",
            "6 May 2024 to 12 May 2024",
        ),
    ],
)
def test_periods_are_said_in_words(period: Period, chinese: str, english: str) -> None:
    assert period_label(period, "zh") == chinese
    assert period_label(period, "en") == english
    assert day_label(date(2024, 5, 21), "zh", year=False) == "5 月 21 日"
