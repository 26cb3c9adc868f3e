"""Texts of one layout to local moments in microseconds, all at once."""

from datetime import UTC, datetime, timedelta, tzinfo

import numpy as np
import pandas as pd

from core.intake.values.layouts import Layout
from core.intake.values.shapes import Shaped, Whole

Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]
NOTHING = np.iinfo(np.int64).min
DAY = 86_400_000_000
_MOST = {"hour": 23, "minute": 59, "second": 59}
_HOURS_EAST, _HOURS_WEST = 14, 12
_YEARS = (1900, 2099)
# the first day of each month of these years, and of the one after them
_FIRST_DAYS = np.arange("1900-01", "2100-02", dtype="datetime64[M]").astype("datetime64[D]")
_FIRST_DAY = _FIRST_DAYS.astype(np.int64)


def read_regular(texts: Shaped, layout: Layout) -> Whole:
    """Microseconds since 1970 (UTC if the layout has a zone); NOTHING where it cannot be.

    What cannot be under the plain reading (15:05 PM, an odd zone) is left to the single one.
    """
    figures = {name: texts.figures(*span) for name, span in layout.spans.items()}
    micros, exists = _days(figures, layout)
    if layout.has_time:
        clock, possible = _clock(figures, layout)
        micros, exists = micros + clock, exists & possible
    if "fraction" in figures:
        length = layout.spans["fraction"][1]
        micros = micros + figures["fraction"] * 10**6 // 10**length
    if "east" in figures:
        east, more = figures["east"], figures["more"]
        exists &= (more == 0) | ((more % 15 == 0) & (more < 60) & (not layout.west))
        exists &= east < (_HOURS_WEST if layout.west else _HOURS_EAST)
        micros = micros - (east * 60 + more) * 60_000_000 * (-1 if layout.west else 1)
    return np.where(exists, micros, NOTHING)


def naive_utc(local: Whole, zone: tzinfo) -> Whole:
    """Local microseconds as UTC: of an hour that comes twice the first, of a gap its end."""
    known = local != NOTHING
    if not known.any():
        return local
    offset = _one_offset(int(local[known].min()), int(local[known].max()), zone)
    if offset is not None:
        return np.where(known, local - offset, NOTHING)
    moments = pd.DatetimeIndex(local.view("datetime64[us]"))
    first = np.ones(len(local), dtype=bool)
    aware = moments.tz_localize(zone, ambiguous=first, nonexistent="shift_forward")
    utc = aware.tz_convert("UTC").tz_localize(None)
    return utc.to_numpy(dtype="datetime64[us]").view(np.int64)


def _one_offset(first: int, last: int, zone: tzinfo) -> int | None:
    """Microseconds from UTC, if the zone keeps one offset from the day before to the day after."""
    start = datetime.fromtimestamp(first // 10**6, tz=UTC) - timedelta(days=2)
    days = range((last - first) // DAY + 5)
    offsets = {(start + timedelta(days=day)).astimezone(zone).utcoffset() for day in days}
    (offset, *others) = offsets
    return None if others or offset is None else offset // timedelta(microseconds=1)


def _days(figures: dict[str, Whole], layout: Layout) -> tuple[Whole, Flags]:
    """Microseconds from 1970 to a day and whether the calendar has that day."""
    year, day = figures["year"], figures["day"]
    month = figures.get("month", np.full(len(day), layout.month or 0))
    exists = (month >= 1) & (month <= 12)
    if layout.spans["year"][1] == 2:
        exists &= (year < 50) | (year >= 70)
        year = year + np.where(year < 50, 2000, 1900)
    exists &= (year >= _YEARS[0]) & (year <= _YEARS[1])
    months = np.where(exists, (year - _YEARS[0]) * 12 + month - 1, 0)
    start, end = _FIRST_DAY[months], _FIRST_DAY[months + 1]
    exists &= (day >= 1) & (day <= end - start)
    return (start + day - 1) * DAY, exists


def _clock(figures: dict[str, Whole], layout: Layout) -> tuple[Whole, Flags]:
    """Microseconds since midnight and whether a clock can show that."""
    hours = figures["hour"]
    possible = np.ones(len(hours), dtype=bool)
    for name in _MOST.keys() & figures.keys():
        possible &= figures[name] <= _MOST[name]
    if layout.half is not None:
        possible &= (hours >= 1) & (hours <= 12)
        hours = hours % 12 + 12 * layout.half
    seconds = (hours * 60 + figures["minute"]) * 60 + figures.get("second", np.int64(0))
    return seconds * 1_000_000, possible
