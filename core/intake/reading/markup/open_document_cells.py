"""The elements of an OpenDocument spreadsheet to the cells of its sheets, as a person sees them."""

from core.intake.reading.limits import SHEET_CELLS
from core.intake.reading.markup.open_document_values import text_of
from core.intake.reading.markup.spreadsheet_sheet import XmlSheet
from core.intake.reading.markup.xml import Attributes
from core.intake.reading.refusals import FarCells

_SPACES = 1000
_ERRORS = {"#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"}


class Book:
    """Listens to content.xml or a flat document, then has its `sheets`."""

    def __init__(self) -> None:
        self.sheets: list[XmlSheet] = []
        self._style = ""
        self._unseen: set[str] = set()
        self._row = 0
        self._times = 1
        self._blanks = 0
        self._cell: Attributes | None = None
        self._pieces: list[str] = []
        self._aside = 0
        self._paragraphs = 0

    def begin(self, name: str, attributes: Attributes) -> None:
        """An element begins. Source: OpenDocument 1.3, part 3, 9 and 19."""
        # most elements are cells, and paragraphs in them
        match name:
            case "p":
                self._paragraphs += 1
                if self._pieces and any(self._pieces):
                    self.text("\n")
            case "table-cell" if self.sheets and self._cell is None:
                self._cell, self._pieces = attributes, []
            case "table-row" if self.sheets:
                self._times, self._blanks = _count(attributes, "number-rows-repeated"), 0
            case "table":
                is_hidden = attributes.get("style-name") in self._unseen
                self.sheets.append(XmlSheet(attributes.get("name", ""), hidden=is_hidden))
                self._row = 0
            case _:
                self._begin_other(name, attributes)

    def _begin_other(self, name: str, attributes: Attributes) -> None:
        match name:
            case "style":
                self._style = attributes.get("name", "")
            case "table-properties" if attributes.get("display") == "false":
                self._unseen.add(self._style)
            case "annotation":
                self._aside += 1
            case "s":
                self.text(" " * min(_count(attributes, "c"), _SPACES))
            case "tab":
                self.text("\t")
            case "line-break":
                self.text("\n")
            case _:
                pass

    def end(self, name: str) -> None:
        """An element ends."""
        match name:
            case "p":
                self._paragraphs -= 1
            case "table-cell" if self._cell is not None and not self._aside:
                self._put(self.sheets[-1], self._cell)
                self._cell = None
            case "annotation":
                self._aside -= 1
            case "table-row" if self.sheets:
                self._repeat(self.sheets[-1])
                self._row += self._times
            case _:
                pass

    def text(self, text: str) -> None:
        """Text of the cell that is open."""
        if self._cell is not None and self._paragraphs and not self._aside:
            self._pieces.append(text)

    def _put(self, sheet: XmlSheet, cell: Attributes) -> None:
        """Cells at the end of a row, and rows at the end of a sheet, are blank without number."""
        text, kind = text_of(cell, "".join(self._pieces)), cell.get("value-type")
        times = _count(cell, "number-columns-repeated")
        if not text and kind is None:
            self._blanks += times * _count(cell, "number-columns-spanned")
            return
        if len(sheet.grid.rows) <= self._row:
            sheet.go_to(self._row + 1)
        if self._blanks:
            sheet.skip(self._blanks)
            self._blanks = 0
        if kind == "error" or (text.startswith("#") and text in _ERRORS):
            sheet.count_error(text)
            text = ""
        spans = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
        for _ in range(times):
            sheet.put_spanning(text, *spans)

    def _repeat(self, sheet: XmlSheet) -> None:
        """A row that stands for several equal ones."""
        rows = sheet.grid.rows
        if self._times == 1 or len(rows) != self._row + 1:
            return
        sheet.grid.end_row()
        if (self._row + self._times) * len(rows[-1]) > SHEET_CELLS:
            raise FarCells(rows=self._row + self._times, columns=len(rows[-1]))
        rows += [rows[-1]] * (self._times - 1)


def _count(told: Attributes, name: str) -> int:
    if name not in told:
        return 1
    found = told[name]
    return max(1, int(found[:7])) if found.isdecimal() else 1
