"""A local day and a schedule to what kind of day it is and the blocks worked on it."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from core.hours.schedule import Block, Schedule

Kind = Literal["workday", "weekend", "holiday", "make_up", "day_off", "extra"]


@dataclass(frozen=True)
class Workday:
    """A local day: its kind, the blocks that begin on it, the festival it belongs to ("" for none).

    "weekend" is a weekday without blocks, whichever it is; "make_up" one worked in exchange for a
    holiday; "day_off" and "extra" were entered by hand. `festival` is a key of the catalogue.
    """

    day: date
    kind: Kind
    blocks: tuple[Block, ...]
    festival: str = ""

    @property
    def rest(self) -> bool:
        """Whether nobody begins to work on it."""
        return not self.blocks


def workday(day: date, schedule: Schedule) -> Workday:
    """The kind of a day: entered by hand, else of the holidays' calendar, else of the week.

    Outside `known_years` only the week and what was entered by hand are known.
    """
    own = schedule.week[day.weekday()]
    extra = next((each for each in schedule.extra_days if each.day == day), None)
    if extra:
        like = schedule.week[extra.like - 1] if extra.like else own or _usual(schedule)
        return Workday(day, "extra", like)
    if day in schedule.days_off:
        return Workday(day, "day_off", ())
    if schedule.holidays == "cn" and day in days_off():
        return Workday(day, "holiday", (), days_off()[day])
    if schedule.holidays == "cn" and day in made_up_days():
        return Workday(day, "make_up", own or _usual(schedule), made_up_days()[day])
    return Workday(day, "workday" if own else "weekend", own)


def is_rest(day: date, schedule: Schedule) -> bool:
    """Whether nobody begins to work on a day."""
    return workday(day, schedule).rest


def known_years() -> range:
    """The years whose holidays and make-up days are known (mainland China's, as announced)."""
    return range(min(days_off()).year, max(days_off()).year + 1)


def _usual(schedule: Schedule) -> tuple[Block, ...]:
    return next((blocks for blocks in schedule.week if blocks), ())


@cache
def days_off() -> dict[date, str]:
    """The days mainland China has off as announced, weekends among them included, to festivals."""
    from chinese_calendar.constants import Holiday, holidays

    keys = {each.value: each.name for each in Holiday}
    return {day: keys[name] for day, name in sorted(holidays.items())}


@cache
def made_up_days() -> dict[date, str]:
    """The days of weekends that are worked in exchange, to their festivals."""
    from chinese_calendar.constants import Holiday, workdays

    keys = {each.value: each.name for each in Holiday}
    return {day: keys[name] for day, name in sorted(workdays.items())}
