"""Working seconds between two moments: counted by hand, and by the minute over random schedules."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.hours.calendar import workday
from core.hours.schedule import USUAL, Block, ExtraDay, Schedule
from core.hours.working import Hours, stretches, working_seconds

CHINA = Hours(USUAL, "Asia/Shanghai")
NIGHT = replace(USUAL, week=(*(((Block(1320, 1800),),) * 5), (), ()))
ALWAYS = Schedule(week=((Block(0, 1440),),) * 7, holidays="none")
HOUR, DAY = 3600, 86_400


def utc(text: str, zone: str = "Asia/Shanghai") -> datetime:
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return local.astimezone(UTC).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("start", "stop", "worked"),
    [
        # Friday to Monday; within a block; over noon; before, between and after the blocks
        ("2025-11-14 17:50", "2025-11-17 09:10", 20 * 60),
        ("2025-11-14 09:00:07", "2025-11-14 09:03:00.5", 173.5),
        ("2025-11-14 11:30", "2025-11-14 14:00", 60 * 60),
        ("2025-11-14 08:00", "2025-11-14 23:00", 7.5 * HOUR),
        ("2025-11-14 12:10", "2025-11-14 13:20", 0),
        ("2025-11-15 10:00", "2025-11-16 10:00", 0),
        # Golden Week 2025: the Tuesday before, to the Thursday after
        ("2025-09-30 17:00", "2025-10-09 09:30", 1.5 * HOUR),
        # the Sunday and the Saturday that make up for it
        ("2025-09-27 12:00", "2025-09-28 10:00", HOUR),
        ("2025-10-10 17:00", "2025-10-13 09:00", HOUR + 7.5 * HOUR),
        # a whole ordinary week, and a moment of its own
        ("2025-11-10 00:00", "2025-11-17 00:00", 5 * 7.5 * HOUR),
        ("2025-11-14 10:00", "2025-11-14 10:00", 0),
        ("2025-11-14 11:00", "2025-11-14 10:00", 0),
    ],
)
def test_hours_counted_by_hand(start: str, stop: str, worked: float) -> None:
    assert working_seconds(utc(start), utc(stop), CHINA) == worked


@pytest.mark.parametrize(
    ("start", "stop", "worked"),
    [
        ("2025-11-14 21:00", "2025-11-15 07:00", 8 * HOUR),
        ("2025-11-15 01:00", "2025-11-15 23:00", 5 * HOUR),
        ("2025-11-17 05:00", "2025-11-17 22:30", HOUR / 2),
        # the evening before the holiday works on into it
        ("2025-09-30 23:00", "2025-10-09 12:00", 7 * HOUR),
    ],
)
def test_a_night_belongs_to_the_evening_it_begins_on(start: str, stop: str, worked: float) -> None:
    assert working_seconds(utc(start), utc(stop), replace(CHINA, schedule=NIGHT)) == worked


def test_nights_that_run_into_an_early_day_count_once() -> None:
    both = replace(NIGHT, extra_days=(ExtraDay(date(2025, 11, 15)),))
    early = replace(both, week=((Block(1320, 1800), Block(300, 420)), *NIGHT.week[1:]))
    hours = replace(CHINA, schedule=replace(early, extra_days=(ExtraDay(date(2025, 11, 15), 1),)))
    assert working_seconds(utc("2025-11-14 22:00"), utc("2025-11-15 12:00"), hours) == 9 * HOUR


@pytest.mark.parametrize(("day", "worked"), [("2025-03-30", 7), ("2025-10-26", 9)])
def test_the_night_the_clock_changes_is_shorter_or_longer(day: str, worked: int) -> None:
    nights = Hours(replace(NIGHT, week=((Block(1320, 1800),),) * 7), "Europe/Rome")
    morning = datetime.fromisoformat(f"{day} 12:00")
    evening = morning - timedelta(days=1)
    found = working_seconds(
        utc(str(evening), "Europe/Rome"), utc(str(morning), "Europe/Rome"), nights
    )
    assert found == worked * HOUR


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"])
def test_open_all_hours_working_time_is_all_time(zone: str) -> None:
    start, stop = datetime(2025, 1, 1, 3, 4, 5), datetime(2025, 12, 1, 6, 7, 8)
    hours = Hours(ALWAYS, zone)
    assert working_seconds(start, stop, hours) == (stop - start).total_seconds()


def test_stretches_are_in_order_and_apart() -> None:
    found = stretches(Hours(NIGHT, "America/New_York"), date(2024, 1, 1), date(2025, 12, 31))
    assert all(a < b for a, b in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


def test_blocks_that_touch_are_one_stretch() -> None:
    halves = replace(USUAL, week=((Block(540, 720), Block(720, 1080)),) * 7)
    found = stretches(replace(CHINA, schedule=halves), date(2025, 1, 6), date(2025, 1, 6))
    assert {end - start for start, end in found} == {9 * HOUR}


blocks = st.builds(
    lambda start, length: Block(start, start + length),
    st.integers(0, 1439), st.integers(1, 1440),
)  # fmt: skip
DAYS = [date(2025, 9, 25) + timedelta(days=n) for n in range(45)]
schedules = st.builds(
    Schedule,
    week=st.tuples(*[st.lists(blocks, max_size=3).map(tuple)] * 7),
    holidays=st.sampled_from(["cn", "none"]),
    days_off=st.lists(st.sampled_from(DAYS), max_size=3).map(tuple),
    extra_days=st.lists(
        st.builds(ExtraDay, st.sampled_from(DAYS), st.none() | st.integers(1, 7)), max_size=2
    ).map(tuple),
)
ZONES = st.sampled_from(["Asia/Shanghai", "Europe/Rome", "America/New_York", "Asia/Kolkata"])


def by_the_minute(start: datetime, minutes: int, hours: Hours) -> int:
    """How many of the minutes the local clock shows within a block of its day or the one before."""
    zone = ZoneInfo(hours.zone)
    instants = (start + timedelta(minutes=n) for n in range(minutes))
    return sum(_open(at.replace(tzinfo=UTC).astimezone(zone), hours.schedule) for at in instants)


def _open(local: datetime, schedule: Schedule) -> bool:
    minute = local.hour * 60 + local.minute
    yesterday = local.date() - timedelta(days=1)
    today = workday(local.date(), schedule).blocks
    return any(block.start <= minute < block.end for block in today) or any(
        minute + 1440 < block.end for block in workday(yesterday, schedule).blocks
    )


@settings(max_examples=60, deadline=None)
@given(schedules, ZONES, st.integers(0, 40 * 1440), st.integers(0, 4 * 1440))
@example(NIGHT, "Europe/Rome", 29 * 1440, 4 * 1440)
def test_working_time_equals_a_count_by_the_minute(
    schedule: Schedule, zone: str, since: int, minutes: int
) -> None:
    hours = Hours(schedule, zone)
    start = datetime(2025, 9, 26) + timedelta(minutes=since)
    found = working_seconds(start, start + timedelta(minutes=minutes), hours)
    assert found == 60 * by_the_minute(start, minutes, hours)
