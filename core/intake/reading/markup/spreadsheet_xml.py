"""A workbook as the XML of Excel 2003 to the tables on its sheets."""

from collections.abc import Sequence
from pathlib import Path

from core.intake.reading.excel.sheets import finished
from core.intake.reading.excel.visibility import divided
from core.intake.reading.markup.charset import encoding_of, texts
from core.intake.reading.markup.spreadsheet_cells import Book
from core.intake.reading.markup.spreadsheet_sheet import XmlSheet
from core.intake.reading.markup.xml import listen
from core.intake.reading.raw_table import RawTable
from core.intake.reading.scan import HEAD, chunks
from core.intake.reading.sheet import Sheet, tables_of, targets


def read_spreadsheet_xml(
    source: Path, target: Path, name: str, asked: str | None
) -> tuple[RawTable, ...]:
    """Reads every visible sheet that holds anything.

    Raises BrokenWorkbook, WorkbookWithDoctype, EmptyFile, TooManyColumns, UnknownEncoding.
    """
    with source.open("rb") as file:
        encoding = asked or encoding_of(file.read(HEAD + 1))
    book = Book()
    listen(texts(chunks(source), encoding), book)
    return of_sheets(book.sheets, target, name, encoding)


def of_sheets(
    sheets: Sequence[XmlSheet], target: Path, name: str, encoding: str
) -> tuple[RawTable, ...]:
    """The tables of the visible sheets, of all if none is; raises EmptyFile, TooManyColumns."""
    read, hidden = divided(sheets, lambda each: each.hidden)
    paths = targets(target)
    found = [t for each in read for t in tables_of(_sheet(each), paths, encoding)]
    return finished(found, name, [each.name for each in hidden])


def _sheet(of: XmlSheet) -> Sheet:
    rows = of.grid.finished()
    return Sheet(of.name, iter(rows), of.grid.width, notes=of.notes)
