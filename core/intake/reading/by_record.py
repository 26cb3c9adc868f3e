"""A UTF-8 text with faults in it to its tables, record by record, each mended and accounted for."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from core.errors import Note
from core.intake.reading.fitting import Fitting
from core.intake.reading.layout import Layout, layout
from core.intake.reading.raw_table import RawTable
from core.intake.reading.records import Lines, records
from core.intake.reading.scan import HEAD
from core.intake.reading.sections import Sections
from core.intake.reading.spooled import write_mended

_MOST_TABLES = 50


@dataclass(frozen=True)
class Part:
    """A UTF-8 text, or what is left of it, to be read into the spool at `target` under a name."""

    source: Path
    target: Path
    name: str
    encoding: str

    def table(self, found: Layout, rows: int) -> RawTable:
        """The table of so many rows that stands at `target`."""
        names, notes = found.header.names, found.header.notes()
        above = found.header.above
        dialect = found.dialect.signs
        return RawTable(self.name, names, self.target, self.encoding, notes, above, rows, dialect)


def by_record(part: Part) -> list[RawTable]:
    """Every table of the text, by Python, which forgives lines of any length and stray quotes.

    The first bears the name of the part, the others their place beside it. Deletes the source.
    Raises EmptyFile, TooManyColumns, LineTooLong.
    """
    table, rest = _first_table(part, splits=True)
    tables = [table]
    while rest:
        place = len(tables) + 1
        target = part.target.with_stem(f"{part.target.stem}-{place}")
        other = Part(rest, target, f"{part.name} › {place}", part.encoding)
        table, rest = _first_table(other, splits=place < _MOST_TABLES)
        tables.append(table)
    return tables


def _first_table(part: Part, *, splits: bool) -> tuple[RawTable, Path | None]:
    """The first table and, where another follows, a file of the lines from there on."""
    with part.source.open("rb") as file:
        found = layout(file.read(HEAD))
    fitting = Fitting(found)
    with part.source.open(encoding="utf-8-sig", newline="") as file:
        lines = Lines(file)
        deque(islice(records(lines, found.dialect, found.usual), found.header.below), maxlen=0)
        sections = Sections(lines, found.dialect, found.header.names, splits)
        n_rows = write_mended(
            fitting.rows(sections.records()), part.target, found.dialect, found.width
        )
        rest = _saved(lines, part.source) if sections.has_more else None
    part.source.unlink()
    table = part.table(found, n_rows)
    notes = (*table.notes, *_mended(lines.mended), *fitting.notes())
    return replace(table, notes=notes), rest


def _mended(numbers: Sequence[int]) -> tuple[Note, ...]:
    """The note on lines with stray quotes, with the number of the first, if there are any."""
    return (Note("quotes_mended", len(numbers), str(numbers[0])),) if numbers else ()


def _saved(lines: Lines, beside: Path) -> Path:
    path = beside.with_name(f"{beside.name}+")
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)
    return path
