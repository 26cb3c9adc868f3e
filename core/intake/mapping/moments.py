"""A text below a header to whether it is a moment, or the clock time that belongs to a date."""

import re
from functools import lru_cache

from core.intake.values import parse_moment
from core.intake.values.contexts import year_in
from core.intake.values.dates import ORDERS

_LIKELY = re.compile(r"\d.*[-/.年月:\s,]\s*\S*\d|\d{8}|\d\s*[A-Za-z]{3}|[A-Za-z]{3}\s*\d")
# a leap year: what names a day of it is a day
_ANY_YEAR = 2024
# the hour below which most "clock times" would be durations
WAKING = 5
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_PART_OF_DAY = "上午|下午|凌晨|清晨|早上|中午|傍晚|晚上|오전|오후|午前|午後"
_CLOCK = re.compile(
    rf"(?:{_PART_OF_DAY})?\s*(?P<hour>\d{{1,2}})\s*[:：時时点點h시]\s*(?P<minute>\d{{2}})"
    r"(?:\s*[:：分분m]\s*\d{2}(?:\.\d+)?\s*[秒초s]?)?\s*분?分?\s*(?:[ap]\.?\s?m\.?)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def is_moment(text: str, header: str = "") -> bool:
    """Whether a text is a moment in some order of day and month, of some year if it says none."""
    if year_in(header) is None:
        header = f"{header} {_ANY_YEAR}"
    return any(
        parse_moment(text, order=order, context=header) is not None for order in (None, *ORDERS)
    )


def might_be_moment(text: str, header: str = "") -> bool:
    """The same, told at once for a text that has not even the looks of one."""
    return len(text) <= 40 and _LIKELY.search(text) is not None and is_moment(text, header)


def hour_of(text: str) -> int | None:
    """The hour of a text that is a clock time and nothing else; None otherwise."""
    clock = _CLOCK.fullmatch(text.strip())
    return int(clock["hour"]) if clock and int(clock["hour"]) < 25 else None


def is_date(text: str, header: str = "") -> bool:
    """Whether a text is a day without a clock time."""
    return ":" not in text and not _FIGURE.fullmatch(text) and is_moment(text, header)
