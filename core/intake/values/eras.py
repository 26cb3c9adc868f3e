"""Years counted from 1912 in Taiwan, or by Japan's reigns, to calendar dates."""

import re
from collections.abc import Sequence
from datetime import date

from core.intake.values.contexts import says_moment
from core.intake.words import simplified

# the year before the first, and the days an era has
ERAS: dict[str, tuple[int, date, date]] = {
    "中华民国": (1911, date(1912, 1, 1), date(2100, 1, 1)),
    "民国": (1911, date(1912, 1, 1), date(2100, 1, 1)),
    "令和": (2018, date(2019, 5, 1), date(2060, 1, 1)),
    "平成": (1988, date(1989, 1, 8), date(2019, 4, 30)),
    "昭和": (1925, date(1926, 12, 25), date(1989, 1, 7)),
}
_MINGUO = re.compile(r"民国|(?<![a-z])(?:roc|minguo)(?![a-z])")
# what a column's context is told when its values prove the calendar
MINGUO = " 民国"
_PROVEN = 0.9
_THREE = r"(?P<year>0?[89]\d|1[0-4]\d)"
_PROVES = re.compile(
    rf"{_THREE}([-/.年])(?:0?[1-9]|1[0-2])(?:\2|月)(?:0?[1-9]|[12]\d|3[01])(?!\d|[-/.])"
)
_COMPACT = re.compile(rf"{_THREE}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_SHORT = re.compile(r"(\d{2,3})([-/.年])(\d{1,2})([-/.月])(\d{1,2})日?|(1\d{2})(\d{2})(\d{2})")


def era_date(era: str, year: int, month: int, day: int) -> date | None:
    """The date of an era's year; None if the era has no such day."""
    before, first, last = ERAS[era]
    try:
        found = date(before + year, month, day)
    except (ValueError, OverflowError):
        return None
    return found if year and first <= found <= last else None


def counts_from_1912(context: str) -> bool:
    """Whether a header or file's name says that years are Taiwan's."""
    return _MINGUO.search(simplified(context)) is not None


def proves_1912(texts: Sequence[str], header: str) -> bool:
    """Whether a column's texts begin like 112/10/01: years 80 to 149, some from 100 on.

    A slip in ten is allowed. 1121001 counts too under a header that only stands above moments.
    """
    compact = says_moment(header)
    years = [
        int(found["year"])
        for text in texts
        if (found := _PROVES.match(text) or (compact and _COMPACT.fullmatch(text)))
    ]
    return any(year >= 100 for year in years) and len(years) >= _PROVEN * len(texts)


def minguo_date(text: str) -> date | None:
    """The date of 112/10/01, 112年10月1日 or 1121001 where years are known to be Taiwan's."""
    match = _SHORT.fullmatch(text)
    if match is None:
        return None
    year, mark, month, other, day = match.group(1, 2, 3, 4, 5)
    if year is None:
        year, month, day = match.group(6, 7, 8)
    elif (mark, other) != ("年", "月") and mark != other:
        return None
    return era_date("民国", int(year), int(month), int(day))
