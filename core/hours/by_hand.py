"""Rows of the calendar a team keeps for itself to its days off and its days worked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from core.errors import AppError
from core.hours.schedule import ExtraDay, Schedule


class DayWithoutDate(AppError):
    """A row of the hand-kept calendar that names no day."""

    key = "day_without_date"


class DayTwice(AppError):
    """A day that stands in the hand-kept calendar more than once."""

    key = "day_twice"


@dataclass(frozen=True)
class KeptDay:
    """A day off, or a day worked on the blocks of weekday `like` (None: its own)."""

    day: date | None
    worked: bool = False
    like: int | None = None


def kept_days(schedule: Schedule) -> tuple[KeptDay, ...]:
    """The days kept by hand, in order."""
    off = (KeptDay(day) for day in schedule.days_off)
    worked = (KeptDay(extra.day, worked=True, like=extra.like) for extra in schedule.extra_days)
    return tuple(sorted((*off, *worked), key=_day))


def with_kept_days(schedule: Schedule, rows: Sequence[KeptDay]) -> Schedule:
    """A schedule that keeps just these days; an AppError names what is wrong with them."""
    if any(row.day is None for row in rows):
        raise DayWithoutDate
    days = sorted(rows, key=_day)
    for before, after in pairwise(days):
        if before.day == after.day:
            raise DayTwice(day=_day(after).isoformat())
    off = tuple(_day(row) for row in days if not row.worked)
    worked = tuple(ExtraDay(_day(row), row.like) for row in days if row.worked)
    return Schedule(schedule.week, schedule.holidays, off, worked)


def _day(row: KeptDay) -> date:
    return row.day or date.min
