"""The upper rows of a table to its column names, and where the data begin."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import Note
from core.intake.reading.joining import joined
from core.intake.reading.labels import filled, has_data, is_blank, is_remark, is_ruled, is_units
from core.intake.reading.limits import MAX_COLUMNS
from core.intake.reading.numbered import names_columns
from core.intake.reading.refusals import TooManyColumns
from core.intake.reading.widths import table_width, tightened, usual, usual_width

SAMPLE_ROWS = 100
_DEEPEST = 40
_FULL = 0.6
_NEARLY = 0.8
Row = Sequence[str]


@dataclass(frozen=True)
class Header:
    """Column names, "" for one without; `above` rows stand before them, data begin at `below`."""

    names: list[str]
    above: int
    below: int

    @property
    def width(self) -> int:
        return len(self.names)

    def notes(self) -> tuple[Note, ...]:
        """What was passed over above it, and whether it is missing."""
        titles = [Note("title_rows", self.above)] if self.above else []
        missing = all(name == f"col_{i}" for i, name in enumerate(self.names))
        return (*titles, *([Note("header_missing")] if missing else []))


def find(rows: Sequence[Row], width: int = 0) -> Header:
    """The header of the first rows of a table: titles skipped, rows of a merged header joined.

    A row of labels is a header; without one the columns are called col_0, col_1 … A `width` given
    is kept; otherwise it is what most rows have.
    """
    if not any(map(filled, rows)):
        return Header([], len(rows), len(rows))
    start = _first_data(rows)
    top = _label_row(rows, start, usual(map(filled, rows)) if start == len(rows) else MAX_COLUMNS)
    if not width and top is not None:
        rows = [*rows[:top], tightened(rows[top], usual_width(rows)), *rows[top + 1 :]]
    width = width or table_width(rows, top)
    if width > MAX_COLUMNS:
        raise TooManyColumns(columns=width, limit=MAX_COLUMNS)
    even = [[*row[:width], *[""] * (width - len(row))] for row in rows]
    if top is None:
        return Header(_named([""] * width), start, start)
    first, last = _above(even, top), _beneath(even, top)
    below = last + 1 + any(map(is_ruled, even[last + 1 : last + 2]))
    return Header(_named(joined(even[first : last + 1])), first, below)


def _first_data(rows: Sequence[Row]) -> int:
    """The first row that is as full as the others and holds data; the end if all is text."""
    counts = sorted(count for count in map(filled, rows) if count)
    usual = counts[len(counts) // 2] if counts else 0
    data = (i for i, row in enumerate(rows) if filled(row) >= _FULL * usual and has_data(row))
    heads = (i for i in data if not _stands_above_labels(rows, i) and not names_columns(rows, i))
    return next(heads, len(rows))


def _stands_above_labels(rows: Sequence[Row], position: int) -> bool:
    """Whether a fuller row of labels follows soon: then this one tells of the file, as a date."""
    below = rows[position + 1 : position + 4]
    return any(filled(row) > filled(rows[position]) and not has_data(row) for row in below)


def _label_row(rows: Sequence[Row], start: int, full: int) -> int | None:
    """The first of the fullest rows of labels above `start`; `full` is full enough."""
    upper = enumerate(rows[: min(start, _DEEPEST)])
    counts = [min(filled(row), full) if _is_labels(rows, i) else 0 for i, row in upper]
    most = max(counts, default=0)
    if not most:
        return None
    return next(i for i, count in enumerate(counts) if count and count >= _NEARLY * most)


def _is_labels(rows: Sequence[Row], position: int) -> bool:
    return not has_data(rows[position]) or names_columns(rows, position)


def _above(rows: Sequence[Row], top: int) -> int:
    """Where a merged header begins: the rows directly above that name groups of columns."""
    first = top
    while first > 0 and top - first < 2 and _is_groups(rows[first - 1], rows[first]):
        first -= 1
    return first


def _is_groups(row: Row, below: Row) -> bool:
    """Several labels, each over columns that are named below; no remark on the file."""
    named = [position for position, cell in enumerate(row) if not is_blank(cell)]
    spans = len(named) < filled(below) and all(not is_blank(below[each]) for each in named)
    return len(named) > 1 and spans and not has_data(row) and not is_remark(row)


def _beneath(rows: Sequence[Row], top: int) -> int:
    """Where a merged header ends: the row below if it fills the gaps, or holds only units.

    A header that stands there twice is one of so many rows.
    """
    if top + 1 >= len(rows):
        return top
    row, below = rows[top], rows[top + 1]
    if is_ruled(below):
        return top
    if list(row) == list(below):
        return _beneath(rows, top + 1)
    if is_units(below) and not is_units(row):
        return top + 1
    return top + 1 if not has_data(below) and _fills_gaps(row, below) else top


def _fills_gaps(row: Row, below: Row) -> bool:
    """Every label with one below it begins a span, and every gap in a span is filled below."""
    gaps = [position for position, cell in enumerate(row) if is_blank(cell)]
    both = [i for i, cell in enumerate(below) if not is_blank(cell) and i not in gaps]
    filled_gaps = all(not is_blank(below[each]) for each in gaps)
    return bool(gaps) and filled_gaps and len(both) > 0 and all(i + 1 in gaps for i in both)


def _named(names: Sequence[str]) -> list[str]:
    return list(names) if any(names) else [f"col_{position}" for position in range(len(names))]
