"""One text such as 2分30秒, 1h 20m, 00:02:30 or PT1H5M to seconds."""

import re
from math import isfinite

from core.intake.values.numerals import NUMERAL, number
from core.intake.values.units import Clock, clock_of, unit_of
from core.intake.words import simplified

DAY = 86400.0
LONGEST = 100 * 366 * DAY

_ISO = re.compile(
    r"p(?=[\dt])(?:([\d.]+)w)?(?:([\d.]+)d)?"
    r"(?:t(?=\d)(?:([\d.]+)h)?(?:([\d.]+)m)?(?:([\d.]+)s)?)?"
)
_ISO_SECONDS = (7 * DAY, DAY, 3600.0, 60.0, 1.0)
_CLOCK = re.compile(
    r"(?:(?P<days>\d{1,5})(?:\s*(?:days?|d|天)\s*,?\s*|\.))?"
    r"(?P<first>\d{1,6}):(?P<second>\d{2})(?::(?P<third>\d{2}(?:[.,]\d{1,9})?))?"
)
# from the longest to the shortest: a text may not go back up
_SPOKEN: tuple[tuple[float, str], ...] = (
    (7 * DAY, "周 星期 w wk wks week weeks"),
    (DAY, "天 d day days"),
    (3600.0, "小时 钟头 時間 时 h hr hrs hour hours"),
    (900.0, "刻钟 刻"),
    (60.0, "分钟 分 m min mins minute minutes ′ '"),
    (1.0, "秒钟 秒 s sec secs second seconds ″ \" ′′ ''"),
    (0.001, "毫秒 ms msec msecs millisecond milliseconds"),
)
_UNITS = {word: unit for unit, (_, words) in enumerate(_SPOKEN) for word in words.split()}
_UNIT_WORDS = "|".join(sorted(_UNITS, key=len, reverse=True))
_PART = re.compile(
    rf"(?P<n>\d[\d,]*(?:\.\d+)?|\.\d+|[{NUMERAL}]+|(?:half\s+)?an?\s+|half\s+)?"
    rf"(?P<half>个?半)?个?\s*(?P<unit>{_UNIT_WORDS})(?![a-z])(?P<more>半)?"
    r"(?:\s*(?:,|and|和|零(?=\d)|又)?\s*)"
)
_ENGLISH_NUMBERS = {"a": 1.0, "an": 1.0, "half": 0.5, "half a": 0.5, "half an": 0.5}


def parse_duration(text: str, header: str = "") -> float | None:
    """Seconds, negative ones too; None for anything that is not surely a duration.

    The header supplies what the text leaves open: the unit of a plain number (分钟), the layout
    of a two-part clock (mm:ss). ISO 8601 durations without years and months.
    """
    body = simplified(text)
    sign = -1.0 if body[:1] in {"-", "−", "负"} else 1.0
    body = body[1:].strip() if sign < 0 else body
    seconds = _read(body, header) if body else None
    return sign * seconds if seconds is not None and 0 <= seconds <= LONGEST else None


def _read(body: str, header: str) -> float | None:
    if body[0] == "p":
        return _iso(body)
    if ":" in body:
        return _clock(body, clock_of(header))
    plain = number(body)
    if plain is None:
        return _spoken(body)
    unit = unit_of(header)
    return plain * unit if unit and isfinite(plain) else None


def _iso(body: str) -> float | None:
    match = _ISO.fullmatch(body)
    if match is None:
        return None
    parts = [number(part) if part else 0.0 for part in match.groups()]
    if not any(match.groups()) or None in parts:
        return None
    return sum(part * unit for part, unit in zip(parts, _ISO_SECONDS, strict=True) if part)


def _clock(body: str, layout: Clock | None) -> float | None:
    match = _CLOCK.fullmatch(body)
    if match is None:
        return None
    days, first, second = (int(match[name] or 0) for name in ("days", "first", "second"))
    third = match["third"]
    if second > 59 or (match["days"] and first > 23):
        return None
    if third is None:
        return None if match["days"] else _two_parts(first, second, layout)
    return _three_parts(days * 24 + first, second, third, layout)


def _two_parts(first: int, second: int, layout: Clock | None) -> float | None:
    scale = {"mm:ss": 1.0, "hh:mm": 60.0}.get(layout or "")
    return (first * 60 + second) * scale if scale else None


def _three_parts(hours: int, minutes: int, third: str, layout: Clock | None) -> float | None:
    seconds = float(third.replace(",", "."))
    # under (mm:ss) a spreadsheet shows a typed 2:30 as 02:30:00
    doubtful = layout == "mm:ss" and not seconds and (hours or minutes)
    return None if seconds >= 60 or doubtful else hours * 3600.0 + minutes * 60 + seconds


def _spoken(body: str) -> float | None:
    total, at, last = 0.0, 0, -1
    while at < len(body):
        match = _PART.match(body, at)
        value = _amount(match) if match else None
        if match is None or value is None or _UNITS[match["unit"]] <= last:
            return None
        last = _UNITS[match["unit"]]
        total, at = total + value * _SPOKEN[last][0], match.end()
    return total


def _amount(match: re.Match[str]) -> float | None:
    """Three, three and a half (三个半, 三 … 半), half (半)."""
    extra = 0.5 * ((match["half"] is not None) + (match["more"] is not None))
    if match["n"] is None:
        return extra if match["half"] in {"半"} and not match["more"] else None
    word = " ".join(match["n"].split())
    value = _ENGLISH_NUMBERS.get(word, number(word))
    wrong = extra > 0.5 or match["half"] == "半"
    return None if value is None or wrong else value + extra
