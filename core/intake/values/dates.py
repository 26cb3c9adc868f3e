"""The date part of a text to calendar dates: every reading it allows, or the one the order sets."""

import re
from datetime import date

from core.intake.values.numerals import numeral
from core.tickets import DateOrder

ORDERS: tuple[DateOrder, ...] = ("ymd", "mdy", "dmy")
_ERAS = {"民国": 1911, "中华民国": 1911, "令和": 2018, "平成": 1988}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SEPARATOR = r"(?P<sep>\s?[-/]\s?|\.\s?|\s)"
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}}){_SEPARATOR}(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})\.?")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})")
_HAN = re.compile(
    rf"(?:(?P<era>{'|'.join(_ERAS)})?\s*(?P<y>\d{{1,4}}|元)\s*年)?"
    r"\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]"
)
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-/ .]*(?P<m>{_MONTH})[-/ .,]*(?P<y>\d{{4}}|\d{{2}})",
        rf"(?P<m>{_MONTH})[ .]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?P<y>\d{{4}})",
        rf"(?P<y>\d{{4}})[-/ ](?P<m>{_MONTH})[-/ ](?P<d>\d{{1,2}})",
    )
)
_TRIPLE = re.compile(
    rf"(?P<a>\d{{1,2}}){_SEPARATOR}(?P<b>\d{{1,2}})(?P=sep)(?P<c>\d{{4}}|\d{{2}})\.?"
)
_NUMERALS = re.compile(r"[零〇一二两三四五六七八九十]+(?=[年月日号])")


def read_date(text: str, order: DateOrder | None, year: int | None) -> date | None:
    """The date a text says. `year` stands in for one it leaves out.

    A triple of numbers is read by `order`; without one, only if every order that gives a date
    gives the same one.
    """
    text = _NUMERALS.sub(_figures, text)
    for pattern in (_YEAR_FIRST, _COMPACT, *_NAMED):
        if match := pattern.fullmatch(text):
            return _date(_year(match["y"]), _month(match["m"]), int(match["d"]))
    if match := _HAN.fullmatch(text):
        return _date(_han_year(match, year), int(match["m"]), int(match["d"]))
    readings = triple(text)
    if order:
        return readings.get(order)
    return next(iter(readings.values())) if len(set(readings.values())) == 1 else None


def triple(text: str) -> dict[DateOrder, date]:
    """A triple of numbers without a leading year: per order the date it gives, if it gives one."""
    match = _TRIPLE.fullmatch(text)
    if match is None:
        return {}
    a, b, c = int(match["a"]), int(match["b"]), match["c"]
    parts: dict[DateOrder, tuple[int | None, int, int]] = {
        "mdy": (_year(c), a, b), "dmy": (_year(c), b, a),
    }  # fmt: skip
    if len(c) == 2 and len(match["a"]) == 2:
        parts["ymd"] = (_year(match["a"]), b, int(c))
    return {order: found for order, given in parts.items() if (found := _date(*given))}


def _date(year: int | None, month: int, day: int) -> date | None:
    if year is None or not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int:
    """Two digits mean 1970–2069."""
    number = int(text)
    return number if len(text) == 4 else number + (1900 if number >= 70 else 2000)


def _month(text: str) -> int:
    return _MONTHS.get(text) or int(text)


def _han_year(match: re.Match[str], year: int | None) -> int | None:
    text, era = match["y"], match["era"]
    if text is None:
        return year
    if era:
        return _ERAS[era] + (1 if text == "元" else int(text))
    return _year(text) if text.isdigit() and len(text) in {2, 4} else None


def _figures(match: re.Match[str]) -> str:
    value = numeral(match[0])
    return match[0] if value is None else str(int(value))
