"""A column of duration texts to seconds: clocks and figures at once, the rest text by text."""

import re
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from core.intake.values.column import (
    Column,
    as_text,
    has_not_been,
    over_distinct,
    refused,
)
from core.intake.values.day_fractions import are_day_fractions
from core.intake.values.day_zero import day_zero, since
from core.intake.values.decimal_marks import decimal_mark
from core.intake.values.durations import LONGEST, may_be_read, read_duration
from core.intake.values.numerals import Mark, number
from core.intake.values.shapes import Shaped, shaped
from core.intake.values.spoken import DAY
from core.intake.values.units import clock_of, unit_of

_CLOCK = re.compile(r"(0{1,5}):(00):(00)")
_PLAIN = re.compile(r"(0{1,12})(?:\.(0{1,17}))?")
_FIGURES = re.compile(r"-?[\d.,]+(?:[eE]-\d{1,2})?")
TWO_PARTS = re.compile(r"-?\d{1,6}:[0-5]\d")
_EVIDENCE = 2000


@dataclass(frozen=True)
class _Reading:
    """What a whole column settles beside its header.

    The decimal mark, whether its figures are fractions of a day, and the day its dates count from.
    """

    header: str
    mark: Mark
    fractions: bool
    zero: date | None

    def of(self, text: str) -> float:
        """Seconds of one text, NaN without any."""
        if self.fractions and _FIGURES.fullmatch(text):
            days = _value(text, self.mark)
            return np.nan if days is None or abs(days * DAY) > LONGEST else round(days * DAY)
        seconds = since(self.zero, text) if self.zero else None
        if seconds is None:
            seconds = read_duration(text, self.header, self.mark)
        return np.nan if seconds is None else seconds


def duration_column(cells: pd.Series, header: str) -> Column:
    """Float seconds for a whole column; plain numbers take the unit the header names.

    1.234 and 1,234 are read by the decimal mark that the other figures prove. If the header names
    no unit and every number can only be a fraction of a day, that is what they are.
    """
    texts = as_text(cells)
    seconds = over_distinct(texts, lambda distinct: _read(distinct, header))
    return Column(seconds, refused(texts, seconds, has_not_been))


def needs_unit(cells: pd.Series, header: str) -> bool:
    """Whether plain numbers stand in a duration column and nothing says what they count."""
    if unit_of(header) or clock_of(header):
        return False
    distinct = pd.Series(as_text(cells).unique(), dtype="str")
    numbers = bool(distinct.str.fullmatch(_FIGURES.pattern).any())
    return numbers and not _reading(distinct, header).fractions


def needs_layout(cells: pd.Series, header: str) -> bool:
    """Whether clocks of two parts (1:05) stand in a column and nothing says whether of minutes."""
    distinct = pd.Series(as_text(cells).unique(), dtype="str")
    return not clock_of(header) and bool(distinct.str.fullmatch(TWO_PARTS.pattern).any())


def _reading(texts: pd.Series, header: str) -> _Reading:
    """The evidence of the distinct texts."""
    some = texts.iloc[:: max(1, len(texts) // _EVIDENCE)]
    mark, zero = decimal_mark(some, header), day_zero(some)
    if unit_of(header) or clock_of(header):
        return _Reading(header, mark, False, zero)
    plain = [text for text in some if _FIGURES.fullmatch(text)]
    days = [repr(_value(text, mark)) for text in plain]
    whole = bool(days) and "None" not in days
    others = all(map(has_not_been, set(some) - set(plain)))
    return _Reading(header, mark, whole and others and are_day_fractions(days), zero)


def _read(texts: pd.Series, header: str) -> pd.Series:
    reading = _reading(texts, header)
    seconds = np.full(len(texts), np.nan)
    hopeless = np.zeros(len(texts), dtype=bool)
    for each in shaped(texts):
        _put_regular(seconds, each, reading)
        hopeless[each.rows] = not may_be_read(each.shape)
    rest = np.flatnonzero(np.isnan(seconds) & ~hopeless)
    seconds[rest] = [reading.of(text) for text in texts.iloc[rest]]
    return pd.Series(seconds, index=texts.index)


def _put_regular(seconds: np.ndarray, texts: Shaped, reading: _Reading) -> None:
    """Clocks h:mm:ss under a header without a layout, and plain figures under one with a unit."""
    if (clock := _CLOCK.fullmatch(texts.shape)) and clock_of(reading.header) is None:
        hour, minute, second = (texts.figures(*_span(clock, part)) for part in (1, 2, 3))
        total = hour * 3600.0 + minute * 60 + second
        seconds[texts.rows] = np.where((minute < 60) & (second < 60), total, np.nan)
    unit = unit_of(reading.header)
    plain = _PLAIN.fullmatch(texts.shape)
    if plain and unit and not (reading.mark != "." and plain[2]):
        value = texts.figures(*_span(plain, 1)).astype(np.float64)
        if plain[2]:
            value = value + texts.figures(*_span(plain, 2)) / 10 ** len(plain[2])
        seconds[texts.rows] = np.where(value * unit <= LONGEST, value * unit, np.nan)


def _span(match: re.Match[str], part: int) -> tuple[int, int]:
    start, end = match.span(part)
    return start, end - start


def _value(text: str, mark: Mark) -> float | None:
    """A signed number."""
    value = number(text.removeprefix("-").casefold(), mark)
    return -value if value is not None and text.startswith("-") else value
