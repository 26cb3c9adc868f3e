"""The values of a worksheet's cells to text, a column at a time."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from core.intake.reading.spooled import BATCH

Cell = str | float | bool | datetime | date | time | timedelta

_DAY_ZERO = datetime(1899, 12, 31)
_ROUNDING = 2_000


def rows_of_text(rows: Iterator[list[Cell]]) -> Iterator[tuple[str, ...]]:
    """Rows of equal length as text, some thousands at a time."""
    while batch := list(islice(rows, BATCH)):
        yield from zip(*map(to_text, zip(*batch, strict=True)), strict=True)


def to_text(column: Sequence[Cell]) -> list[str]:
    """The column's cells as text.

    Moments `YYYY-MM-DD HH:MM:SS`, days `YYYY-MM-DD`, durations `HH:MM:SS` with hours over 24,
    whole numbers without `.0`, TRUE and FALSE.
    """
    kinds = set(map(type, column))
    if kinds <= {str}:
        return list(map(str, column))
    words = _WORDS_AMONG_MOMENTS if datetime in kinds else _WORDS
    return [words[type(cell)](cell) for cell in column]


def _number(value: float) -> str:
    if not value.is_integer():
        return repr(value)
    return f"{value:.0f}" if abs(value) < 1e21 else repr(value)


def _moment(value: datetime) -> str:
    if value.year > 1900 and not value.microsecond:
        return str(value)
    if value.year <= 1900:
        # a duration over a day under a clock format counts from Excel's day zero
        return _duration(value - _DAY_ZERO)
    near = _to_second(value)
    return near.isoformat(" ", "milliseconds" if near.microsecond else "seconds")


def _to_second(value: datetime) -> datetime:
    """Without the thousandths that come of storing a moment as a fraction of days."""
    over = value.microsecond
    if over <= _ROUNDING:
        return value.replace(microsecond=0)
    missing = 1_000_000 - over
    return value + timedelta(microseconds=missing) if missing <= _ROUNDING else value


def _midnight(value: date) -> str:
    """A day among moments is a moment at midnight."""
    return _moment(datetime(value.year, value.month, value.day))


def _day(value: date) -> str:
    return _midnight(value) if value.year <= 1900 else value.isoformat()


def _duration(value: timedelta) -> str:
    millis = round(value / timedelta(milliseconds=1))
    seconds, over = divmod(abs(millis), 1000)
    seconds += over >= 1000 - _ROUNDING // 1000
    fraction = f".{over:03d}" if _ROUNDING < over * 1000 < 1_000_000 - _ROUNDING else ""
    sign = "-" if millis < 0 else ""
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{fraction}"


def _clock(value: time) -> str:
    if not value.microsecond:
        return str(value)
    return _duration(datetime.combine(_DAY_ZERO, value) - _DAY_ZERO)


_WORDS: dict[type, Callable[[Any], str]] = {
    str: str,
    float: _number,
    int: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    datetime: _moment,
    date: _day,
    time: _clock,
    timedelta: _duration,
    type(None): lambda _: "",
}
_WORDS_AMONG_MOMENTS: dict[type, Callable[[Any], str]] = {**_WORDS, date: _midnight}
