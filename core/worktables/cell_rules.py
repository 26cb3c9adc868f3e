"""Column kinds to what Excel checks and shows while someone types: formats, rules, hints."""

from datetime import date
from typing import Any, assert_never

from core.texts import Language, say
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
from core.worktables.value_checks import PERSON, ends

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
FEWEST, MOST = -1e9, 1e9


def number_format(kind: Simple) -> str:
    """The spreadsheet's number format of a kind; percent cells hold shares of one."""
    match kind:
        case Text() | LongText() | Tags() | Choice() | Person() | Link() | Segment():
            return "@"
        case Number():
            return "0" if kind.whole else "General"
        case Percent():
            return "0%"
        case Day():
            return "yyyy-mm-dd"
        case Duration():
            return "0.0"
    assert_never(kind)


def width(kind: Simple) -> float:
    """Characters a column should have room for."""
    match kind:
        case LongText():
            return 28
        case Text() | Tags() | Segment() | Link():
            return 22
        case Choice() | Person():
            return 16
        case Number() | Percent() | Duration() | Day():
            return 12
    assert_never(kind)


def rule(kind: Simple) -> dict[str, Any]:
    """What Excel lets be typed, in XlsxWriter's words; {} where a list or nothing limits it."""
    match kind:
        case Text() | LongText():
            return _between("length", 0, kind.limit)
        case Person():
            return _between("length", 0, PERSON.limit)
        case Number() | Percent() | Duration():
            return _number(kind)
        case Day():
            return _between("date", FIRST_DAY, LAST_DAY)
        case Choice() | Tags() | Link() | Segment():
            return {}
    assert_never(kind)


def how_to(kind: Simple, language: Language) -> str:
    """How to fill a cell of this kind, in one sentence."""
    low, high = ends(kind) if isinstance(kind, Number | Percent | Duration) else (None, None)
    limit = kind.limit if isinstance(kind, Text | LongText | Tags) else ""
    open_choice = "_open" if isinstance(kind, Choice) and kind.open else ""
    unbounded = "_any" if isinstance(kind, Number) and high is None else ""
    key = f"hint.kind.{type(kind).__name__.lower()}{open_choice}{unbounded}"
    return say(key, language, low=_end(low), high=_end(high), limit=limit)


def _number(kind: Number | Percent | Duration) -> dict[str, Any]:
    low, high = ends(kind)
    if isinstance(kind, Percent):
        return _between("decimal", 0, 1)
    whole = isinstance(kind, Number) and kind.whole
    return _between("integer" if whole else "decimal", _or(low, FEWEST), _or(high, MOST))


def _between(what: str, low: float | date, high: float | date) -> dict[str, Any]:
    return {"validate": what, "criteria": "between", "minimum": low, "maximum": high}


def _or(end: float | None, otherwise: float) -> float:
    return otherwise if end is None else end


def _end(end: float | None) -> str:
    return "" if end is None else f"{end:g}"
