"""Texts of one regular layout to naive UTC moments, all at once."""

from datetime import tzinfo

import numpy as np
import pandas as pd

from core.intake.values.patterns import Flags, Groups, Whole, groups_of

_NOTHING = np.iinfo(np.int64).min
_DAY = 86_400_000_000


def read_regular(texts: pd.Series, pattern: str, zone: tzinfo) -> pd.Series:
    """Naive UTC moments of texts that all fit the pattern; NaT for a day or hour that is none.

    Texts without a zone of their own are read in `zone`.
    """
    groups = groups_of(texts, pattern)
    micros, exists = _days(groups)
    if "hour" in groups.names:
        clock, possible = _clock(groups)
        micros, exists = micros + clock, exists & possible
    if "zone" in groups.names:
        return _series(micros - groups.offsets("zone") * 60_000_000, exists, texts)
    return naive_utc(_series(micros, exists, texts), zone)


def naive_utc(local: pd.Series, zone: tzinfo) -> pd.Series:
    """Local clock times as naive UTC: of an hour that comes twice the first, of a gap its end."""
    first = np.ones(len(local), dtype=bool)
    aware = local.dt.tz_localize(zone, ambiguous=first, nonexistent="shift_forward")
    return aware.dt.tz_convert("UTC").dt.tz_localize(None).astype("datetime64[us]")


def _days(groups: Groups) -> tuple[Whole, Flags]:
    """Microseconds from 1970 to a day and whether the calendar has that day."""
    year, month, day = (groups.figures(name) for name in ("year", "month", "day"))
    months = (year - 1970) * 12 + month - 1
    start, end = _first_day(months), _first_day(months + 1)
    exists = (month >= 1) & (month <= 12) & (day >= 1) & (day <= end - start)
    return (start + day - 1) * _DAY, exists


def _first_day(months: Whole) -> Whole:
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def _clock(groups: Groups) -> tuple[Whole, Flags]:
    """Microseconds since midnight and whether a clock can show that hour."""
    hours = groups.figures("hour")
    possible = np.ones(len(hours), dtype=bool)
    if "half" in groups.names:
        possible = (hours >= 1) & (hours <= 12)
        hours = hours % 12 + 12 * groups.begins("half", "pP")
    seconds = (hours * 60 + groups.figures("minute")) * 60 + groups.figures("second")
    fraction = groups.micros("fraction") if "fraction" in groups.names else 0
    return seconds * 1_000_000 + fraction, possible


def _series(micros: Whole, exists: Flags, texts: pd.Series) -> pd.Series:
    return pd.Series(np.where(exists, micros, _NOTHING).view("datetime64[us]"), index=texts.index)
