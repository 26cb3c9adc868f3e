"""Texts of one regular layout to microseconds, all at once."""

from datetime import tzinfo

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Whole = np.ndarray[tuple[int], np.dtype[np.int64]]
_NOTHING = np.iinfo(np.int64).min


def read_regular(texts: pd.Series, pattern: str, zone: tzinfo) -> pd.Series:
    """Naive UTC moments of texts that all fit the pattern; NaT for a day or hour that is none.

    Texts without a zone of their own are read in `zone`.
    """
    parts = pc.extract_regex(pa.array(texts, type=pa.large_string()), pattern)
    names = {field.name for field in parts.type}
    days, exists = _days(parts)
    if "hour" not in names:
        return naive_utc(_series(days * 86_400_000_000, exists, texts), zone)
    hours = _figures(parts, "hour")
    if "half" in names:
        exists &= (hours >= 1) & (hours <= 12)
        hours = hours % 12 + 12 * _is(parts, "half", "pP")
    seconds = ((days * 24 + hours) * 60 + _figures(parts, "minute")) * 60 + _figures(
        parts, "second"
    )
    micros = seconds * 1_000_000 + (_micros(parts) if "fraction" in names else 0)
    if "zone" in names:
        return _series(micros - _offsets(parts) * 60_000_000, exists, texts)
    return naive_utc(_series(micros, exists, texts), zone)


def naive_utc(local: pd.Series, zone: tzinfo) -> pd.Series:
    """Local clock times as naive UTC: of an hour that comes twice the first, of a gap its end."""
    first = np.ones(len(local), dtype=bool)
    aware = local.dt.tz_localize(zone, ambiguous=first, nonexistent="shift_forward")
    return aware.dt.tz_convert("UTC").dt.tz_localize(None).astype("datetime64[us]")


def _days(parts: pa.StructArray) -> tuple[Whole, np.ndarray[tuple[int], np.dtype[np.bool_]]]:
    """Days since 1970 and whether the calendar has that day."""
    year, month, day = (_figures(parts, name) for name in ("year", "month", "day"))
    months = (year - 1970) * 12 + month - 1
    start, end = _first_day(months), _first_day(months + 1)
    exists = (month >= 1) & (month <= 12) & (day >= 1) & (day <= end - start)
    return start + day - 1, exists


def _first_day(months: Whole) -> Whole:
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def _texts(parts: pa.StructArray, name: str) -> pa.Array:
    return pc.struct_field(parts, name)


def _figures(parts: pa.StructArray, name: str) -> Whole:
    """A group as whole numbers; a group that took no part is 0."""
    texts = _texts(parts, name)
    filled = pc.if_else(pc.equal(texts, ""), "0", texts)
    return pc.cast(filled, pa.int64()).to_numpy(zero_copy_only=False)


def _micros(parts: pa.StructArray) -> Whole:
    digits = pc.utf8_rpad(_texts(parts, "fraction"), width=6, padding="0")
    return pc.cast(digits, pa.int64()).to_numpy(zero_copy_only=False)


def _offsets(parts: pa.StructArray) -> Whole:
    """Minutes east of Greenwich of +08:00, -0330, Z."""
    figures = pc.replace_substring(_texts(parts, "zone"), ":", "")
    figures = pc.if_else(pc.equal(figures, "Z"), "0", figures)
    compact = pc.cast(pc.utf8_ltrim(figures, "+"), pa.int64()).to_numpy(zero_copy_only=False)
    size = np.abs(compact)
    return np.sign(compact) * (size // 100 * 60 + size % 100)


def _is(parts: pa.StructArray, name: str, letters: str) -> Whole:
    found = pc.is_in(_texts(parts, name), pa.array(list(letters), type=pa.large_string()))
    return found.to_numpy(zero_copy_only=False).astype(np.int64)


def _series(
    micros: Whole, exists: np.ndarray[tuple[int], np.dtype[np.bool_]], texts: pd.Series
) -> pd.Series:
    return pd.Series(np.where(exists, micros, _NOTHING).view("datetime64[us]"), index=texts.index)
