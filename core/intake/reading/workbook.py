"""A workbook to the tables on its sheets, through calamine."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Literal

from python_calamine import CalamineSheet

from core.intake.reading.area import Area
from core.intake.reading.cells import rows_of_text
from core.intake.reading.excel.book import Book, opened
from core.intake.reading.excel.looking_again import Seen, look_again
from core.intake.reading.excel.merged import Merge
from core.intake.reading.excel.sheets import finished
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
    # calamine leaves the interpreter alone meanwhile, and one core to it
    context = copy_context()
    begin = cache(lambda: ThreadPoolExecutor(1).submit(lambda: context.run(opened, source)))
    seen = look_again(source, kind, begin)
    # what takes the cells is loaded while calamine is still at work
    import_module("core.intake.reading.columnar")
    with damage_of_workbook():
        book = begin().result()
        paths = targets(target)
        sheets = (_sheet(book, each, seen) for each in book.shown)
        found = [t for sheet in sheets if sheet for t in tables_of(sheet, paths, kind)]
    return finished(found, name, book.hidden)


def _sheet(book: Book, name: str, seen: Seen) -> Sheet | None:
    """The sheet as rows of text, or None for an empty one."""
    sheet = book.sheet(name)
    if sheet.start is None:
        return None
    used = Area(sheet)
    marks = seen.of(name, book.place(name))
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


read_xlsx, read_xls, read_xlsb = (partial(read_workbook, k) for k in ("xlsx", "xls", "xlsb"))
