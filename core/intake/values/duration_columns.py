"""A column of duration texts to seconds: figures and clocks at once, the rest text by text."""

import numpy as np
import pandas as pd

from core.intake.values.column import (
    BLANKS,
    Column,
    as_text,
    is_blank,
    over_distinct,
    refused,
)
from core.intake.values.day_fractions import are_day_fractions
from core.intake.values.durations import LONGEST, parse_duration
from core.intake.values.patterns import groups_of, matching
from core.intake.values.spoken import DAY
from core.intake.values.units import clock_of, unit_of

FIGURES = r"^-?\d{1,12}(\.\d+)?([eE]-\d{1,2})?$"
_CLOCK = r"^(?P<hour>\d{1,5}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)$"
_EVIDENCE = 2000


def duration_column(cells: pd.Series, header: str) -> Column:
    """Float seconds for a whole column; plain numbers take the unit the header names.

    If it names none and every number can only be a fraction of a day, that is what they are.
    """
    texts = as_text(cells)
    seconds = over_distinct(texts, lambda distinct: _read(distinct, header))
    return Column(seconds, refused(texts, seconds))


def needs_unit(cells: pd.Series, header: str) -> bool:
    """Whether plain numbers stand in a duration column and nothing says what they count."""
    distinct = pd.Series(as_text(cells).unique(), dtype="str")
    if unit_of(header) or clock_of(header) or not matching(distinct, FIGURES).any():
        return False
    return not _fractions(distinct, header)


def _read(texts: pd.Series, header: str) -> pd.Series:
    seconds = _figures(texts, header)
    if clock_of(header) != "mm:ss":
        seconds = seconds.fillna(_clocks(texts))
    rest = seconds.isna()
    seconds[rest] = np.array([parse_duration(text, header) for text in texts[rest]], dtype=float)
    return seconds


def _figures(texts: pd.Series, header: str) -> pd.Series:
    seconds = _nothing(texts)
    fractions = _fractions(texts, header)
    unit = DAY if fractions else unit_of(header)
    if unit:
        plain = matching(texts, FIGURES)
        seconds[plain] = pd.to_numeric(texts[plain]).astype("float64") * unit
    seconds = seconds.round() if fractions else seconds
    return seconds.where(seconds.abs() <= LONGEST)


def _fractions(texts: pd.Series, header: str) -> bool:
    """Whether nothing but fractions of a day and blanks stands in the distinct texts."""
    if unit_of(header) or clock_of(header):
        return False
    plain = matching(texts, FIGURES)
    others = texts[~plain]
    whole = len(others) <= len(BLANKS) and all(map(is_blank, others))
    return whole and are_day_fractions(texts[plain].head(_EVIDENCE))


def _clocks(texts: pd.Series) -> pd.Series:
    seconds = _nothing(texts)
    clock = matching(texts, _CLOCK)
    if clock.any():
        parts = groups_of(texts[clock], _CLOCK)
        hours, minutes, rest = (parts.figures(name) for name in ("hour", "minute", "second"))
        seconds[clock] = hours * 3600.0 + minutes * 60 + rest
    return seconds


def _nothing(texts: pd.Series) -> pd.Series:
    return pd.Series(np.nan, index=texts.index, dtype="float64")
