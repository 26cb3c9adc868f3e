"""Ways to compare: what they are in an address, and the days they come to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measure.against import KINDS, Against, paired
from core.measure.periods import Period, last_quarter, month_of, quarter_of

MAY = month_of(date(2024, 5, 1))
DAYS = st.dates(date(1990, 1, 1), date(2080, 1, 1))


def _days(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        ("previous", ("2024-05-01", "2024-05-31"), ("2024-04-01", "2024-04-30")),
        ("last_quarter", ("2024-05-01", "2024-05-31"), ("2024-02-01", "2024-02-29")),
        ("last_year", ("2024-05-01", "2024-05-31"), ("2023-05-01", "2023-05-31")),
        ("2024-03-04..2024-03-10", ("2024-05-01", "2024-05-31"), ("2024-03-04", "2024-03-10")),
        ("since:2024-05-20", ("2024-05-20", "2024-05-31"), ("2024-05-08", "2024-05-19")),
        # a change before the period is looked at from its own day on
        ("since:2024-04-21", ("2024-04-21", "2024-05-31"), ("2024-03-11", "2024-04-20")),
        # one after the period has one day, and nothing in it
        ("since:2024-06-10", ("2024-06-10", "2024-06-10"), ("2024-06-09", "2024-06-09")),
    ],
)
def test_days_to_look_at_and_beside(
    text: str, now: tuple[str, str], before: tuple[str, str]
) -> None:
    assert paired(MAY, Against.from_text(text), None) == (_days(*now), _days(*before))


def test_an_unfinished_change_is_compared_with_the_days_right_before_it() -> None:
    until = date(2024, 5, 22)
    now, before = paired(MAY, Against.from_text("since:2024-05-20"), until)
    assert (now, before) == (_days("2024-05-20", "2024-05-22"), _days("2024-05-17", "2024-05-19"))


@given(DAYS, st.integers(0, 800))
def test_days_before_a_change_touch_it_and_are_as_many(day: date, more: int) -> None:
    period = Period(day, day + timedelta(days=more))
    now, before = paired(period, Against("since", Period(day, day)), None)
    assert before.end + timedelta(days=1) == now.start
    assert before.n_days == now.n_days


@given(st.sampled_from(KINDS), DAYS, st.integers(0, 400))
def test_an_address_holds_every_comparison(kind: str, day: date, more: int) -> None:
    days = {
        "custom": Period(day, day + timedelta(days=more)),
        "since": Period(day, day),
    }
    chosen = next(Against(each, days.get(each)) for each in KINDS if each == kind)
    assert Against.from_text(chosen.to_text()) == chosen


@pytest.mark.parametrize(
    "text", ["", "custom", "since", "tomorrow", "since:", "2024-05-31..2024-05-01", "2024-05-01.."]
)
def test_what_is_no_comparison_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Against.from_text(text)


def test_the_days_of_a_quarter_before() -> None:
    assert last_quarter(_days("2024-05-31", "2024-05-31")) == _days("2024-02-29", "2024-02-29")
    assert quarter_of(date(2024, 12, 31)) == _days("2024-10-01", "2024-12-31")
