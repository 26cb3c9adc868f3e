"""Lines of text to a file of columns c0, c1 … in the spool, and back to rows."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.intake.reading import cell_file
from core.intake.reading.dialect import Dialect
from core.intake.reading.engine import regular_to_cells

_END = "\r\n"


def write_mended(rows: Iterable[str | list[str]], path: Path, dialect: Dialect, width: int) -> int:
    """Writes rows of which most are lines of this dialect that need no mending; says how many.

    They pass through a text file without any irregularity, which DuckDB reads on all cores.
    """
    regular = path.with_suffix(".regular")
    plain = dialect if dialect.is_engines and len(dialect.delimiter) == 1 else Dialect()
    with regular.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(
            file, delimiter=plain.delimiter, quotechar=plain.quote, lineterminator=_END
        )
        for row in rows:
            if not isinstance(row, str):
                writer.writerow(row)
            elif plain is dialect:
                file.write(row + _END)
            else:
                writer.writerow(row.split(dialect.delimiter))
    written = regular_to_cells(regular, path, plain, width)
    regular.unlink()
    return written


def read(path: Path) -> Iterator[list[str]]:
    """Each row as a list of text."""
    for batch in cell_file.batches(path):
        yield from map(list, zip(*(column.to_pylist() for column in batch.columns), strict=True))
