"""A workbook to the tables on its sheets, through calamine."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from core.intake.reading.area import Area
from core.intake.reading.cells import rows_of_text
from core.intake.reading.excel.looking_again import Seen, look_again
from core.intake.reading.excel.merged import Merge
from core.intake.reading.excel.sheets import finished
from core.intake.reading.excel.visibility import divided
from core.intake.reading.panics import damage_of_workbook
from core.intake.reading.raw_table import RawTable
from core.intake.reading.sheet import Sheet, tables_of, targets

Kind = Literal["xlsx", "xls", "xlsb"]


def read_workbook(
    kind: Kind, source: Path, target: Path, name: str, _: str | None = None
) -> tuple[RawTable, ...]:
    """Reads every visible sheet that holds anything; a workbook tells its encoding itself.

    Raises EncryptedWorkbook, BrokenWorkbook, EmptyFile, TooManyColumns and what prescan raises.
    """
    seen = look_again(source, kind)
    with damage_of_workbook():
        with source.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
        shown, hidden = _sheets(book)
        paths = targets(target)
        sheets = (_sheet(book, each, seen) for each in shown)
        found = [t for sheet in sheets if sheet for t in tables_of(sheet, paths, kind)]
    return finished(found, name, hidden)


def _sheets(book: CalamineWorkbook) -> tuple[list[str], list[str]]:
    """The names of the worksheets to be read, and of hidden ones that are not."""
    sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    read, hidden = divided(sheets, lambda each: each.visible != SheetVisibleEnum.Visible)
    return [each.name for each in read], [each.name for each in hidden]


def _sheet(book: CalamineWorkbook, name: str, seen: Seen) -> Sheet | None:
    """The sheet as rows of text, or None for an empty one."""
    sheet = book.get_sheet_by_name(name)
    if sheet.start is None:
        return None
    used = Area(sheet)
    marks = seen.of(name, book.sheet_names.index(name))
    rows = marks.put_in(used.rows(), sheet.start)
    return Sheet(
        sheet.name,
        rows_of_text(rows, seen.zero),
        used.width,
        tuple(_merges(sheet, sheet.start)),
        lambda: (*used.notes(), *marks.notes()),
    )


def _merges(sheet: CalamineSheet, start: tuple[int, int]) -> Iterator[Merge]:
    """Cells merged over several rows, counted from the first cell in use."""
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top >= start[0] and left >= start[1]:
            yield Merge(top - start[0], bottom - start[0], left - start[1])
