"""Local days to those that count for what is usual, and those that are no ordinary ones."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from core.hours.calendar import Workday, workday
from core.measure.facts import Facts, last_day
from core.measure.periods import Period

_ORDINARY = {"workday", "weekend"}
# a day cut off before this hour is not over
_NEARLY_OVER = 23


def special_days(facts: Facts, period: Period) -> tuple[Workday, ...]:
    """The days of a period that are no ordinary ones by the calendar of the settings."""
    every = (period.start + timedelta(days=at) for at in range(period.n_days))
    known = (workday(day, facts.settings.schedule) for day in every)
    return tuple(each for each in known if each.kind not in _ORDINARY)


def ordinary(day: date, facts: Facts) -> bool:
    """Whether a day counts: no holiday, no make-up day, none off or on by hand, and over."""
    return workday(day, facts.settings.schedule).kind in _ORDINARY and day != _unfinished(facts)


def _unfinished(facts: Facts) -> date | None:
    """The day of the cut-off, unless it is nearly over."""
    if facts.as_of is None:
        return None
    zone = ZoneInfo(facts.settings.timezone)
    local = facts.as_of.replace(tzinfo=ZoneInfo("UTC")).astimezone(zone)
    return last_day(facts) if local.hour < _NEARLY_OVER else None
