"""Rows of text to a file of columns c0, c1 … in the spool, and back to rows."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

from core.intake.reading import cell_file
from core.intake.reading.dialect import Dialect
from core.intake.reading.engine import regular_to_cells

BATCH = 20_000
_END = "\r\n"
# hardly ever in a cell, so that hardly a cell needs quotes
_OWN = Dialect("\x1f")


def write(rows: Iterable[Sequence[str]], path: Path, width: int) -> int:
    """Writes rows that all have `width` cells, whatever stands in them; says how many they were.

    They pass through a text file without any irregularity, which DuckDB reads on all cores.
    """
    regular = path.with_suffix(".regular")
    # half of a surrogate pair, which JSON may hold and UTF-8 may not, becomes a question mark
    with regular.open("w", encoding="utf-8", errors="replace", newline="") as file:
        remaining = iter(rows)
        while batch := list(islice(remaining, BATCH)):
            _write_batch(batch, file, width)
    written = regular_to_cells(regular, path, _OWN, width)
    regular.unlink()
    return written


def _write_batch(batch: Sequence[Sequence[str]], file: TextIO, width: int) -> None:
    """As one text where no cell needs a quote, which is four times as fast."""
    text = _END.join(map(_OWN.delimiter.join, batch))
    is_plain = (
        width > 1
        and _OWN.quote not in text
        and text.count("\r") == text.count("\n") == len(batch) - 1
        and text.count(_OWN.delimiter) == len(batch) * (width - 1)
    )
    if is_plain:
        file.write(text + _END)
    else:
        csv.writer(file, delimiter=_OWN.delimiter, lineterminator=_END).writerows(batch)


def write_mended(rows: Iterable[str | list[str]], path: Path, dialect: Dialect, width: int) -> int:
    """The same for rows of which most are lines of this dialect that need no mending."""
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
