"""The rows and cells that an Excel 2003 XML tells one by one to a sheet of them."""

from dataclasses import dataclass, field

from core.errors import Note
from core.intake.reading.excel.marks import Marks
from core.intake.reading.limits import SHEET_GAP_ROWS
from core.intake.reading.markup.grid import Grid
from core.intake.reading.markup.xml import Attributes


@dataclass
class XmlSheet:
    """A sheet's name and cells; rows below a gap that no table has are counted, not kept."""

    name: str
    grid: Grid = field(default_factory=Grid)
    marks: Marks = field(default_factory=Marks)
    hidden: bool = False
    cropped: int = 0

    def go_to(self, number: int | None) -> None:
        """A row begins, the next one or that of this number, counted from 1."""
        missing = number - 1 - len(self.grid.rows) if number else 0
        if missing > SHEET_GAP_ROWS or self.cropped:
            self.cropped += 1
            return
        for _ in range(missing):
            self.grid.begin_row()
        self.grid.begin_row()

    def put(self, text: str, told: Attributes) -> None:
        """A cell, where it says or next to the last."""
        if self.cropped:
            return
        if told.get("Index", "").isdecimal():
            self.grid.move_to(int(told["Index"][:6]) - 1)
        self.grid.put(text, _more(told, "MergeAcross"), _more(told, "MergeDown"))

    def skip(self, columns: int) -> None:
        """So many blank cells stand before the next."""
        if columns and not self.cropped:
            self.grid.move_to(len(self.grid.rows[-1]) + columns)

    def put_spanning(self, text: str, columns: int, rows: int) -> None:
        """The next cell of the row, over so many columns and rows."""
        if not self.cropped:
            self.grid.put(text, columns, rows)

    def count_error(self, error: str) -> None:
        """The cell that comes next holds the error of a formula."""
        rows = self.grid.rows
        self.marks.count_error(max(len(rows) - 1, 0), len(rows[-1]) if rows else 0, error)

    def notes(self) -> tuple[Note, ...]:
        """What is not in the table though it stands on the sheet."""
        far = (Note("far_cells_cropped", self.cropped),) if self.cropped else ()
        return (*far, *self.marks.notes())


def _more(told: Attributes, name: str) -> int:
    """How many rows or columns a cell spans that tells how many more than one."""
    more = told.get(name, "")
    return 1 + int(more[:6]) if more.isdecimal() else 1
