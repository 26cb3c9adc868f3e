"""One text such as 2023年10月1日 下午3:05 or 10/1/23 3:05 PM to a moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from core.intake.values.clocks import read_clock
from core.intake.values.contexts import says_id, says_moment, says_time
from core.intake.values.date_numbers import NUMBER, counted_moment
from core.intake.values.dates import read_dates
from core.intake.values.eras import counts_from_1912, minguo_date
from core.intake.values.spoken import unaccented
from core.intake.values.unix_times import is_milliseconds
from core.intake.values.weekdays import without_weekday
from core.intake.values.zones import ZONE
from core.intake.words import simplified
from core.tickets import DateOrder

LONGEST = 60
_STAMP = re.compile(
    rf"(?P<day>(?:19|20)\d{{6}})[t _]?(?P<h>\d{{2}})(?P<m>\d{{2}})(?:(?P<s>\d{{2}})"
    rf"(?:\.?(?P<f>\d{{3}}|\.\d{{1,9}}))?)?(?P<tail>\s*{ZONE})?"
)
# 01/Oct/2023:15:05:00, as web servers write it
_LOGGED = re.compile(r"(?<=\d{4}):(?=\d\d:\d\d:\d\d)")
_RAISED = re.compile("[²³¹\u2070-\u209c]")
# what programs write where there is no moment
_PLACEHOLDERS = (date(1970, 1, 2), date(2099, 12, 31))


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
    an Excel serial number or Unix time (UTC) from any other number. None up to 1970-01-01 and from
    2099-12-31 on: such days stand for nothing.
    """
    reading = read_moment(text, order, context)
    if reading is None or not _PLACEHOLDERS[0] <= reading.moment.date() < _PLACEHOLDERS[1]:
        return None
    return reading.moment


def read_moment(text: str, order: DateOrder | None, context: str) -> Reading | None:
    """As `parse_moment`, days that stand for nothing too, with whether there is a time of day."""
    if len(text) > LONGEST + 20 or _RAISED.search(text):
        return None
    body = unaccented(simplified(text))
    if body.isdigit() and says_id(context):
        return None
    if NUMBER.fullmatch(body):
        # so many thousandths of a second are no duration, whatever the header's time may be
        known = says_moment(context) or (says_time(context) and is_milliseconds(body))
        moment = counted_moment(body) if known else None
        return Reading(moment, bool(moment.time()) or moment.tzinfo is not None) if moment else None
    if match := _STAMP.fullmatch(body):
        seconds = f":{match['s'] or '00'}.{(match['f'] or '0').lstrip('.')}"
        body = f"{match['day']} {match['h']}:{match['m']}{seconds}{match['tail'] or ''}"
    return _written(" ".join(_LOGGED.sub(" ", body).split()), order, context)


def _written(body: str, order: DateOrder | None, context: str) -> Reading | None:
    body, weekday = without_weekday(body)
    clock = read_clock(body)
    days = _days(clock.rest if clock else body, order, context)
    if weekday is not None:
        days = {day for day in days if day.weekday() == weekday}
    if len(days) != 1:
        return None
    (day,) = days
    if clock is None:
        return Reading(datetime.combine(day, time()), has_time=False)
    return Reading(datetime.combine(day, clock.time, tzinfo=clock.zone), has_time=True)


def _days(text: str, order: DateOrder | None, context: str) -> set[date]:
    if counts_from_1912(context) and (day := minguo_date(text)):
        return {day}
    return read_dates(text, order, context)
