"""One text such as 2023年10月1日 下午3:05 or 10/1/23 3:05 PM to a moment."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from core.intake.values.clocks import read_clock
from core.intake.values.contexts import says_moment, year_in
from core.intake.values.dates import read_date
from core.intake.words import simplified
from core.tickets import DateOrder

_NUMBER = re.compile(r"\d{5}(?:\.\d+)?|\d{10}(?:\.\d+)?|\d{13}|\d{16}")
_STAMP = re.compile(r"((?:19|20)\d{6})[t ]?(\d{2})(\d{2})(\d{2})?")
_WEEKDAY = re.compile(
    r"[(（]?(?:星期|周)[一二三四五六日天][)）]?"
    r"|[(（]?\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?[)）]?,?"
)
_EXCEL_DAY_ZERO = datetime(1899, 12, 30)
_EXCEL_DAYS = (25569.0, 73051.0)  # 1970 to 2100
_UNIX_SECONDS = (631152000.0, 4102444800.0)  # 1990 to 2100


@dataclass(frozen=True)
class Reading:
    """A moment and whether its text says the time of day."""

    moment: datetime
    has_time: bool


def parse_moment(
    text: str, *, order: DateOrder | None = None, context: str = ""
) -> datetime | None:
    """The moment a text says: aware if it names a zone, else naive; None if it is not sure.

    `order` settles 01/10/2023. `context` (header or file name) supplies a missing year, and tells
    an Excel serial number or Unix time (UTC) from any other number.
    """
    reading = read_moment(text, order, context)
    return reading.moment if reading else None


def read_moment(text: str, order: DateOrder | None, context: str) -> Reading | None:
    """As `parse_moment`, with whether there is a time of day."""
    body = simplified(text)
    if len(body) > 60:
        return None
    if _NUMBER.fullmatch(body):
        return _number(body) if says_moment(context) else None
    if match := _STAMP.fullmatch(body):
        day, hour, minute, second = match.groups()
        body = f"{day} {hour}:{minute}:{second or '00'}"
    return _written(" ".join(_WEEKDAY.sub(" ", body).split()).strip(" ,"), order, context)


def _written(body: str, order: DateOrder | None, context: str) -> Reading | None:
    clock = read_clock(body)
    day = read_date(clock.rest.strip(" ,") if clock else body, order, year_in(context))
    if day is None:
        return None
    if clock is None:
        return Reading(datetime.combine(day, time()), has_time=False)
    return Reading(datetime.combine(day, clock.time, tzinfo=clock.zone), has_time=True)


def _number(body: str) -> Reading | None:
    digits = len(body.partition(".")[0])
    if digits == 5:
        return _excel(float(body))
    seconds = float(body) / 10 ** (digits - 10)
    if not _UNIX_SECONDS[0] <= seconds < _UNIX_SECONDS[1]:
        return None
    return Reading(datetime.fromtimestamp(seconds, tz=UTC), has_time=True)


def _excel(serial: float) -> Reading | None:
    if not _EXCEL_DAYS[0] <= serial < _EXCEL_DAYS[1]:
        return None
    moment = _EXCEL_DAY_ZERO + timedelta(seconds=round(serial * 86400))
    return Reading(moment, has_time=serial % 1 != 0)
