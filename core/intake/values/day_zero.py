"""A date of a spreadsheet's day zero, which stands for a clock time, to seconds."""

import re
from collections.abc import Iterable
from datetime import date

# Access, Google and OLE count from 1899-12-30; Excel shows its day zero as the 0th of January
_ZERO = (
    r"1899[-/.]12[-/.]30|(?:12[-/.]30|30[-/.]12)[-/.]1899|1900[-/.]0?1[-/.]0?0|0?1/0?0/1900"
    r"|dec[- ]30[-, ]+1899|30[- ]dec[- ]1899"
)
_CLOCK = re.compile(
    rf"(?:{_ZERO})[ t](?P<h>\d{{1,2}}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.0+)?)?"
    r"\s*(?P<half>[ap]m)?"
)

_EARLY = re.compile(
    r"(?P<y>1899|1900)-(?P<month>12(?=-3)|01)-(?P<d>[0-2][1-9]|[123]0|31)[ T]"
    r"(?P<h>[01]\d|2[0-3]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?:\.0+)?"
)


def since_day_zero(body: str) -> float | None:
    """Seconds since midnight of day zero; none without a time, which means that nothing was set.

    1899-12-31 and 1900-01-01 are none: one program's day zero is the day after of another's.
    """
    match = _CLOCK.fullmatch(body)
    if match is None:
        return None
    hour, half = int(match["h"]), match["half"]
    if hour > 23 or (half and not 1 <= hour <= 12):
        return None
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    return hour * 3600.0 + int(match["m"]) * 60 + int(match["s"] or 0) or None


def day_zero(texts: Iterable[str]) -> date | None:
    """The day that a column's dates of 1899 and 1900 are counted from, if its cells prove one.

    A column with 1899-12-30 counts from it; one with the 0th of January, or with plain clocks of
    less than a day beside dates of 1900, from the day before January 1st, as Excel does.
    """
    some = list(texts)
    if any(text.startswith("1899-12-30") for text in some):
        return date(1899, 12, 30)
    zeroth = any(re.match(r"1900-0?1-0?0(?!\d)", text) for text in some)
    clocks = [text for text in some if re.fullmatch(r"\d{1,5}:\d\d(?::\d\d)?", text)]
    short = bool(clocks) and all(int(text.split(":")[0]) < 24 for text in clocks)
    return date(1899, 12, 31) if zeroth or short else None


def since(zero: date, text: str) -> float | None:
    """Seconds from a day zero to a date with a clock of its first weeks."""
    match = _EARLY.fullmatch(text)
    if match is None:
        return None
    days = (date(int(match["y"]), int(match["month"]), int(match["d"])) - zero).days
    parts = [int(match[name] or 0) for name in ("h", "m", "s")]
    return days * 86400.0 + parts[0] * 3600 + parts[1] * 60 + parts[2] if days > 0 else None
