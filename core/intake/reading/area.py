"""The used range of a worksheet to the rows of its table, without cells lost far outside."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from python_calamine import CalamineSheet

from core.errors import Note
from core.intake.reading.cells import Cell
from core.intake.reading.limits import MAX_COLUMNS, SHEET_GAP_COLUMNS, SHEET_GAP_ROWS
from core.intake.reading.refusals import TooManyColumns


class Area:
    """The columns and rows of a sheet that belong together; the rest is counted as cropped.

    Raises TooManyColumns if even what belongs together is too wide.
    """

    def __init__(self, sheet: CalamineSheet) -> None:
        self._sheet = sheet
        self.width = sheet.width
        self._cropped = 0
        if self.width > MAX_COLUMNS:
            self._crop_columns()

    def rows(self) -> Iterator[list[Cell]]:
        """The rows from the sheet's first on, until a gap that no table has."""
        blanks: list[list[Cell]] = []
        for row in self._sheet.iter_rows():
            cells = row if len(row) == self.width else row[: self.width]
            if cells[0] == "" and cells.count("") == self.width:
                blanks.append(cells)
            elif len(blanks) > SHEET_GAP_ROWS:
                self._cropped += 1
            else:
                yield from blanks
                yield cells
                blanks = []

    def notes(self) -> tuple[Note, ...]:
        """How many far rows and columns were left out, known when the rows are read."""
        return (Note("far_cells_cropped", self._cropped),) if self._cropped else ()

    def _crop_columns(self) -> None:
        rows = self._sheet.iter_rows()
        used = sorted({i for row in rows for i, cell in enumerate(row) if cell != ""})
        steps = (after - before for before, after in pairwise(used))
        kept = 1 + sum(1 for _ in takewhile(lambda step: step <= SHEET_GAP_COLUMNS, steps))
        self._cropped = len(used) - kept
        self.width = used[kept - 1] + 1
        if self.width > MAX_COLUMNS:
            raise TooManyColumns(columns=self.width, limit=MAX_COLUMNS)
