"""The clock part at the end of a moment's text to a time of day and its zone."""

import re
from dataclasses import dataclass
from datetime import UTC, time, timedelta, timezone, tzinfo

_AM = {"上午", "am", "a.m."}
_PM = {"下午", "pm", "p.m."}
# words for a part of the day: the hours they may stand before, and what noon and after add
_PARTS: dict[str, tuple[range, range]] = {
    "凌晨": (range(0, 7), range(0)),
    "清晨": (range(3, 10), range(0)),
    "早上": (range(4, 12), range(0)),
    "早晨": (range(4, 12), range(0)),
    "中午": (range(10, 13), range(1, 3)),
    "午后": (range(12, 13), range(1, 7)),
    "傍晚": (range(0), range(4, 9)),
    "晚上": (range(0), range(5, 12)),
}
_HALF = "|".join(map(re.escape, sorted(_AM | _PM, key=len, reverse=True)))
_BEFORE = "|".join((*_PARTS, _HALF))
_ZONE = r"z|(?:utc|gmt)\s*(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}(?::?\d{2})?"
_CLOCK = re.compile(
    rf"(?P<date>.*?)(?:(?:^|(?<=[日号\s)]))|(?<=\d)t|\s+at|,)\s*(?P<before>{_BEFORE})?\s*"
    r"(?P<h>\d{1,2})(?:\s*[:点时]\s*(?P<m>\d{2})(?:\s*[:分]\s*(?P<s>\d{2}))?(?:\s*[分秒])?)?"
    rf"(?:(?<=\d)[.,](?P<f>\d{{1,9}}))?\s*(?P<after>{_HALF})?"
    rf"\s*(?:\(?(?P<zone>{_ZONE})\)?(?:\[[\w/+-]+\])?)?"
)


@dataclass(frozen=True)
class Clock:
    """A time of day, its zone if the text says one, and the text before it."""

    rest: str
    time: time
    zone: tzinfo | None


def read_clock(text: str) -> Clock | None:
    """The clock at the end of a `simplified` text; None if there is none or it cannot be.

    24-hour clocks, am/pm and 上午/下午 (12 is noon or midnight as on any such clock), and words
    such as 晚上 before the hours they can stand before.
    """
    match = _CLOCK.fullmatch(text)
    if match is None or not (match["m"] or match["after"]):
        return None
    hour = _hour(int(match["h"]), match["before"] or match["after"] or "")
    minute, second = int(match["m"] or 0), int(match["s"] or 0)
    if hour is None or minute > 59 or second > 59 or (match["f"] and not match["s"]):
        return None
    if match["before"] and match["after"]:
        return None
    try:
        zone = _zone(match["zone"])
    except ValueError:
        return None
    micro = int((match["f"] or "0")[:6].ljust(6, "0"))
    return Clock(match["date"].strip(), time(hour, minute, second, micro), zone)


def _hour(hour: int, word: str) -> int | None:
    if word in _AM:
        return hour % 12 if hour <= 12 else None
    if word in _PM:
        return hour % 12 + 12 if 1 <= hour <= 23 else None
    if word:
        same, later = _PARTS[word]
        shifted = hour + 12 if hour in later else None
        return hour if hour in same or (hour >= 12 and hour - 12 in later) else shifted
    return hour if hour <= 23 else None


def _zone(text: str | None) -> tzinfo | None:
    """The fixed offset of Z, +08:00, UTC+8; ValueError if there is no such offset."""
    if not text:
        return None
    digits = re.sub(r"[^\d+-]", "", text)
    if not digits:
        return UTC
    hours, minutes = int(digits[1:3]), int(digits[3:] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(text)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if digits[0] == "-" else offset)
