"""Templates written, filled as a person would, and read again, for the tests beside it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.texts import Language
from core.worktables.cells import Cell
from core.worktables.columns import Percent
from core.worktables.known import UNKNOWN, Known
from core.worktables.listing import cells
from core.worktables.parts import label, parts
from core.worktables.templates import write_template
from core.worktables.worktable import Worktable


def written(
    folder: Path, worktable: Worktable, language: Language, rows: Sequence[Any] = (),
    known: Known = UNKNOWN,
) -> Path:  # fmt: skip
    """A template on disk."""
    path = folder / f"{worktable.key}_{language}.xlsx"
    with path.open("wb") as target:
        write_template(worktable, language, target, rows=rows, known=known)
    return path


def body(book: Any, worktable: Worktable, language: Language) -> Worksheet:
    """The sheet to fill."""
    return book[worktable.tab(language)]


def words(
    worktable: Worktable, values: Mapping[str, Any], language: Language, known: Known = UNKNOWN
) -> dict[str, Cell]:
    """A row as a person types it: by header, without what is locked; a share of one as 40 %."""
    shown = zip(parts(worktable), cells(worktable, values, language, known), strict=True)
    return {
        label(worktable, part, language): cell / 100
        if isinstance(part.kind, Percent) and isinstance(cell, int | float)
        else cell
        for part, cell in shown
        if not part.locked
    }


def fill(
    path: Path, worktable: Worktable, language: Language, lines: Mapping[int, Mapping[str, Any]]
) -> Path:
    """Type cells (line → header → cell) into a template and save it, as a spreadsheet does."""
    book = load_workbook(path)
    sheet = body(book, worktable, language)
    places = {cell.value: cell.column for cell in sheet[1]}
    for line, typed in lines.items():
        for header, cell in typed.items():
            sheet.cell(line, places[header]).value = cell
    book.save(path)
    return path
