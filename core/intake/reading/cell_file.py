"""Batches of text columns to an Arrow file in the spool, and that file back to columns."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pyarrow as pa

# pyarrow makes its functions when it is imported: a type checker sees none of them
_functions: Any = import_module("pyarrow.compute")
SUFFIX = ".arrow"
# bytes a cell; below that the places where cells begin would fill the disk, were they not packed
_SPARSE = 2
_AT_ONCE = 2


def write(batches: Iterable[Any], schema: Any, path: Path) -> int:
    """Writes record batches of this schema; says how many rows they had.

    Unpacked, as cells are that hold something, they are read in a tenth of Parquet's time.
    """
    n_rows, remaining = 0, iter(batches)
    first = list(islice(remaining, 1))
    packing = "lz4" if any(map(_is_sparse, first)) else None
    how = pa.ipc.IpcWriteOptions(compression=packing)
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, schema, options=how) as file:
        for batch in chain(first, remaining):
            file.write_batch(batch)
            n_rows += batch.num_rows
    return n_rows


def batches(path: Path) -> Iterator[Any]:
    """The record batches of a file, one after the other."""
    with pa.memory_map(str(path)) as source, pa.ipc.open_file(source) as file:
        for number in range(file.num_record_batches):
            yield file.get_batch(number)


def table(path: Path) -> Any:
    """The whole of a file, each column in one piece, as wide as pandas wants it."""
    with pa.memory_map(str(path)) as source, pa.ipc.open_file(source) as file:
        cells = file.read_all()
    narrow = [cells.select([name]) for name in cells.column_names]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        columns = list(pool.map(_in_one_piece, narrow))
    return pa.table(columns, names=cells.column_names)


def _in_one_piece(cells: Any) -> Any:
    """The one column of a table."""
    wide = pa.schema([(name, pa.large_string()) for name in cells.column_names])
    # in one piece before as far as narrow ones can be: widening then copies no text
    return cells.combine_chunks().cast(wide).column(0).combine_chunks()


def count(path: Path, sign: str) -> int:
    """How often a sign stands in the cells of a file."""
    columns = (column for batch in batches(path) for column in batch.columns)
    return sum(_total(_functions.count_substring(column, sign)) for column in columns)


def _is_sparse(batch: Any) -> bool:
    """Whether most cells are empty."""
    written = sum(_total(_functions.binary_length(column)) for column in batch.columns)
    return written < _SPARSE * batch.num_rows * batch.num_columns


def _total(numbers: Any) -> int:
    return _functions.sum(numbers).as_py() or 0
