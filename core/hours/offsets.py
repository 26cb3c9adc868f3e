"""A time zone to the spans of one offset, so that local hours find their place in UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

EPOCH = date(1970, 1, 1)
DAY = 86_400


@dataclass(frozen=True)
class Span:
    """[start, end) in seconds since the epoch (UTC) while local time is `offset` seconds ahead."""

    start: int
    end: int
    offset: int


def spans(zone: str, first: date, last: date) -> Iterator[Span]:
    """The spans that hold the local days from `first` to `last` and a day on either side."""
    clock = ZoneInfo(zone)
    start, end = seconds(first - timedelta(days=2)), seconds(last + timedelta(days=3))
    days = range(start, end + 1, DAY)
    turns = (
        _turn(clock, a, b) for a, b in pairwise(days) if _offset(clock, a) != _offset(clock, b)
    )
    edges = [start, *turns, end]
    return (Span(a, b, _offset(clock, a)) for a, b in pairwise(edges))


def seconds(day: date) -> int:
    """The first second of a day, as a clock would count it without any offset."""
    return (day - EPOCH).days * DAY


def _turn(clock: ZoneInfo, before: int, after: int) -> int:
    """The first second of the later of two offsets, found by halving."""
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(clock, middle) == _offset(clock, before):
            before = middle
        else:
            after = middle
    return after


def _offset(clock: ZoneInfo, at: int) -> int:
    local = datetime.fromtimestamp(at, UTC).astimezone(clock)
    return int((local.utcoffset() or timedelta()).total_seconds())
