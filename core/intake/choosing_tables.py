"""A file and a person's wishes to the tables of it that are looked at."""

from pathlib import Path

from core.errors import AppError
from core.intake.clearing import forget_cells
from core.intake.header_memory import under_remembered
from core.intake.progress import Progress
from core.intake.reading import read
from core.intake.reading.raw_table import RawTable
from core.intake.reading.refusals import EmptyFile
from core.intake.wishes import Wishes
from core.store import Store

_SHOWN = 12


class UnknownSheet(AppError):
    """A person named a sheet or table the file does not have; facts: file, sheet, known."""

    key = "unknown_sheet"


def chosen_tables(
    path: Path, wishes: Wishes, store: Store | None, progress: Progress | None
) -> list[RawTable]:
    """The tables whose name ends in the sheet wished for, all without a wish.

    A hidden sheet is found by its name too; a header the store remembers from a table of the same
    shape is the header again. Raises the refusals of reading and UnknownSheet.
    """
    spool = store.spool if store else None
    tables = read(
        path, encoding=wishes.encoding, spool=spool, progress=progress, hidden=wishes.hidden
    )
    found = _ending(tables, wishes.sheet)
    if not found and not wishes.hidden:
        found = _ending(_hidden(path, spool), wishes.sheet)
    if not found:
        known = "、".join(each.name for each in tables[:_SHOWN])
        raise UnknownSheet(file=path.name, sheet=wishes.sheet or "", known=known)
    return [under_remembered(raw, store) for raw in found] if store else found


def _hidden(path: Path, spool: Path | None) -> tuple[RawTable, ...]:
    try:
        return read(path, spool=spool, hidden=True)
    except EmptyFile:
        return ()


def _ending(tables: tuple[RawTable, ...], sheet: str | None) -> list[RawTable]:
    """Those named so; the cells of the others are deleted."""
    found = [raw for raw in tables if raw.name.endswith(sheet or "")]
    for passed_over in (raw for raw in tables if raw not in found):
        forget_cells(passed_over)
    return found
