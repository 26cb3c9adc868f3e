"""The values of a worksheet's cells to text, a column at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from core.intake.reading.batches import batches

Cell = str | float | bool | datetime | date | time | timedelta
_Words = Mapping[type, Callable[[Any], str]]

DAY_ZERO = datetime(1899, 12, 31)
DAY_ZERO_1904 = datetime(1904, 1, 1)
# from here on Excel counts a 29 February 1900, which never was
_LEAP_ERROR = datetime(1900, 3, 1)
_LONGEST = timedelta(days=366)
_ROUNDING = 2_000
_PLAIN = 19
_OF_MOMENTS = {str, datetime, date}


def rows_of_text(rows: Iterator[list[Cell]], zero: datetime) -> Iterator[tuple[str, ...]]:
    """Rows of equal length as text; below a moment a day is a moment too."""
    moments: set[int] = set()
    for batch in batches(rows):
        columns = list(zip(*batch, strict=True))
        kinds = [set(map(type, column)) for column in columns]
        moments |= {place for place, each in enumerate(kinds) if datetime in each}
        texts = (
            _texts(column, kinds[place], zero, place in moments)
            for place, column in enumerate(columns)
        )
        yield from zip(*texts, strict=True)


def to_text(column: Sequence[Cell], zero: datetime = DAY_ZERO) -> Sequence[str]:
    """The column's cells as text.

    Moments `YYYY-MM-DD HH:MM:SS`, days `YYYY-MM-DD`, durations `HH:MM:SS` with hours over 24,
    whole numbers without `.0`, TRUE and FALSE. A moment within a year of `zero`, the workbook's
    day zero, is a duration of over a day under a clock's format.
    """
    kinds = set(map(type, column))
    return _texts(column, kinds, zero, datetime in kinds)


def _texts(
    column: Sequence[Cell], kinds: set[type], zero: datetime, among_moments: bool
) -> Sequence[str]:
    if kinds == {str}:
        return column  # pyright: ignore[reportReturnType]
    words = _words(zero, among_moments)
    if datetime in kinds and kinds <= _OF_MOMENTS:
        return _moments(column, words, str(zero + _LONGEST))
    if bool in kinds:
        return [words[type(cell)](cell) for cell in column]
    return [*map(_Written(words).__getitem__, column)]


def _moments(column: Sequence[Cell], words: _Words, earliest: str) -> Sequence[str]:
    """Most are written as they are; days and those with a fraction or near day zero are not."""
    texts = [*map(str, column)]
    if min(filter(None, texts)) >= earliest and {0, _PLAIN}.issuperset(map(len, texts)):
        return texts
    return [
        text if not text or (len(text) == _PLAIN and text >= earliest) else words[type(cell)](cell)
        for text, cell in zip(texts, column, strict=True)
    ]


class _Written(dict[Cell, str]):
    """Each value as text, made once; there are no truth values among them, which equal numbers."""

    def __init__(self, words: _Words) -> None:
        self._words = words

    def __missing__(self, cell: Cell) -> str:
        text = self[cell] = self._words[type(cell)](cell)
        return text


def number_text(value: float) -> str:
    """A number without `.0` or an exponent, if it is not too large for that."""
    if not value.is_integer():
        return repr(value)
    # a zero below zero is none
    return f"{value + 0.0:.0f}" if abs(value) < 1e21 else repr(value)


def _moment(value: datetime, zero: datetime) -> str:
    if value - zero < _LONGEST:
        since = timedelta(days=1) if zero == DAY_ZERO and value >= _LEAP_ERROR else timedelta()
        return duration_text(value - zero + since)
    near = _to_second(value)
    return near.isoformat(" ", "milliseconds" if near.microsecond else "seconds")


def _to_second(value: datetime) -> datetime:
    """Without the thousandths that come of storing a moment as a fraction of days."""
    over = value.microsecond
    if over <= _ROUNDING:
        return value.replace(microsecond=0)
    missing = 1_000_000 - over
    return value + timedelta(microseconds=missing) if missing <= _ROUNDING else value


def _midnight(value: date, zero: datetime) -> str:
    """A day among moments is a moment at midnight."""
    return _moment(datetime(value.year, value.month, value.day), zero)


def _day(value: date, zero: datetime) -> str:
    near = value < (zero + _LONGEST).date()
    return _midnight(value, zero) if near else value.isoformat()


def duration_text(value: timedelta) -> str:
    """`HH:MM:SS` with hours over 24, a sign, and thousandths if they mean anything."""
    millis = round(value / timedelta(milliseconds=1))
    seconds, over = divmod(abs(millis), 1000)
    seconds += over >= 1000 - _ROUNDING // 1000
    fraction = f".{over:03d}" if _ROUNDING < over * 1000 < 1_000_000 - _ROUNDING else ""
    sign = "-" if millis < 0 else ""
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{fraction}"


def _clock(value: time) -> str:
    if not value.microsecond:
        return str(value)
    return duration_text(datetime.combine(DAY_ZERO, value) - DAY_ZERO)


@cache
def _words(zero: datetime, among_moments: bool) -> _Words:
    """How each type of cell is written in a workbook of this day zero."""
    day = _midnight if among_moments else _day
    return {
        str: str,
        float: number_text,
        int: str,
        bool: lambda value: "TRUE" if value else "FALSE",
        datetime: lambda value: _moment(value, zero),
        date: lambda value: day(value, zero),
        time: _clock,
        timedelta: duration_text,
        type(None): lambda _: "",
    }
