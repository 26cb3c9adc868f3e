"""A clock such as 26:03:04, 1.02:03:04, 1 day, 2:03:04 or an ISO duration to seconds."""

import re

from core.intake.values.numerals import number
from core.intake.values.spoken import DAY
from core.intake.values.units import clock_of

_ISO = re.compile(
    r"p(?=[\dt])(?:0+y)?(?:0+m)?(?:([\d.,]+)w)?(?:([\d.,]+)d)?"
    r"(?:t(?=\d)(?:([\d.,]+)h)?(?:([\d.,]+)m)?(?:([\d.,]+)s)?)?"
)
_ISO_SECONDS = (7 * DAY, DAY, 3600.0, 60.0, 1.0)
_DAYS = r"days?|d|天|tage?|jours?|j|dias?|giorn[io]|dag(?:en)?|일"
_CLOCK = re.compile(
    rf"(?P<minus>-)?(?:(?P<days>\d{{1,5}})(?:(?P<word>\s*(?:{_DAYS}))(?P<comma>\s*,)?\s*(?P<plus>\+)?|\.))?"
    r"(?P<parts>\d{1,6}(?::\d{2}){1,3})(?:[.,](?P<fraction>\d{1,9}))?"
    r"\s*(?P<unit>h|hrs?|hours?|std\.?|stunden|小时|uur|ore|horas|min\.?|mins|minuten|minutes|分钟)?"
)
_LAYOUT_UNITS = {"dd": DAY, "hh": 3600.0, "mm": 60.0, "ss": 1.0}
_MOST = {3600.0: 24, 60.0: 60, 1.0: 60}


def iso(body: str) -> float | None:
    """Seconds of an ISO 8601 duration; none for years and months, which have no one length."""
    match = _ISO.fullmatch(body)
    if match is None or not any(match.groups()):
        return None
    parts = [number(part, "?") if part else 0.0 for part in match.groups()]
    if None in parts:
        return None
    return sum(part * unit for part, unit in zip(parts, _ISO_SECONDS, strict=True) if part)


def clocked(body: str, header: str) -> float | None:
    """Seconds of a clock, days before it or not; two parts only by the header's layout or a unit.

    -1 day, 23:59:00 is how Python writes minus one minute, -1 days +23:59:00 how others do.
    """
    match = _CLOCK.fullmatch(body)
    seconds = _summed(match, _layout(match, clock_of(header))) if match else None
    if match is None or seconds is None:
        return None
    if not match["days"]:
        return -seconds if match["minus"] else seconds
    if seconds >= DAY or match["parts"].count(":") != 2 or match["unit"]:
        return None
    return _with_days(match, int(match["days"]) * DAY, seconds)


def _with_days(match: re.Match[str], days: float, seconds: float) -> float | None:
    if not match["minus"]:
        return days + seconds
    if not match["word"]:
        return -days - seconds
    return seconds - days if match["comma"] or match["plus"] else None


def _layout(match: re.Match[str], named: str | None) -> str | None:
    """The units of the parts, from the header, from a unit behind them, or as they usually are."""
    colons, unit = match["parts"].count(":"), match["unit"]
    if unit:
        short = {1: "hh:mm", 2: "hh:mm:ss"} if unit[0] in "hsuo小" else {1: "mm:ss"}
        return short.get(colons)
    if named and named.count(":") == colons:
        return named
    # under (mm:ss) a spreadsheet shows a typed 2:30 as 02:30:00
    parts = match["parts"]
    doubtful = named == "mm:ss" and parts.endswith(":00") and set(parts) > {"0", ":"}
    usual = colons == 2 and named in {None, "mm:ss", "hh:mm"} and not doubtful
    return "hh:mm:ss" if usual else None


def _summed(match: re.Match[str], layout: str | None) -> float | None:
    if layout is None or set(layout.split(":")) - _LAYOUT_UNITS.keys():
        return None
    parts = list(map(int, match["parts"].split(":")))
    units = [_LAYOUT_UNITS[name] for name in layout.split(":")]
    whole = all(part < _MOST[unit] for part, unit in zip(parts[1:], units[1:], strict=True))
    if not whole or (match["fraction"] and units[-1] != 1):
        return None
    seconds = sum(part * unit for part, unit in zip(parts, units, strict=True))
    return seconds + float(f"0.{match['fraction'] or 0}")
