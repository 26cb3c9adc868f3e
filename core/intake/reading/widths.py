"""Rows of any length to the width of the table that they make up."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from core.intake.reading.labels import filled, is_blank
from core.intake.reading.limits import MAX_COLUMNS

Row = Sequence[str]


def usual(counts: Iterable[int]) -> int:
    """The count that most rows have of those with more than one cell, or else with one."""
    counted = Counter(count for count in counts if count)
    several = {count: n for count, n in counted.items() if count > 1} or counted
    return max(several, key=lambda each: (several[each], each), default=0)


def table_width(rows: Sequence[Row], top: int | None) -> int:
    """The usual width, or all that the header names; without what is empty if that is too wide."""
    named = 0 if top is None else _reach(rows[top])
    most = usual_width(rows)
    if most > MAX_COLUMNS:
        most = max((_reach(row[:most]) for row in rows), default=0)
    return max(most, named)


def usual_width(rows: Sequence[Row]) -> int:
    """The number of cells that most rows with anything in them have."""
    return usual(len(row) for row in rows if filled(row))


def tightened(row: Row, width: int) -> Row:
    """A header wider than the rows, without its gaps if they alone make it so."""
    named = [cell for cell in row if not is_blank(cell)]
    return named if len(named) == width < _reach(row) else row


def _reach(row: Row) -> int:
    """The position after the last filled cell."""
    return len(row) - sum(1 for _ in takewhile(is_blank, reversed(row)))
