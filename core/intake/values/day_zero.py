"""A date of a spreadsheet's day zero, which stands for a clock time, to seconds."""

import re

# Access, Google and OLE count from 1899-12-30; Excel shows its day zero as the 0th of January
_ZERO = (
    r"1899[-/.]12[-/.]30|(?:12[-/.]30|30[-/.]12)[-/.]1899|1900[-/.]0?1[-/.]0?0|0?1/0?0/1900"
    r"|dec[- ]30[-, ]+1899|30[- ]dec[- ]1899"
)
_CLOCK = re.compile(
    rf"(?:{_ZERO})[ t](?P<h>\d{{1,2}}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.0+)?)?"
    r"\s*(?P<half>[ap]m)?"
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
