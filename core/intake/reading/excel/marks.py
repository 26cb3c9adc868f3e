"""The cells of a sheet that calamine tells half of to what a person sees in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.errors import Note
from core.intake.reading.cells import Cell

Texts = dict[int, dict[int, str]]


@dataclass
class Marks:
    """Texts by row and column, from 0, that take the place of a cell's value; what was counted."""

    texts: Texts = field(default_factory=dict[int, dict[int, str]])
    errors: int = 0
    first_error: str = ""
    uncomputed: int = 0
    first_uncomputed: str = ""

    def put(self, row: int, column: int, text: str) -> None:
        """This is what the cell says."""
        self.texts.setdefault(row, {})[column] = text

    def count_error(self, row: int, column: int, error: str) -> None:
        """The cell holds the error of a formula: #N/A and its kind."""
        self.errors += 1
        self.first_error = self.first_error or f"{address(row, column)} {error}"

    def count_uncomputed(self, row: int, column: int) -> None:
        """The cell holds a formula without its value."""
        self.uncomputed += 1
        self.first_uncomputed = self.first_uncomputed or address(row, column)

    def put_in(self, rows: Iterator[list[Cell]], start: tuple[int, int]) -> Iterator[list[Cell]]:
        """The rows from the cell `start` on, with these texts in their places."""
        return self._replaced(rows, start) if self.texts else rows

    def _replaced(self, rows: Iterator[list[Cell]], start: tuple[int, int]) -> Iterator[list[Cell]]:
        for number, row in enumerate(rows, start[0]):
            for column, text in self.texts.get(number, {}).items():
                if start[1] <= column < start[1] + len(row):
                    row[column - start[1]] = text
            yield row

    def notes(self) -> tuple[Note, ...]:
        """What is read as an empty cell though something stands there."""
        found = (
            Note("error_cells", self.errors, self.first_error),
            Note("formulas_uncomputed", self.uncomputed, self.first_uncomputed),
        )
        return tuple(note for note in found if note.n)


def address(row: int, column: int) -> str:
    """0, 27 → AB1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
