"""One text such as 2分30秒, 1h 20m, 00:02:30 or PT1H5M to seconds."""

import re
from math import isfinite

from core.intake.values.clocked import clocked, iso
from core.intake.values.day_zero import since_day_zero
from core.intake.values.decimal_marks import mark_of, speaks_comma
from core.intake.values.numerals import NUMERAL, Mark, number
from core.intake.values.spoken import (
    AMOUNT,
    AND_HALF,
    DAY,
    HALVED,
    JOINT,
    SECONDS,
    UNIT,
    WORDED,
    amount,
    unaccented,
)
from core.intake.values.units import unit_of
from core.intake.words import simplified

LONGEST = 100 * 366 * DAY

_MINUS = re.compile(r"^(?:−|负)")
_PART = re.compile(
    rf"(?P<n>{AMOUNT})?\s*(?P<half>个?半)?个?\s*"
    rf"(?:(?P<unit>{UNIT})(?![a-z])(?:(?<=[a-z])\.(?!\d))?|(?P<days>日)(?=\s*\d+\s*(?:时间|小时)))"
    rf"(?P<more>半|{AND_HALF}(?![a-z]))?(?P<joint>{JOINT})"
)
_PRIMES = re.compile(r"(?P<minutes>\d{1,4})\s?(?:'|′)\s?(?P<seconds>[0-5]?\d)\s?(?:''|\"|′′|″)")
_RAISED = re.compile("[²³¹\u2070-\u209c]")
# every duration begins so: figures, numerals, half, a number in words, ISO, the name of day zero
_BEGINS = re.compile(rf"-?(?:[\d.{NUMERAL}半个p]|dec|(?:{WORDED}))")
_BY_FIGURES = re.compile(r"[:/'′]|^-?p|^-?[\d.,e\s-]*$")
_NO_UNIT = re.compile(r"[\d.,\s]*")
_LONE_M = re.compile(r"\d\s*M\.?$")


def may_be_read(shape: str) -> bool:
    """Whether a duration can look so: a text with every figure a 0. No other is ever read.

    Where the figures themselves tell (clocks, 1/2, dates, ISO, mere numbers) it may be one.
    """
    body = _body(shape)
    if not _BEGINS.match(body):
        return False
    return _BY_FIGURES.search(body) is not None or _is_spoken(body.removeprefix("-"))


def _is_spoken(body: str) -> bool:
    """Whether a text is nothing but amounts and units, in whatever order."""
    at, ended = 0, True
    while match := _PART.match(body, at):
        at, ended = match.end(), not match["joint"].strip()
    return (ended and at == len(body)) or number(body) is not None


def parse_duration(text: str, header: str = "") -> float | None:
    """Seconds, negative ones too; None for anything that is not surely a duration.

    The header supplies what the text leaves open: the unit of a plain number (分钟), the layout
    of a two-part clock (mm:ss), by its language the decimal mark of 1.234. ISO 8601 durations
    without years and months; dates of a spreadsheet's day zero that stand for a clock time.
    """
    return read_duration(text, header, mark_of(header))


def read_duration(text: str, header: str, mark: Mark) -> float | None:
    """As `parse_duration`, with the decimal mark of the column."""
    if _RAISED.search(text) or len(text) > 80:
        return None
    body = _body(text)
    if not _BEGINS.match(body):
        return None
    if ":" in body:
        clock = clocked(body, header)
        seconds = since_day_zero(body) if clock is None else clock
    elif body.startswith("-"):
        seconds = _read(body[1:], header, mark, text)
        seconds = None if seconds is None else -seconds
    else:
        seconds = _read(body, header, mark, text)
    return seconds if seconds is not None and abs(seconds) <= LONGEST else None


def _body(text: str) -> str:
    return _MINUS.sub("-", unaccented(simplified(text.replace("½", ".5"))))


def _read(body: str, header: str, mark: Mark, text: str) -> float | None:
    if not body or body[0].isspace():
        return None
    if body[0] == "p":
        return iso(body)
    plain = number(body, mark)
    if plain is None:
        if _NO_UNIT.fullmatch(body):
            return None
        # it takes a while, and only where a mark stands does it matter which
        marked = mark == "." and ("," in body or "." in body)
        worded = "?" if marked and speaks_comma(body) else mark
        return None if _LONE_M.search(text) else _spoken(body, worded)
    unit = unit_of(header)
    return plain * unit if unit and isfinite(plain) else None


def _spoken(body: str, mark: Mark) -> float | None:
    if primes := _PRIMES.fullmatch(body):
        return int(primes["minutes"]) * 60.0 + int(primes["seconds"])
    total, at, last, ended = 0.0, 0, float("inf"), True
    while match := _PART.match(body, at):
        unit = DAY if match["days"] else SECONDS[match["unit"]]
        value = _amount(match, unit, mark)
        # 1.5 hours 20 minutes and 1 hour 90 minutes are slips of some kind
        if value is None or unit >= last or value * unit >= last or total % last:
            return None
        total, at, last, ended = total + value * unit, match.end(), unit, not match["joint"].strip()
    return total if ended and at == len(body) else None


def _amount(match: re.Match[str], unit: float, mark: Mark) -> float | None:
    """Three, three and a half (三个半, 三 … 半), half (半): only hours and minutes are halved."""
    half, more = match["half"], match["more"]
    if (half == "半" or more) and unit not in {*HALVED, *((DAY,) if match["n"] else ())}:
        return None
    if match["n"] is None:
        return 0.5 if half == "半" and not more else None
    value = amount(match["n"], mark)
    wrong = (half and more) or half == "半" or (more == "半" and match["unit"] in {"时", "m", "h"})
    if value is None or wrong or (value % 1 and (half or more)):
        return None
    return value + 0.5 * bool(half or more)
