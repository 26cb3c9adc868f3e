"""Text to the room it takes in a cell, where a Han character counts double."""

import re
from datetime import date

from core.report.cells import Cell, Column, Kind, Row, Value
from core.worktables.excel import columns_wide, lines_of

NARROWEST, WIDEST, LONG = 8.0, 36.0, 44.0
PIXELS = 7
_SAMPLED = 300
_WORD = re.compile(r"[A-Za-z]+")
_HEADER = 10.0
_FIXED: dict[Kind, float] = {"day": 12, "moment": 17, "hour": 8}
_UNIT_ROOM: dict[Kind, int] = {"minutes": 6, "minutes_change": 7, "share_change": 9}


def lines_needed(text: str, width: float) -> int:
    """Rows a wrapped text takes in a cell of that width."""
    # most cells are short: no need to look at their letters
    return 1 if len(text) * 2 < width and "\n" not in text else lines_of(text, width)


def pixels(width: float) -> int:
    """A column's width on the screen, by the rule of the format: 7 a character and 5 of padding."""
    return int(width * PIXELS) + 5


def width_of(column: Column, rows: tuple[Row, ...], place: int) -> float:
    """The width at which a column's title and its values can be read without cutting."""
    if column.width is not None:
        return column.width
    fixed = _FIXED.get(column.kind, 0.0)
    # a long header wraps; a filter button covers its end
    header = min(columns_wide(column.title) + 4, max(_HEADER, _longest_word(column.title)))
    longest = max((_shown(row[place]) for row in rows[:_SAMPLED]), default=0)
    if column.kind == "long":
        # a column of remarks nobody has seen yet gets all the room
        return min(LONG, max(header, longest + 2)) if rows else LONG
    return max(NARROWEST, fixed, min(WIDEST, max(header, longest + 2)))


def _longest_word(title: str) -> int:
    """Letters that stand in a row: Han may break anywhere, a Latin word is never cut."""
    return max((len(word) for word in _WORD.findall(title)), default=0)


def _shown(value: Value | Cell) -> int:
    if isinstance(value, Cell):
        # a number of its own kind carries its unit and sign
        room = _UNIT_ROOM.get(value.kind, 0) if value.kind else 0
        return _shown(value.value) + (room if value.value is not None else 0)
    match value:
        case None:
            return 0
        case float():
            return len(f"{value:,.1f}")
        case date():
            return 10
        case _:
            return max(map(columns_wide, str(value).split("\n")))
