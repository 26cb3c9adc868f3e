"""Cells as people typed them to values as they are stored, in whichever language they typed."""

import re
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any, assert_never

from core.intake.values import parse_duration, parse_moment
from core.worktables.cells import is_number, listed
from core.worktables.columns import (
    Choice,
    Day,
    Duration,
    Link,
    LongText,
    Number,
    Percent,
    Person,
    Segment,
    Simple,
    Tags,
    Text,
)
from core.worktables.titles import id_in
from core.worktables.words import fold, option_key, segment_in

_BETWEEN = re.compile(r"[;；,，、]")
_MINUTES = "(分钟)"
# days counted from the spreadsheet's own beginning: 1954 to 2119
_SERIALS = (20_000, 80_000)
_EPOCH = date(1899, 12, 30)


def from_cell(kind: Simple, cell: Any) -> Any:
    """What a cell means; None when blank, the text itself when nothing is sure.

    `check` then says what is wrong with such a text: nobody's words are lost. Percent cells are
    0–100, durations minutes, days dates or their text.
    """
    if is_blank(cell):
        return None
    match kind:
        case Text() | LongText() | Person():
            return _text(cell)
        case Number() | Percent():
            return _number(cell, 1)
        case Duration():
            return _duration(cell)
        case Day():
            return _day(cell)
        case Choice() | Tags() | Link() | Segment():
            return _words(kind, cell)
    assert_never(kind)


def is_blank(cell: Any) -> bool:
    """Nothing, not a number, or only space."""
    return cell is None or cell != cell or (isinstance(cell, str) and not cell.strip())


def _words(kind: Choice | Tags | Link | Segment, cell: Any) -> Any:
    match kind:
        case Choice():
            return option_key(kind, _text(cell))
        case Tags():
            parts = listed(cell) or _BETWEEN.split(_text(cell))
            return [str(part).strip() for part in parts if str(part).strip()]
        case Link():
            number = id_in(cell)
            return _text(cell) if number is None else number
        case Segment():
            return segment_in(cell) if isinstance(cell, str) else cell
    assert_never(kind)


def _text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    whole = isinstance(cell, float) and cell.is_integer()
    return str(int(cell) if whole else cell).strip()


def _number(cell: Any, scale: float) -> float | int | str:
    if is_number(cell):
        return _short(cell * scale) if isfinite(cell * scale) else str(cell)
    try:
        typed = float(fold(_text(cell)).replace(",", "").removesuffix("%")) * scale
    except ValueError:
        return _text(cell)
    return _short(typed) if isfinite(typed) else _text(cell)


def _short(number: float) -> float | int:
    """30.000000000000004, which is what 30 % comes as, is 30."""
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _duration(cell: Any) -> float | int | str:
    if isinstance(cell, timedelta):
        return cell.total_seconds()
    if isinstance(cell, time):
        return cell.hour * 3600.0 + cell.minute * 60 + cell.second
    seconds = parse_duration(cell, _MINUTES) if isinstance(cell, str) else None
    return _number(cell, 60) if seconds is None else seconds


def _day(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if is_number(cell) and _SERIALS[0] <= cell <= _SERIALS[1]:
        return (_EPOCH + timedelta(days=int(cell))).isoformat()
    moment = parse_moment(_text(cell))
    return moment.date().isoformat() if moment else _text(cell)
