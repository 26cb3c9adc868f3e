"""A frame to one Parquet file that is either wholly there, through a power cut too, or not."""

import os
import re
from hashlib import file_digest
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from core.tickets import EXTRA, FIELDS, FieldKind

_TYPES: dict[FieldKind, Any] = {
    "moment": pa.timestamp("us"),
    "duration": pa.float64(),
    "score": pa.float64(),
    "nps": pa.float64(),
    "count": pa.int64(),
}
STORED: dict[str, Any] = {
    "row_no": pa.int64(),
    "left_out": pa.string(),
    "has_time": pa.bool_(),
    "reply_unknown": pa.bool_(),
    **{each.stored: _TYPES.get(each.kind, pa.string()) for each in FIELDS if each.stored},
    "score_scale": pa.int64(),
}
_DISTINCT = {"ticket_key", "customer_key", *(e.stored for e in FIELDS if e.kind == "text")}
_EXTRA = re.compile(rf"{EXTRA}[0-9a-f]{{8}}")
_GROUP = 122_880


def write_part(frame: pd.DataFrame, part: Path) -> str:
    """Write a frame as zstd Parquet under a name that does not count yet; its SHA-256.

    Only known columns pass, each in its one type, so that batches always fit together:
    ValueError for a column that never belongs in the store (a name, a contact, a raw id).
    """
    table = pa.Table.from_pandas(frame, schema=_schema(frame), preserve_index=False)
    table = table.replace_schema_metadata(None)
    # dictionaries of what hardly repeats, and their statistics, cost more than half of the writing
    how: dict[str, Any] = {
        "use_dictionary": [name for name in table.column_names if _repeats(name)],
        "column_encoding": {name: said for name in table.column_names if (said := _encoding(name))},
        "write_statistics": ["left_out"],
    }
    with part.open("wb") as sink:
        pq.write_table(table, sink, compression="zstd", row_group_size=_GROUP, **how)
        sink.flush()
        os.fsync(sink.fileno())
    with part.open("rb") as source:
        return file_digest(source, "sha256").hexdigest()


def land(part: Path, final: Path) -> None:
    """Give a written file its name and make that name survive a power cut."""
    part.replace(final)
    sync_folder(final.parent)


def sync_folder(folder: Path) -> None:
    """Make the names inside a folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _schema(frame: pd.DataFrame) -> Any:
    return pa.schema([(name, _type_of(name)) for name in map(str, frame.columns)])


def _repeats(name: str) -> bool:
    return _type_of(name) == pa.string() and name not in _DISTINCT


def _encoding(name: str) -> str | None:
    """How a column is written that has no dictionary; None for Parquet's plain way."""
    kind = _type_of(name)
    if pa.types.is_timestamp(kind) or pa.types.is_integer(kind):
        return "DELTA_BINARY_PACKED"
    return "DELTA_LENGTH_BYTE_ARRAY" if name in _DISTINCT else None


def _type_of(name: str) -> Any:
    if name not in STORED and not _EXTRA.fullmatch(name):
        raise ValueError(f"the store takes no column {name!r}")
    return STORED.get(name, pa.string())
