"""A workbook from somebody's hands to the plain cells of its sheets, without trusting it."""

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import IO, Any

from openpyxl import load_workbook

from core.errors import AppError
from core.intake.reading.magic import recognise
from core.intake.reading.opening import check_size
from core.intake.reading.prescan import prescan
from core.intake.reading.refusals import BrokenWorkbook
from core.worktables.cells import is_number

Cells = tuple[Any, ...]


class NotThisTemplate(AppError):
    """No sheet of the workbook has this table's header, or it is no .xlsx at all."""

    key = "not_this_template"


def sheets(path: Path, most: tuple[int, int]) -> Generator[Iterator[Cells]]:
    """Each sheet as its rows, up to so many rows and columns; formulas as their last values.

    Raises NotThisTemplate, and what intake raises for a file that is no sound workbook.
    """
    check_size(path)
    if recognise(path) != "xlsx":
        raise NotThisTemplate
    prescan(path)
    # a reader that fails on a file of its own leaves it open
    with path.open("rb") as file:
        for sheet in _opened(file).worksheets:
            sheet.reset_dimensions()
            yield _rows(sheet, most)


def _opened(file: IO[bytes]) -> Any:
    try:
        return load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise BrokenWorkbook from error


def _rows(sheet: Any, most: tuple[int, int]) -> Iterator[Cells]:
    """The rows of a sheet; the reader raises whatever it stumbles over in a damaged part."""
    rows = sheet.iter_rows(max_row=most[0], max_col=most[1])
    while True:
        try:
            row = next(rows, None)
        except Exception as error:
            raise BrokenWorkbook from error
        if row is None:
            return
        yield tuple(map(_plain, row))


def _plain(cell: Any) -> Any:
    """The cell's value; a number shown as a percentage counts in hundreds."""
    value: Any = cell.value
    shares = is_number(value) and "%" in str(cell.number_format or "")
    return value * 100 if shares else value
