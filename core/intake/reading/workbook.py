"""A workbook to one RawTable a sheet, through calamine."""

from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from core.errors import Note
from core.intake.reading import header as headers
from core.intake.reading.area import Area
from core.intake.reading.cells import DAY_ZERO, rows_of_text, to_text
from core.intake.reading.panics import damage_of_workbook
from core.intake.reading.prescan import prescan
from core.intake.reading.raw_table import RawTable
from core.intake.reading.refusals import EmptyFile
from core.intake.reading.spooled import write


def read_workbook(source: Path, target: Path, name: str, encoding: str) -> tuple[RawTable, ...]:
    """Reads every visible sheet that holds anything; `encoding` says "xlsx" or "xls".

    Raises EncryptedWorkbook, BrokenWorkbook, EmptyFile, TooManyColumns and what prescan raises.
    """
    if encoding == "xlsx":
        prescan(source)
    with damage_of_workbook():
        with source.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
        shown, hidden = _sheets(book)
        found = [
            _read(book.get_sheet_by_name(sheet), target.with_stem(f"{target.stem}-{number}"))
            for number, sheet in enumerate(shown)
        ]
    return _finished([table for table in found if table], name, encoding, hidden)


def _finished(found: list[RawTable], name: str, encoding: str, hidden: int) -> tuple[RawTable, ...]:
    if not found:
        raise EmptyFile
    notes = (Note("sheets_hidden", hidden),) if hidden else ()
    return tuple(
        replace(
            table,
            name=f"{name} › {table.name}",
            encoding=encoding,
            notes=table.notes if number else (*notes, *table.notes),
        )
        for number, table in enumerate(found)
    )


def _sheets(book: CalamineWorkbook) -> tuple[list[str], int]:
    """The worksheets a person sees, and how many more there are; all of them if none is seen."""
    sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    shown = [each.name for each in sheets if each.visible == SheetVisibleEnum.Visible]
    return (shown, len(sheets) - len(shown)) if shown else ([each.name for each in sheets], 0)


def _read(sheet: CalamineSheet, target: Path) -> RawTable | None:
    """The sheet's table, or None for an empty one."""
    if sheet.start is None:
        return None
    used = Area(sheet)
    rows = used.rows()
    first = list(islice(rows, sheet.start[0] + headers.SAMPLE_ROWS))
    upper = [to_text(row) for row in first]
    header = headers.find(upper, used.width)
    if not header.names:
        return None
    data = chain(first[header.below :], rows)
    n_rows = write(rows_of_text(data, DAY_ZERO), target, header.width)
    notes = (*header.notes(), *used.notes())
    return RawTable(sheet.name, header.names, target, "", notes, header.above, n_rows)
