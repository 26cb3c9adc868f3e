"""A number that counts days or seconds to the moment it stands for."""

import re
from datetime import UTC, date, datetime, timedelta

NUMBER = re.compile(r"\d{5}(?:[.,]\d+)?|\d{10}(?:\.\d+)?|\d{13}|\d{16}|\d{19}")
EXCEL_DAY_ZERO = datetime(1899, 12, 30)
EXCEL_DAYS = (25569.0, 73051.0)  # 1970 to 2100
UNIX_SECONDS = (631152000.0, 4102444800.0)  # 1990 to 2100
_ZERO = datetime(1970, 1, 1, tzinfo=UTC)


def counted_moment(text: str) -> datetime | None:
    """An Excel serial (naive) or Unix time in s, ms, µs or ns (UTC); None out of our time.

    None also for figures that begin like a date (2023100115): they may be one.
    """
    whole, _, fraction = text.replace(",", ".").partition(".")
    if len(whole) == len("45200"):
        return _excel(float(f"{whole}.{fraction or 0}"))
    micros = int(f"{whole}{fraction}"[:16].ljust(16, "0"))
    known = UNIX_SECONDS[0] <= micros / 1e6 < UNIX_SECONDS[1]
    return _ZERO + timedelta(microseconds=micros) if known and not _begins_as_date(whole) else None


def _excel(serial: float) -> datetime | None:
    known = EXCEL_DAYS[0] <= serial < EXCEL_DAYS[1]
    return EXCEL_DAY_ZERO + timedelta(seconds=round(serial * 86400)) if known else None


def _begins_as_date(figures: str) -> bool:
    try:
        return date.fromisoformat(figures[:8]).year >= UNIX_SECONDS[0] / 31557600 + 1970
    except ValueError:
        return False
