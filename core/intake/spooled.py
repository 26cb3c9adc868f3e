"""Rows of text to a Parquet file of columns c0, c1 … in the spool, and back to rows."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import duckdb

from core.intake.engine import regular_to_parquet

BATCH = 20_000


def write(rows: Iterable[Sequence[str]], path: Path, width: int) -> int:
    """Writes rows that all have `width` cells, whatever stands in them; says how many they were.

    They pass through a text file without any irregularity, which DuckDB reads on all cores.
    """
    regular = path.with_suffix(".regular")
    # half of a surrogate pair, which JSON may hold and UTF-8 may not, becomes a question mark
    with regular.open("w", encoding="utf-8", errors="replace", newline="") as file:
        # a lone carriage return is quoted only if it is part of the line end
        csv.writer(file, lineterminator="\r\n").writerows(rows)
    written = regular_to_parquet(regular, path, width)
    regular.unlink()
    return written


def read(path: Path) -> Iterator[list[str]]:
    """Each row as a list of text."""
    with duckdb.connect() as engine:
        engine.execute("FROM read_parquet($path)", {"path": str(path)})
        while batch := engine.fetchmany(BATCH):
            yield from map(list, batch)
