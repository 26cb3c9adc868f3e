"""The date part of a text to calendar dates: every reading it allows, or the one the order sets."""

import re
from datetime import date

from core.intake.values.calendar_words import MONTHS
from core.intake.values.contexts import year_in
from core.intake.values.eras import ERAS, era_date
from core.intake.values.numerals import numeral, year_numeral
from core.tickets import DateOrder

ORDERS: tuple[DateOrder, ...] = ("ymd", "mdy", "dmy")
_MONTH = "|".join(sorted((name for name in MONTHS if name.isascii()), key=len, reverse=True))
_SEPARATOR = r"(?P<sep>\s?[-/]\s?|\.\s?|\s)"
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}}){_SEPARATOR}(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})\.?")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})")
_HAN = re.compile(
    rf"(?:(?P<era>{'|'.join(ERAS)})?\s*(?P<y>\d{{1,4}}|元)\s*[年년])?"
    r"\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日号일]"
)
_NTH = r"(?:st|nd|rd|th|er|re|o|°)?"
_GAP = r"\.?\s?[-/,]?\s?"
_OF = r"(?:(?:de[l]?|di|of|the)\s+)?"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:the\s+|le\s+|den\s+|el\s+)?(?P<d>\d{{1,2}}){_NTH}{_GAP}{_OF}(?P<m>{_MONTH})"
        rf"(?:{_GAP}{_OF}'?(?P<y>\d{{4}}|\d{{2}}))?",
        rf"(?P<m>{_MONTH}){_GAP}(?P<d>\d{{1,2}}){_NTH}(?:\s*[,/-]\s*|\s+)(?P<y>\d{{4}})",
        rf"(?P<y>\d{{4}})[-/ .](?P<m>{_MONTH})\.?[-/ .](?P<d>\d{{1,2}})",
    )
)
_TRIPLE = re.compile(
    rf"(?P<a>\d{{1,2}}){_SEPARATOR}(?P<b>\d{{1,2}})(?P=sep)(?P<c>\d{{4}}|\d{{2}})\.?"
)
_NUMERALS = re.compile(r"[零〇一二两三四五六七八九十]+(?=[年月日号])")
# what is written with two digits: beyond, one program means the last century, another this one
_THIS_CENTURY, _LAST_CENTURY = 50, 70


def read_dates(text: str, order: DateOrder | None, context: str = "") -> set[date]:
    """The dates a text can be: `order` settles a triple, a year left out comes from `context`."""
    text = _NUMERALS.sub(_figures, text)
    for pattern in (_YEAR_FIRST, _COMPACT, *_NAMED):
        if match := pattern.fullmatch(text):
            month = _month(match["m"])
            year = _year(match["y"]) if match["y"] else year_in(context, month)
            return _one(_date(year, month, int(match["d"])))
    if match := _HAN.fullmatch(text):
        return _one(_han(match, context))
    readings = triple(text)
    return _one(readings.get(order)) if order else set(readings.values())


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


def _one(day: date | None) -> set[date]:
    return {day} if day else set()


def _date(year: int | None, month: int, day: int) -> date | None:
    if year is None or not 1900 <= year <= 2099:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int | None:
    """Two digits mean 1970–2049; those between are none."""
    number = int(text)
    if len(text) == 4:
        return number
    century = 2000 if number < _THIS_CENTURY else 1900
    return None if _THIS_CENTURY <= number < _LAST_CENTURY else number + century


def _month(text: str) -> int:
    return MONTHS.get(text) or int(text)


def _han(match: re.Match[str], context: str) -> date | None:
    text, month, day = match["y"], int(match["m"]), int(match["d"])
    if match["era"]:
        return era_date(match["era"], 1 if text == "元" else int(text), month, day)
    if text is None:
        return _date(year_in(context, month), month, day)
    return _date(_year(text) if text.isdigit() and len(text) in {2, 4} else None, month, day)


def _figures(match: re.Match[str]) -> str:
    value = year_numeral(match[0]) or numeral(match[0])
    return match[0] if value is None else str(int(value))
