"""The clock part of a moment's text to a time of day, its zone and the text around it."""

import re
from dataclasses import dataclass
from datetime import time, tzinfo

from core.intake.values.numerals import NUMERAL, numeral
from core.intake.values.zones import ZONE, zone_of

_EVERY = range(24)
_NONE = range(0)
# words for a part of the day: the hours they may stand before, and those that noon is added to
_PARTS: dict[str, tuple[range, range]] = {
    "am": (range(12), _NONE),
    "pm": (range(12, 24), range(1, 12)),
    "上午": (range(12), _NONE),
    "下午": (range(12, 24), range(1, 12)),
    "오전": (range(12), _NONE),
    "오후": (range(12, 24), range(1, 12)),
    "午前": (range(12), _NONE),
    "凌晨": (range(7), _NONE),
    "清晨": (range(3, 10), _NONE),
    "清早": (range(3, 10), _NONE),
    "早上": (range(4, 12), _NONE),
    "早晨": (range(4, 12), _NONE),
    "中午": (range(10, 15), range(1, 3)),
    "午后": (range(12, 24), range(12)),
    "傍晚": (range(16, 21), range(4, 9)),
    "晚上": (range(17, 24), range(5, 12)),
    "夜里": (range(21, 24), range(9, 12)),
    "深夜": (range(21, 24), range(9, 12)),
}
# on these clocks twelve comes before one
_TWELVE = {"am": 0, "上午": 0, "오전": 0, "pm": 12, "下午": 12, "오후": 12}
_HALF = r"[ap]\.?\s?m\b\.?"
_WORDS = "|".join(word for word in _PARTS if len(word) == 2 and not word.isascii())
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45, "整": 0, "반": 30}
_LED = r"(?:\b(?:at|um|a|a las?|alle(?: ore)?|ore|as|om|kl\.?)\s+)?"
_TWO = rf"\d{{1,2}}|[{NUMERAL}]{{1,3}}"
_FORMS = (
    r"(?P<h>\d{1,2}):(?P<m>\d{1,2})(?::(?P<s>\d{1,2})(?:(?<=\d\d)(?:[.,](?P<f>\d{1,9})|:(?P<f3>\d{3})))?)?",
    rf"(?P<h>{_TWO})\s*[点时시](?:\s*(?:(?P<m>{_TWO})\s*[分분](?:\s*(?P<s>{_TWO})\s*[秒초])?"
    r"|(?P<m2>[0-5]\d)|(?P<quarter>半|一刻|三刻|整|반)))?",
    r"(?P<h>\d{1,2})\s?h\s?(?P<m>\d{2})?",
    r"(?<=\d[ t_-])(?P<h>\d{1,2})(?P<sign>[.-])(?P<m>\d{2})(?P=sign)(?P<s>\d{2})"
    r"(?:\.(?P<f>\d{1,9}))?",
    # behind a whole date a point divides hours and minutes, as Italians and Finns write
    r"(?:(?<=[/.-]\d{4} )|(?<=[/.-]\d\d ))(?P<h>\d{1,2})\.(?P<m>[0-5]\d)",
    r"(?P<h>\d{1,2})(?:\.(?P<m>\d{2}))?(?=\s*(?:uhr|uur|[ap]\.?\s?m\b))",
)
_CLOCKS = tuple(
    re.compile(
        rf"(?<![\d.:+]){_LED}(?:(?P<before>{_WORDS}|{_HALF})\s*)?{form}(?![\d:])"
        rf"(?:\s*(?P<after>{_HALF}|上午|下午))?(?:\s*(?:uhr|uur|h)\b)?(?:\s*{ZONE})?"
        r"(?![\w:.+-])"
    )
    for form in _FORMS
)


@dataclass(frozen=True)
class Clock:
    """A time of day, its zone if the text says one, and the text around it."""

    rest: str
    time: time
    zone: tzinfo | None


def read_clock(text: str) -> Clock | None:
    """The one clock in a `simplified` text; None if there is none, several, or it cannot be.

    24-hour clocks, am/pm and 上午/下午 (12 is noon or midnight as on any such clock), and words
    such as 晚上 before the hours they can stand before.
    """
    for pattern in _CLOCKS:
        if match := pattern.search(text):
            told, zone = _time(match), match["zone"]
            if told is None or (zone and _is_range(match)) or pattern.search(text, match.end()):
                return None
            offset = zone_of(zone) if zone else None
            if zone and offset is None:
                return None
            return Clock(_around(text[: match.start()], text[match.end() :]), told, offset)
    return None


def _time(match: re.Match[str]) -> time | None:
    parts = match.groupdict()
    word = (parts["before"] or "") + (parts["after"] or "")
    minute = parts["m"] or parts.get("m2") or str(_QUARTERS.get(parts.get("quarter") or "", 0))
    hour = _hour(_whole(parts["h"]), re.sub(r"[\s.]", "", word))
    minutes, seconds = _whole(minute), _whole(parts.get("s") or "0")
    if hour is None or minutes > 59 or seconds > 59:
        return None
    fraction = parts.get("f") or parts.get("f3") or "0"
    return time(hour, minutes, seconds, int(fraction[:6].ljust(6, "0")))


def _hour(hour: int, word: str) -> int | None:
    if hour == 12 and word in _TWELVE:
        return _TWELVE[word]
    if word and word not in _PARTS:
        return None
    same, later = _PARTS.get(word, (_EVERY, _NONE))
    return hour + 12 if hour in later else hour if hour in same else None


def _whole(text: str) -> int:
    """Figures or a Chinese numeral; 99 for what is neither."""
    value = float(text) if text.isdigit() else numeral(text)
    return 99 if value is None else int(value)


def _is_range(match: re.Match[str]) -> bool:
    """Whether what looks like an offset is rather the end of a range: 09:00-10:00."""
    before = match.string[: match.start()]
    return match["zone"][0] == "-" and not match.groupdict().get("s") and before[-1:] != "t"


def _around(before: str, after: str) -> str:
    """What is left without the clock and the signs that led to it."""
    before = re.sub(r"(?<=\d)[t_-]$|\s*,?\s*$", "", before, count=1)
    return f"{before} {after}".strip(" ,")
