"""Batches of text columns to a packed Arrow file in the spool, and that file back to columns."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pyarrow as pa

# pyarrow makes its functions when it is imported: a type checker sees none of them
_functions: Any = import_module("pyarrow.compute")
SUFFIX = ".arrow"
# written and read in a third of Parquet's time, for it is soon deleted;
# empty cells in their thousands take no room on the disk either
_PACKED = pa.ipc.IpcWriteOptions(compression="lz4")


def write(batches: Iterable[Any], schema: Any, path: Path) -> int:
    """Writes record batches of this schema; says how many rows they had."""
    n_rows = 0
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, schema, options=_PACKED) as file:
        for batch in batches:
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
    wide = pa.schema([(name, pa.large_string()) for name in cells.column_names])
    return cells.cast(wide).combine_chunks()


def count(path: Path, sign: str) -> int:
    """How often a sign stands in the cells of a file."""
    columns = (column for batch in batches(path) for column in batch.columns)
    return sum(
        _functions.sum(_functions.count_substring(column, sign)).as_py() or 0 for column in columns
    )
