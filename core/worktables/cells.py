"""Stored values to cells as people read them: words of a language, numbers, dates."""

from collections.abc import Sequence
from datetime import date
from math import isfinite
from typing import Any, TypeGuard, assert_never, cast

from core.texts import Language
from core.worktables import table
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
from core.worktables.known import Known
from core.worktables.titles import row_id
from core.worktables.words import option_word, segment_words

Cell = str | int | float | date | None


def to_cell(kind: Simple, value: Any, language: Language, known: Known) -> Cell:
    """A stored value as people read it; what is not of its kind as its text.

    Percent cells are 0–100, durations minutes, days dates, links the title of their row.
    """
    if value is None or value == "":
        return None
    match kind:
        case Text() | LongText() | Person():
            return str(value)
        case Number() | Percent():
            return value if is_number(value) else str(value)
        case Duration():
            return value / 60 if is_number(value) else str(value)
        case Day():
            return day_in(value) or str(value)
        case Choice() | Tags() | Link() | Segment():
            return _words(kind, value, language, known)
    assert_never(kind)


def is_number(value: Any) -> TypeGuard[int | float]:
    """A finite number, and not a truth value."""
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def day_in(value: Any) -> date | None:
    """The day of a stored text such as 2025-05-21; None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def listed(value: Any) -> Sequence[Any] | None:
    """The value, if it is a list."""
    return cast("Sequence[Any]", value) if isinstance(value, list) else None


def _words(
    kind: Choice | Tags | Link | Segment, value: Any, language: Language, known: Known
) -> str:
    match kind:
        case Choice():
            return option_word(kind, str(value), language)
        case Tags():
            many = listed(value)
            return str(value) if many is None else "; ".join(map(str, many))
        case Link():
            return _title(kind, value, known)
        case Segment():
            return segment_words(value, language)
    assert_never(kind)


def _title(kind: Link, value: Any, known: Known) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        return str(value)
    return known.titles.get(kind.table, {}).get(value) or row_id(table(kind.table), value)
