"""The used range of a worksheet to the rows of its table, without cells lost far outside."""

from collections.abc import Iterator
from itertools import pairwise, takewhile
from operator import itemgetter

from python_calamine import CalamineSheet

from core.errors import Note
from core.intake.reading.batches import batches
from core.intake.reading.cells import Cell
from core.intake.reading.limits import MAX_COLUMNS, SHEET_GAP_COLUMNS, SHEET_GAP_ROWS
from core.intake.reading.refusals import TooManyColumns

Rows = list[list[Cell]]
_FIRST = itemgetter(0)


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
        blanks: Rows = []
        for batch in self._batches():
            if blanks or _has_blank(batch, self.width):
                yield from self._until_gap(batch, blanks)
            else:
                yield from batch

    def notes(self) -> tuple[Note, ...]:
        """How many far rows and columns were left out, known when the rows are read."""
        return (Note("far_cells_cropped", self._cropped),) if self._cropped else ()

    def _batches(self) -> Iterator[Rows]:
        for batch in batches(self._sheet.iter_rows()):
            is_wide = len(batch[0]) > self.width
            yield [row[: self.width] for row in batch] if is_wide else batch

    def _until_gap(self, batch: Rows, blanks: Rows) -> Iterator[list[Cell]]:
        """The rows of a batch; `blanks` holds blank ones back until a row follows them."""
        for row in batch:
            if _is_blank(row, self.width):
                blanks.append(row)
            elif len(blanks) > SHEET_GAP_ROWS:
                self._cropped += 1
            else:
                yield from blanks
                blanks.clear()
                yield row

    def _crop_columns(self) -> None:
        rows = self._sheet.iter_rows()
        used = sorted({i for row in rows for i, cell in enumerate(row) if cell != ""})
        steps = (after - before for before, after in pairwise(used))
        kept = 1 + sum(1 for _ in takewhile(lambda step: step <= SHEET_GAP_COLUMNS, steps))
        self._cropped = len(used) - kept
        self.width = used[kept - 1] + 1
        if self.width > MAX_COLUMNS:
            raise TooManyColumns(columns=self.width, limit=MAX_COLUMNS)


def _has_blank(batch: Rows, width: int) -> bool:
    return "" in map(_FIRST, batch) and any(_is_blank(row, width) for row in batch)


def _is_blank(row: list[Cell], width: int) -> bool:
    return row[0] == "" and row.count("") == width
