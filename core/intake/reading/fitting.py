"""Records of any length to rows as wide as the header, counting what had to be changed."""

from collections.abc import Iterable, Iterator

from core.errors import Note


class Fitting:
    """Pads short records; a longer one keeps its surplus in the last cell, where free text stands.

    Lines that are plain text have the right width and pass as they are. Blank records become blank
    rows, except at the end of the file, where they are dropped.
    """

    def __init__(self, width: int, delimiter: str) -> None:
        self._width = width
        self._delimiter = delimiter
        self._short: list[int] = []
        self._long: list[int] = []
        self._number = 0

    def rows(self, records: Iterable[str | list[str]]) -> Iterator[str | list[str]]:
        """Each record as a row of equal width."""
        blanks = 0
        for record in records:
            if not record:
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
        surplus = record[self._width - 1 :]
        if len(record) < self._width:
            self._short.append(self._number)
            return record + [""] * (self._width - len(record))
        if not any(cell.strip() for cell in surplus[1:]):
            return record[: self._width]
        self._long.append(self._number)
        return [*record[: self._width - 1], self._delimiter.join(surplus)]
