"""The rows of a sheet, as text, to the tables on it: one as a rule, else beside or below."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, islice
from pathlib import Path

from core.errors import Note
from core.intake.reading import header as headers
from core.intake.reading.beside import are_apart, blocks
from core.intake.reading.excel.merged import Merge, filled_down
from core.intake.reading.header import Header
from core.intake.reading.raw_table import RawTable
from core.intake.reading.stacked import Stacked

Row = Sequence[str]


def _nothing() -> tuple[Note, ...]:
    return ()


@dataclass(frozen=True)
class Sheet:
    """A name and rows of equal `width`; `merges` by the number of a row from 0.

    `notes` are asked for when the rows have been read.
    """

    name: str
    rows: Iterator[Row]
    width: int
    merges: tuple[Merge, ...] = ()
    notes: Callable[[], tuple[Note, ...]] = _nothing


def targets(target: Path) -> Iterator[Path]:
    """Where one table after the other is written."""
    return (target.with_stem(f"{target.stem}-{number}") for number in count())


def tables_of(sheet: Sheet, paths: Iterator[Path], encoding: str) -> list[RawTable]:
    """Writes the tables of a sheet, none for an empty one; raises TooManyColumns.

    A second table has the sheet's name and its number, and the first says how many there are.
    """
    first = list(islice(sheet.rows, headers.SAMPLE_ROWS))
    rows = chain(first, sheet.rows)
    apart = blocks(first)
    if apart:
        kept = list(rows)
        apart = apart if are_apart(kept, apart) else ()
        rows = iter(kept)
    found = [t for part in _parts(sheet, rows, apart) for t in _stack(part, paths, encoding)]
    return _named(found, sheet)


def _parts(sheet: Sheet, rows: Iterator[Row], apart: Sequence[slice]) -> Iterator[Sheet]:
    """The sheet itself, or the blocks of columns on it, each as a sheet."""
    if not apart:
        yield replace(sheet, rows=rows)
        return
    kept = list(rows)
    for columns in apart:
        cut = [row[columns] for row in kept]
        while cut and not any(cut[-1]):
            cut.pop()
        moved = (replace(m, column=m.column - columns.start) for m in sheet.merges)
        merges = tuple(each for each in moved if 0 <= each.column < len(cut[0]))
        yield replace(sheet, rows=iter(cut), width=len(cut[0]), merges=merges)


def _stack(sheet: Sheet, paths: Iterator[Path], encoding: str) -> Iterator[RawTable]:
    """The tables that stand one below the other."""
    # calamine is not kept waiting until what takes the cells is loaded
    from core.intake.reading.columnar import write

    at, rows = 0, sheet.rows
    while first := list(islice(rows, headers.SAMPLE_ROWS)):
        header = headers.find(first, sheet.width)
        if not header.names:
            return
        below = at + header.below
        data = filled_down(chain(first[header.below :], rows), below, sheet.merges)
        stack = Stacked(data, header.names)
        path = next(paths)
        n_rows = write(stack.rows(), path, header.width)
        yield _table(sheet.name, header, path, encoding, n_rows)
        at, rows = below + n_rows, stack.rest


def _table(name: str, header: Header, path: Path, encoding: str, n_rows: int) -> RawTable:
    return RawTable(name, header.names, path, encoding, header.notes(), header.above, n_rows)


def _named(found: list[RawTable], sheet: Sheet) -> list[RawTable]:
    several = (Note("tables_on_sheet", len(found), sheet.name),) if len(found) > 1 else ()
    notes = (*several, *sheet.notes())
    return [
        replace(table, name=f"{table.name} › {number}")
        if number > 1
        else replace(table, notes=(*table.notes, *notes))
        for number, table in enumerate(found, 1)
    ]
