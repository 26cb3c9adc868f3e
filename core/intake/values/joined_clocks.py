"""The columns that hold a date, or its parts, and its clock time to one column of moments."""

import re
from collections.abc import Sequence

import pandas as pd

from core.intake.values.column import as_text, is_blank, over_distinct

_MIDNIGHT = r"[ T]0?0:00(?::00(?:\.0+)?)?$"
_COMPACT = re.compile(r"([01]\d|2[0-3])([0-5]\d)([0-5]\d)?")
_OF_A_DAY = re.compile(r"0[.,]\d+")
_PAIR = 2
# 5 may stand as 5.0 or 5月
_SIGN = r"(?:\.0+)?\s*[年月日号號년월일]?$"
_DAY_ZERO = re.compile(r"(?:1899-12-3[01]|1900-01-0[01]|1970-01-01)[ T](?=\d)")


def with_parts(parts: Sequence[pd.Series]) -> pd.Series:
    """A date, or a year, month and day, and perhaps a clock time as one text per row."""
    date, clock = (_date(parts[:3]), parts[3:]) if len(parts) > _PAIR else (parts[0], parts[1:])
    return with_clock(date, clock[0]) if clock else date


def _date(parts: Sequence[pd.Series]) -> pd.Series:
    """Year-month-day; a row that says only part of it keeps that, and is no date."""
    year, month, day = (as_text(part).str.replace(_SIGN, "", regex=True) for part in parts)
    said = (year != "") | (month != "") | (day != "")
    return (year + "-" + month.str.zfill(2) + "-" + day.str.zfill(2)).where(said, "")


def with_clock(dates: pd.Series, clocks: pd.Series) -> pd.Series:
    """The texts of the dates, each with the clock time of its row behind it.

    The midnight that spreadsheets give a date makes room; a date with another time keeps it; times
    may be fractions of a day or 1505. A date whose row has no time stays a date.
    """
    days = as_text(dates).str.replace(_MIDNIGHT, "", regex=True)
    times = over_distinct(as_text(clocks), lambda each: each.map(_clock).astype("str"))
    joined = (days != "") & (times != "") & ~days.str.contains(":", regex=False)
    return days.where(~joined, days + " " + times)


def _clock(text: str) -> str:
    if is_blank(text):
        return ""
    if match := _COMPACT.fullmatch(text):
        return ":".join(part for part in match.groups() if part)
    if _OF_A_DAY.fullmatch(text):
        seconds = round(float(text.replace(",", ".")) * 86400)
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return _DAY_ZERO.sub("", text)
