"""A text that gave no value to the reason why: the key of a sentence `unread.<key>`."""

import re
from typing import Literal, get_args

from core.intake.values.clocks import read_clock
from core.intake.values.dates import triple
from core.intake.values.decimal_marks import mark_of
from core.intake.values.durations import parse_duration
from core.intake.values.moments import parse_moment
from core.intake.values.numerals import is_open, number
from core.intake.values.scores import read_rating
from core.intake.values.spoken import unaccented
from core.intake.values.units import clock_of
from core.intake.words import simplified
from core.tickets import DateOrder

Refusal = Literal[
    "error_cell", "inexact", "no_unit", "clock_layout", "impossible_clock", "calendar_length",
    "decimal_mark", "is_moment", "is_duration", "date_order", "no_such_day", "no_such_time",
    "no_year", "no_day", "bare_number", "zone_name", "relative", "placeholder", "percent",
    "scale_open", "other_scale", "swapped", "unknown",
]  # fmt: skip
REFUSALS: tuple[Refusal, ...] = get_args(Refusal)

_ERROR = re.compile(r"#+|#[a-z/0]+[!?]?")
_INEXACT = re.compile(
    r"约|左右|以内|以上|以下|超过|不到|不足|多于|少于|近|几|余|多[分小个秒天]|[<>≤≥~≈+∞]|两三|三四|七八"
    r"|\d\s*(?:[-–—]|至|到|to)\s*\d|(?<![a-z])(?:about|around|approx|less|more|over|under|within"
    r"|up to|ca|circa|etwa|uber|environ|unos|inf)(?![a-z])"
)
_CALENDAR = re.compile(r"月|年|半天|工作日|^p\d+[ym]|years?|months?|business|working|\dm$|\bmon?\b")
_RELATIVE = re.compile(
    r"昨|今天|明天|前天|刚刚|\d\s*(?:分钟|小时|天|日)前|(?<![a-z])(?:ago|yesterday|today|tomorrow|gestern|heute"
    r"|hier|ayer|hoy|ieri|oggi|ontem|gisteren)(?![a-z])"
)
_ZONE = re.compile(r":\d{2}(?:[.,]\d+)?\s*(?:[ap]m)?\s*\(?(?:[a-z]{2,5}|[a-z]+/[a-z_]+)\)?$")
_YEAR = r"(?:19|20)\d{2}"
_NO_DAY = re.compile(rf"{_YEAR}年?(?:[-/.]?\s?\d{{1,2}}月?)?|[a-z]{{3,9}}\.? {_YEAR}")
_NOTHING = r"0000|0001|1899|1900|1969|1970|2099|9999"
_PLACEHOLDER = re.compile(rf"(?:{_NOTHING})\D.*|.*\D(?:{_NOTHING})")
_CLOCKED = re.compile(r"\d:\d|\d\s*[点时]|\d\s?[ap]m")
_YEARLESS = re.compile(r"\d{1,2}月\d{1,2}[日号]?.*|[a-z]{3,9}\.? \d{1,2}|\d{1,2}\.? [a-z]{3,9}")


def duration_refusal(text: str, header: str) -> Refusal:
    """Why a text gave no duration under a header."""
    body = _body(text)
    if found := _usual(body):
        return found
    if parse_moment(text) or _is_date_like(body):
        return "is_moment"
    if _INEXACT.search(body):
        return "inexact"
    figures = body.lstrip("-")
    if number(figures) is not None:
        open_mark = is_open(figures) and mark_of(header) == "?"
        return "decimal_mark" if open_mark else "no_unit"
    if ":" in body:
        two = re.fullmatch(r"-?\d{1,6}:[0-5]\d", body)
        return "clock_layout" if two and not clock_of(header) else "impossible_clock"
    return "calendar_length" if _CALENDAR.search(body) else "unknown"


def moment_refusal(text: str, order: DateOrder | None, context: str) -> Refusal:
    """Why a text gave no moment under a header, with the order of its column."""
    body = _body(text)
    if found := _usual(body):
        return found
    if _RELATIVE.search(body):
        return "relative"
    if number(body) is not None:
        return "bare_number"
    if parse_duration(text, context) is not None:
        return "is_duration"
    if parse_moment(text, order=order, context=context) is not None:
        return "swapped"
    return _dated(body, order)


def score_refusal(text: str, scale: int | None) -> Refusal:
    """Why a text gave no score on a scale, or without one."""
    body = _body(text)
    if found := _usual(body):
        return found
    if body.endswith("%"):
        return "percent"
    rating = read_rating(text)
    if rating is not None:
        return "other_scale" if rating.scale not in {None, scale} and scale else "scale_open"
    return "inexact" if _INEXACT.search(body) else "unknown"


def _dated(body: str, order: DateOrder | None) -> Refusal:
    clock = read_clock(body)
    day = clock.rest if clock else body
    if clock and not day:
        return "is_duration" if body.count(":") == 2 else "no_day"
    if _NO_DAY.fullmatch(day):
        return "no_day"
    if _PLACEHOLDER.fullmatch(day):
        return "placeholder"
    readings = set(triple(day).values())
    if len(readings) > 1 and order is None:
        return "date_order"
    if _YEARLESS.fullmatch(day):
        return "no_year"
    if _ZONE.search(body):
        return "zone_name"
    if clock is None and _CLOCKED.search(body):
        return "no_such_time"
    return "no_such_day" if _is_date_like(day) else "unknown"


def _is_date_like(body: str) -> bool:
    return re.match(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,4}年|\d{1,2}月\d", body) is not None


def _usual(body: str) -> Refusal | None:
    return "error_cell" if _ERROR.fullmatch(body) else None


def _body(text: str) -> str:
    return unaccented(simplified(text))
