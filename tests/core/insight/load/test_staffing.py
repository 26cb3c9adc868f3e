"""Arrivals per hour counted by hand, and the agents they take."""

from datetime import date, datetime, timedelta

import pytest

from core.insight.load.arrivals import came
from core.insight.load.handling import Handling
from core.insight.load.staffing import Shift, Staffing, staffing, usual_goal
from core.insight.statistics.erlang import Goal, agents_needed
from core.measure.filters import ALL, Filters
from core.settings import Settings
from tests.core.made import Made, ticket

# a Monday of two weeks without a holiday
MONDAY = date(2024, 5, 13)
END = datetime(2024, 5, 26, 15, 59)


def _days(n: int) -> list[date]:
    return [MONDAY + timedelta(days=at) for at in range(n)]


def _calls(day: date, hour: int | None, n: int, channel: str = "phone", **more: object) -> list:
    return [ticket(day, channel, 5, ttr=60.0, hour=hour, **more) for _ in range(n)]


def _fortnight(**more: object) -> list:
    """Ten a day at 9, twenty on Fridays; four at 9 on days of the weekend."""
    counts = (10, 10, 10, 10, 20, 4, 4) * 2
    return [row for day, n in zip(_days(14), counts, strict=True)
            for row in _calls(day, 9, n, **more)]  # fmt: skip


def _shift(found: Staffing, *, rest: bool = False) -> Shift:
    return next(each for each in found.queues[0].shifts if each.rest == rest)


def test_the_mean_and_p90_of_an_hour_over_the_days_of_a_kind() -> None:
    found = staffing(Made(_fortnight(), as_of=END))
    work, rest = _shift(found), _shift(found, rest=True)
    assert (work.days, rest.days) == (10, 4)
    nine = work.hours[9]
    # of 10 days 8 had ten and 2 had twenty; the 9th decile lies between them at 20
    assert (nine.hour, nine.mean, nine.p90) == (9, 12.0, 20.0)
    assert nine.agents == agents_needed(12, 360, Goal()) == 3
    assert nine.agents_p90 == agents_needed(20, 360, Goal()) == 4
    assert nine.occupancy == pytest.approx(1.2 / 3)
    assert (rest.hours[9].mean, rest.hours[9].p90) == (4, 4)
    empty = work.hours[3]
    assert (empty.mean, empty.agents, empty.level) == (0, 0, None)


def test_a_day_no_file_tells_of_is_a_gap_and_not_a_zero() -> None:
    # a month without a file in the middle: its days are not days without calls
    rows = [row for day in _days(14) for row in _calls(day, 9, 10)]
    rows += [row for day in _days(14) for row in _calls(day + timedelta(days=56), 9, 10, batch=2)]
    found = staffing(Made(rows, as_of=datetime(2024, 7, 21, 15, 59)))
    assert _shift(found).hours[9].mean == 10
    assert _shift(found).days == 20


def test_a_day_with_a_file_and_no_call_in_an_hour_is_a_zero() -> None:
    rows = _fortnight() + _calls(MONDAY, 20, 5)
    assert _shift(staffing(Made(rows, as_of=END))).hours[20].mean == 0.5


def test_the_hours_after_the_cut_off_are_not_empty() -> None:
    # 10 in the morning of the last day: its evening is still to come
    rows = [row for day in _days(5) for row in _calls(day, 9, 10)]
    rows += [row for day in _days(4) for row in _calls(day, 20, 10)]
    found = staffing(Made(rows, as_of=datetime(2024, 5, 17, 2)))
    assert _shift(found).hours[20].mean == 10
    assert _shift(found).hours[9].mean == 10


def test_days_without_clock_times_say_nothing_of_hours() -> None:
    rows = [row for day in _days(5) for row in _calls(day, 9, 10)]
    rows += [row for day in _days(5) for row in _calls(day + timedelta(days=7), None, 10, batch=2)]
    assert _shift(staffing(Made(rows, as_of=END))).hours[9].mean == 10
    only = staffing(Made([row for row in rows if row["hour"] is None], as_of=END))
    assert (only.queues, only.dated) == ((), ("phone",))


def test_the_handling_time_is_the_files_where_they_tell_it() -> None:
    told = staffing(Made(_fortnight(handle=200.0), as_of=END)).queues[0].handling
    assert (told.seconds, told.n) == (200, 136)
    few = [*_fortnight(), *_calls(MONDAY, 9, 3, handle=200.0)]
    assert staffing(Made(few, as_of=END)).queues[0].handling == Handling(360, 0)
    own = staffing(Made(_fortnight(handle=200.0), as_of=END), handles={"phone": 90.0})
    assert own.queues[0].handling == Handling(90, 0)


def test_a_person_may_aim_at_something_else() -> None:
    goal = Goal(0.99, 1.0)
    found = staffing(Made(_fortnight(), as_of=END), goals={"phone": goal})
    assert found.queues[0].goal == goal
    assert _shift(found).hours[9].agents == agents_needed(12, 360, goal)


def test_nobody_queues_for_an_answer_to_a_mail() -> None:
    rows = [row for day in _days(14) for row in _calls(day, None, 6, "email")]
    found = staffing(Made(rows, as_of=END))
    assert found.queues == ()
    work = found.workloads[0]
    assert (work.channel, work.days, work.mean, work.p90) == ("email", 10, 6, 6)
    assert work.seconds == 6 * work.handling.seconds == 3600


def test_filters_choose_days_and_tickets() -> None:
    facts = Made(_fortnight() + _calls(MONDAY, 9, 5, "chat"), as_of=END)
    week = Filters(MONDAY, MONDAY + timedelta(days=6))
    assert _shift(staffing(facts, week.choosing("channel", "phone"))).days == 5
    assert [each.channel for each in staffing(facts, week).queues] == ["chat", "phone"]
    assert staffing(facts, week.choosing("channel", "email")) == Staffing((), (), ())
    assert staffing(Made([])) == Staffing((), (), ())


def test_arrivals_are_by_creation_also_where_tickets_count_by_their_closing() -> None:
    closed = Made(_calls(MONDAY, 23, 2), settings=Settings(population="closed"), as_of=END)
    # created_at is 02:00 UTC, 10 o'clock in Shanghai, whatever the hour of the row says
    assert came(closed, ALL)["hour"].tolist() == [10]
    assert came(Made(_calls(MONDAY, 23, 2), as_of=END), ALL)["hour"].tolist() == [23]


def test_the_goal_is_the_channels_own_target() -> None:
    own = Settings(channel_targets=(("chat", 45.0),), attainment_target=0.9)
    assert usual_goal("chat", own) == Goal(0.9, 45)
    assert usual_goal("phone", own) == Goal(0.8, 20)
    assert usual_goal("chat", Settings()) == Goal(0.8, 60)
