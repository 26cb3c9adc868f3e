"""A row that holds numbers or moments to whether it names columns all the same, as years do."""

import re
from collections.abc import Sequence
from itertools import pairwise

from core.intake.reading.labels import filled, is_blank, is_datum

_BELOW = 20
_MOSTLY, _HALF = 0.8, 0.5
_YEAR = re.compile(r"((?:19|20)\d\d)(?:\D.*)?")
_PART = re.compile(r"(\d{1,2}) ?[月日号號时時点點周週季]|[A-Za-z]*?(\d{1,2})|[A-Za-z]+(\d{3})")
_NO_VALUE = re.compile(r"n/?a|nan|null|none|unknown|missing|-+|无|無|未知|暂无", re.IGNORECASE)
Row = Sequence[str]


def names_columns(rows: Sequence[Row], position: int) -> bool:
    """Whether a row with data in it is a header: its data count on, or its words head numbers."""
    row = rows[position]
    data = [cell.strip() for cell in row if is_datum(cell)]
    if len(data) == filled(row):
        return False
    return _counts_on(data) or _heads_numbers(row, rows[position + 1 :][:_BELOW], len(data))


def _counts_on(data: Sequence[str]) -> bool:
    """Two years or more, or three months, days or hours, each one after the one before."""
    years = [match and int(match[1]) for match in map(_YEAR.fullmatch, data)]
    parts = [match and int(match[match.lastindex or 0]) for match in map(_PART.fullmatch, data)]
    return _follow(years, 2) or _follow(parts, 3)


def _follow(numbers: Sequence[int | None], least: int) -> bool:
    known = [number for number in numbers if number is not None]
    if len(known) < max(least, len(numbers)):
        return False
    return {after - before for before, after in pairwise(known)} in ({1}, {-1})


def _heads_numbers(row: Row, below: Sequence[Row], data: int) -> bool:
    """Whether words stand in it over at least half of the columns that hold data below."""
    columns = [at for at in range(len(row)) if _is_column_of_data([r[at : at + 1] for r in below])]
    words = [at for at in columns if _is_word(row[at])]
    return bool(words) and len(words) >= _HALF * len(columns) and data <= _HALF * filled(row)


def _is_column_of_data(cells: Sequence[Row]) -> bool:
    found = [cell for some in cells for cell in some if not is_blank(cell)]
    return len(found) > 1 and sum(map(is_datum, found)) >= _MOSTLY * len(found)


def _is_word(cell: str) -> bool:
    return not is_blank(cell) and not is_datum(cell) and not _NO_VALUE.fullmatch(cell.strip())
