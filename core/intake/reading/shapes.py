"""The whole rows of a table to how its columns look, and to where a row of another width fits."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log

from core.intake.reading.labels import is_blank, is_datum

_NUMBER = re.compile(r"[-+]?[\d.,]+%?")
_LONG = 40
_KINDS = 6
# how many times likelier a place must be than any other: what one column that is all alike tells
_SURE = log(30)
Row = Sequence[str]


class Shapes:
    """For each column, how usual each kind of cell is in it."""

    def __init__(self, rows: Iterable[Row], width: int, delimiter: str) -> None:
        whole = [row for row in rows if len(row) == width]
        self._width = width
        self._delimiter = delimiter
        self._n = len(whole)
        kinds = ([_kind(row[at]) for row in whole] for at in range(width))
        self._columns = [Counter(each) for each in kinds]

    def fit(self, row: Row) -> list[str] | None:
        """The row with one gap filled by blanks, or with one run of cells made one, where it fits.

        None if no place is clearly better than the others: then nothing is known of the row.
        """
        rated: dict[tuple[str, ...], float] = {}
        for each in self._places(row):
            rated[tuple(each)] = self._likelihood(each)
        first, second = (*sorted(rated.values(), reverse=True), float("-inf"), float("-inf"))[:2]
        if not self._n or first - second < _SURE:
            return None
        return list(max(rated, key=lambda each: rated[each]))

    def _places(self, row: Row) -> Iterator[list[str]]:
        missing = self._width - len(row)
        if missing > 0:
            yield from ([*row[:at], *[""] * missing, *row[at:]] for at in range(1, len(row) + 1))
        else:
            size = 1 - missing
            for at in range(self._width):
                cells = [cell for cell in row[at : at + size] if cell]
                yield [*row[:at], made_one(cells, self._delimiter), *row[at + size :]]

    def _likelihood(self, row: Row) -> float:
        """Of the kinds of its cells, each column for itself."""
        seen = (column[_kind(cell)] for column, cell in zip(self._columns, row, strict=True))
        return sum(log((n + 0.5) / (self._n + _KINDS / 2)) for n in seen)


def made_one(cells: Sequence[str], delimiter: str) -> str:
    """Cells that were one, with the delimiter between them; 4 and 5 never make 4,5."""
    whole = delimiter.join(cells)
    return f" {delimiter} ".join(cells) if len(cells) > 1 and is_datum(whole) else whole


def _kind(cell: str) -> str:
    """Nothing, a number, another datum as moments and codes are, a few words, or a text."""
    if is_blank(cell):
        return "blank"
    if _NUMBER.fullmatch(cell.strip()):
        return "number"
    if is_datum(cell):
        return "datum"
    return "text" if len(cell) > _LONG else "words"
