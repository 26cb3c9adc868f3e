"""Numbers of one shape that count days or seconds to moments, all at once."""

import re

import numpy as np

from core.intake.values.date_numbers import EXCEL_DAY_ZERO, EXCEL_DAYS, UNIX_SECONDS
from core.intake.values.regular_moments import DAY, NOTHING, Flags
from core.intake.values.shapes import Shaped, Whole

_SERIAL = re.compile(r"0{5}(?:\.(0{1,15}))?")
_UNIX = {10: 10**6, 13: 10**3, 16: 1}
_ZERO = int(np.datetime64(EXCEL_DAY_ZERO, "us").astype(np.int64))
# the first eight figures of such a Unix time may be a date: these are read one by one
_DATE_LIKE = (19_900_101, 21_001_231)


def counted(texts: Shaped) -> tuple[Whole, bool, bool | Flags] | None:
    """Microseconds, whether in UTC, and where there is a time of day; None for other shapes."""
    if serial := _SERIAL.fullmatch(texts.shape):
        return _serials(texts, len(serial[1] or ""))
    size = _UNIX.get(len(texts.shape))
    return _unix(texts, size) if size and set(texts.shape) == {"0"} else None


def _serials(texts: Shaped, decimals: int) -> tuple[Whole, bool, Flags]:
    days = texts.figures(0, 5)
    part = texts.figures(6, decimals) if decimals else np.zeros(len(days), dtype=np.int64)
    seconds = np.rint(part / 10**decimals * 86400).astype(np.int64)
    known = (days >= EXCEL_DAYS[0]) & (days < EXCEL_DAYS[1])
    micros = np.where(known, _ZERO + days * DAY + seconds * 10**6, NOTHING)
    return micros, False, seconds % 86400 > 0


def _unix(texts: Shaped, size: int) -> tuple[Whole, bool, bool]:
    figures = texts.figures(0, len(texts.shape))
    micros = figures * size
    known = (micros >= UNIX_SECONDS[0] * 1e6) & (micros < UNIX_SECONDS[1] * 1e6)
    begins = figures // 10 ** (len(texts.shape) - 8)
    dated = (begins >= _DATE_LIKE[0]) & (begins <= _DATE_LIKE[1])
    return np.where(known & ~dated, micros, NOTHING), True, True
