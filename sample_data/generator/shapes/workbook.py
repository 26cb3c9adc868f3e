"""Lines to a one-sheet workbook whose bytes do not depend on the day it is written."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sample_data.generator.lines import Cell, Line

FORMATS = {datetime: "yyyy-mm-dd hh:mm:ss", date: "yyyy-mm-dd", timedelta: "[h]:mm:ss"}


def write_sheet(path: Path, name: str, header: Sequence[str], rows: Sequence[Line]) -> None:
    """Moments, days and durations become typed cells, None an empty one."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"author": "回响", "created": datetime(2024, 6, 1)})
        formats = {kind: book.add_format({"num_format": text}) for kind, text in FORMATS.items()}
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, header, book.add_format({"bold": True}))
        sheet.set_column(0, len(header) - 1, 16)
        for y, row in enumerate(rows, start=1):
            for x, cell in enumerate(row.cells):
                _write(sheet, (y, x), cell, formats)


def _write(
    sheet: Worksheet, place: tuple[int, int], cell: Cell, formats: dict[type, Format]
) -> None:
    if cell is not None and cell != "":
        sheet.write(*place, cell, formats.get(type(cell)))
