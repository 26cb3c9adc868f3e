"""Cells of text to a Parquet file of columns c0, c1 …, and back, a batch at a time."""

# pyright: basic
# pyarrow ships no types; this module is where it is used
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

BATCH = 20_000
T = TypeVar("T")


def columns(width: int) -> list[str]:
    """The Parquet columns of a table of this width."""
    return [f"c{index}" for index in range(width)]


def batches(rows: Iterable[list[T]]) -> Iterator[list[list[T]]]:
    """Rows of equal length turned into columns, some thousands of rows at a time."""
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield list(map(list, zip(*batch, strict=True)))


def write(parts: Iterable[list[list[str]]], path: Path, width: int) -> int:
    """Writes batches of columns and says how many rows they held."""
    schema = pa.schema([(name, pa.string()) for name in columns(width)])
    written = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for part in parts:
            writer.write_batch(pa.record_batch(list(map(_array, part)), schema=schema))
            written += len(part[0])
    return written


def read_rows(path: Path) -> Iterator[list[str]]:
    """Each row as a list of text."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(BATCH):
            cells = [column.to_pylist() for column in batch.columns]
            yield from map(list, zip(*cells, strict=True))


def _array(cells: list[str]) -> pa.Array:
    try:
        return pa.array(cells, pa.string())
    except UnicodeEncodeError:
        # half of a surrogate pair, which JSON may hold and UTF-8 may not
        return pa.array([c.encode("utf-8", "replace").decode() for c in cells], pa.string())
