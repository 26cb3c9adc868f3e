"""Text to the room it takes in a cell, where a Han character counts double."""

from datetime import date
from unicodedata import east_asian_width

from core.report.cells import Cell, Column, Kind, Row, Value

NARROWEST, WIDEST, LONG = 8.0, 36.0, 48.0
PIXELS = 7
_SAMPLED = 300
_FIXED: dict[Kind, float] = {"day": 12, "moment": 17, "hour": 8, "long": LONG}


def columns_wide(text: str) -> int:
    """Columns of a fixed grid a text takes: 2 for a full-width character, 1 for any other."""
    return sum(2 if east_asian_width(each) in "WFA" else 1 for each in text)


def lines_needed(text: str, width: float) -> int:
    """Rows a wrapped text takes in a cell of that width."""
    return sum(max(1, -(-columns_wide(line) // max(1, int(width) - 1))) for line in _lines(text))


def pixels(width: float) -> int:
    """A column's width on the screen, by the rule of the format: 7 a character and 5 of padding."""
    return int(width * PIXELS) + 5


def width_of(column: Column, rows: tuple[Row, ...], place: int) -> float:
    """The width at which a column's title and its values can be read without cutting."""
    if column.width is not None:
        return column.width
    fixed = _FIXED.get(column.kind, 0.0)
    # a filter button covers the end of a header
    header = max(map(columns_wide, column.title.split("\n"))) + 3.5
    longest = max((_shown(row[place]) for row in rows[:_SAMPLED]), default=0)
    return max(NARROWEST, fixed, min(WIDEST, max(header, longest + 2))) if fixed < LONG else LONG


def _shown(value: Value | Cell) -> int:
    plain = value.value if isinstance(value, Cell) else value
    match plain:
        case None:
            return 0
        case float():
            return len(f"{plain:,.1f}")
        case date():
            return 10
        case _:
            return max(map(columns_wide, _lines(str(plain))))


def _lines(text: str) -> list[str]:
    return text.splitlines() or [""]
