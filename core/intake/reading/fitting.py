"""Records of any length to rows as wide as the header, counting what had to be changed."""

from collections.abc import Iterable, Iterator

from core.errors import Note
from core.intake.reading.layout import Layout
from core.intake.reading.shapes import made_one

# what old programs write behind the last line
_END_OF_FILE = ["\x1a"]


class Fitting:
    """Gives every record the width of the table, where the shapes of its columns say it fits.

    Where they say nothing, a short one is padded at its end and a longer one keeps its surplus in
    the last cell, where free text stands. Lines that are plain text have the right width and pass
    as they are. Blank records become blank rows, except at the end, where they are dropped.
    """

    def __init__(self, found: Layout) -> None:
        self._width = found.width
        self._layout = found
        self._short: list[int] = []
        self._long: list[int] = []
        self._number = 0

    def rows(self, records: Iterable[str | list[str]]) -> Iterator[str | list[str]]:
        """Each record as a row of equal width."""
        blanks = 0
        for record in records:
            if not record or record == _END_OF_FILE:
                blanks += 1
                continue
            yield from ([""] * self._width for _ in range(blanks))
            self._number += blanks + 1
            blanks = 0
            if isinstance(record, str) or len(record) == self._width:
                yield record
            else:
                yield self._fit(record)

    def notes(self) -> Iterator[Note]:
        """What was changed, with the number of the first such row below the header."""
        for key, numbers in (("rows_padded", self._short), ("rows_joined", self._long)):
            if numbers:
                yield Note(key, len(numbers), str(numbers[0]))

    def _fit(self, record: list[str]) -> list[str]:
        missing = self._width - len(record)
        if missing < 0 and not any(cell.strip() for cell in record[self._width :]):
            return record[: self._width]
        (self._short if missing > 0 else self._long).append(self._number)
        return self._layout.shapes.fit(record) or self._at_end(record)

    def _at_end(self, record: list[str]) -> list[str]:
        last = self._width - 1
        if len(record) < self._width:
            return record + [""] * (self._width - len(record))
        return [*record[:last], made_one(record[last:], self._layout.dialect.delimiter)]
