"""A workbook that comes back filled to its rows: blank and example lines are passed over."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.texts import LANGUAGES
from core.worktables.checking import check
from core.worktables.known import UNKNOWN, Known
from core.worktables.listing import header
from core.worktables.parts import Part, folded
from core.worktables.problems import Problem
from core.worktables.reading_back import NotThisTemplate, sheets
from core.worktables.template_rows import is_example
from core.worktables.tidying import tidy
from core.worktables.titles import id_in
from core.worktables.typed import from_cell
from core.worktables.words import fold
from core.worktables.worktable import Worktable

MOST_ROWS, MOST_COLUMNS, HEADER_WITHIN = 100_000, 200, 20

Line = tuple[int, dict[str, Any]]


@dataclass(frozen=True)
class FilledRow:
    """One line: `values` as stored, of the columns the file has (None = left blank)."""

    line: int
    id: int | None
    version: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Filled:
    """Every filled line of a workbook and what is wrong in it, by line number."""

    rows: tuple[FilledRow, ...]
    problems: tuple[Problem, ...]


def read_filled(path: Path, worktable: Worktable, known: Known = UNKNOWN) -> Filled:
    """Read a filled template, or a report that holds this table.

    Raises NotThisTemplate, and what intake raises for a file that is no sound workbook.
    """
    rows = tuple(_rows(worktable, _lines(path, worktable), known))
    found = ((row, each) for row in rows for each in check(worktable, row.values, known))
    there = ((row, each) for row, each in found if each.column.split(".")[0] in row.values)
    return Filled(rows, tuple(replace(each, row=row.line) for row, each in there))


def _rows(worktable: Worktable, lines: Iterable[Line], known: Known) -> Iterator[FilledRow]:
    for line, cells in lines:
        number, version = id_in(cells.pop("id", None)), cells.pop("version", None)
        values = folded(worktable, cells, {})
        if all(value is None for value in values.values()):
            continue
        if number is None and is_example(worktable, values):
            continue
        blank = dict.fromkeys(values)
        yield FilledRow(line, number, id_in(version) or 0, blank | tidy(worktable, values, known))


def _lines(path: Path, worktable: Worktable) -> list[Line]:
    """Line numbers and, by part key, stored values of the first sheet that has the header."""
    with closing(sheets(path, (MOST_ROWS, MOST_COLUMNS))) as every:
        for rows in every:
            if lines := _below_header(enumerate(rows, 1), worktable):
                return lines[1:]
    raise NotThisTemplate


def _below_header(rows: Iterable[tuple[int, Any]], worktable: Worktable) -> list[Line]:
    """The header's own line, empty, then the lines below it; [] if the sheet has no such header."""
    places: dict[int, Part] = {}
    lines: list[Line] = []
    for line, row in rows:
        if places:
            lines.append((line, _values(places, row)))
        elif line > HEADER_WITHIN:
            return []
        elif places := _places(worktable, row):
            lines.append((line, {}))
    return lines


def _places(worktable: Worktable, row: Iterable[Any]) -> dict[int, Part]:
    """Position → part, if the row holds most of the table's headers in any language."""
    named = {fold(h.label): h.part for each in LANGUAGES for h in header(worktable, each)}
    texts = (fold(str(cell or "")) for cell in row)
    found = {place: named[text] for place, text in enumerate(texts) if text in named}
    required = {h.part.key for h in header(worktable, "zh") if h.part.required}
    return found if required <= {part.key for part in found.values()} else {}


def _values(places: dict[int, Part], row: tuple[Any, ...]) -> dict[str, Any]:
    cells = {part.key: (part, row[place]) for place, part in places.items() if place < len(row)}
    return {key: from_cell(part.kind, cell) for key, (part, cell) in cells.items()}
