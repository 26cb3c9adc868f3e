"""A schedule in its zone to the stretches worked and the working seconds between two moments."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.hours.calendar import workday
from core.hours.offsets import seconds, spans
from core.hours.schedule import Schedule

Stretch = tuple[int, int]
_NIGHT = timedelta(days=1)
_EPOCH = datetime(1970, 1, 1)


@dataclass(frozen=True)
class Hours:
    """A schedule and the time zone whose clock it follows."""

    schedule: Schedule
    zone: str


def stretches(hours: Hours, first: date, last: date) -> tuple[Stretch, ...]:
    """[start, end) seconds since the epoch, UTC, that hold work, in order and apart, on local days.

    Worked is whenever the local clock shows a time within a block: where the clock is put forward
    such a night is shorter, where it is put back longer. Blocks that overlap count once.
    """
    local = _merged(_by_the_clock(hours.schedule, first, last))
    starts, ends = [start for start, _ in local], [end for _, end in local]
    return tuple(
        (max(start - span.offset, span.start), min(end - span.offset, span.end))
        for span in spans(hours.zone, first, last)
        for start, end in local[
            bisect_right(ends, span.start + span.offset) : bisect_left(
                starts, span.end + span.offset
            )
        ]
    )


def working_seconds(start: datetime, stop: datetime, hours: Hours) -> float:
    """Working seconds from one naive UTC moment to another; 0 if the second is not later."""
    since, until = ((moment - _EPOCH).total_seconds() for moment in (start, stop))
    held = stretches(hours, start.date() - _NIGHT, stop.date() + _NIGHT)
    return sum(max(0.0, min(b, until) - max(a, since)) for a, b in held)


def _by_the_clock(schedule: Schedule, first: date, last: date) -> Iterator[Stretch]:
    """Every block of the days and of the evening before, in seconds of the local clock."""
    for n in range(-1, (last - first).days + 1):
        day = first + timedelta(days=n)
        midnight = seconds(day)
        for block in workday(day, schedule).blocks:
            yield midnight + block.start * 60, midnight + block.end * 60


def _merged(found: Iterator[Stretch]) -> list[Stretch]:
    """The same time in stretches that neither overlap nor touch."""
    merged: list[Stretch] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
