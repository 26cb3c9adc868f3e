"""A year to its holidays as announced: from when to when, and which days make up for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core.hours.calendar import days_off, made_up_days

# a day is made up for within so many days of the holiday
_NEAR = timedelta(days=45)


@dataclass(frozen=True)
class Festival:
    """Days off in a row (both included), whose they are, and the days worked in exchange."""

    keys: tuple[str, ...]
    start: date
    end: date
    make_up: tuple[date, ...]


def festivals(year: int) -> tuple[Festival, ...]:
    """The holidays that touch a year, in order; () for a year that is not known."""
    return tuple(
        _festival(run) for run in _runs(tuple(days_off())) if year in (run[0].year, run[-1].year)
    )


def _festival(run: tuple[date, ...]) -> Festival:
    keys = tuple(dict.fromkeys(days_off()[day] for day in run))
    near = (run[0] - _NEAR, run[-1] + _NEAR)
    made_up = (day for day, of in made_up_days().items() if of in keys and near[0] < day < near[1])
    return Festival(keys, run[0], run[-1], tuple(made_up))


def _runs(days: tuple[date, ...]) -> Iterator[tuple[date, ...]]:
    """Days in order to those that follow one another."""
    starts = [at for at, day in enumerate(days) if not at or day - days[at - 1] > timedelta(days=1)]
    ends = [*starts[1:], len(days)]
    return (days[start:end] for start, end in zip(starts, ends, strict=True))
