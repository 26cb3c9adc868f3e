"""Active batches to the view `counted`: the rows that count, each with what its file can know."""

from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa

from core.store import Batch
from core.store.landing import STORED

_BATCHES = """
CREATE TEMP TABLE batch (
    file VARCHAR, batch INTEGER, kind VARCHAR, zone VARCHAR, put_back VARCHAR[], said TIMESTAMP,
    knows_reply BOOLEAN, knows_close BOOLEAN, knows_first_close BOOLEAN, shape VARCHAR)
"""
_STORED = """
CREATE TEMP VIEW stored AS SELECT * FROM shape UNION ALL BY NAME
SELECT * FROM read_parquet(getvariable('files'), union_by_name = true, filename = 'file')
"""
_NOTHING = "CREATE TEMP VIEW stored AS SELECT * FROM shape"
_COUNTED = """
CREATE TEMP VIEW counted AS
SELECT * EXCLUDE (file, put_back, left_out) FROM stored JOIN batch USING (file)
WHERE left_out IS NULL OR list_contains(put_back, left_out)
"""
# a file that names no cut-off was written at its last moment, as far as anyone can tell
_CUT_OFF = """
CREATE TEMP TABLE cut_off AS
SELECT batch, coalesce(any_value(said), max(greatest(
    created_at, first_response_at, resolved_at, first_closed_at, answered_at))) AS as_of
FROM counted GROUP BY batch
"""
_REPLY = {"first_response_at", "first_response_seconds"}
_CLOSE = {"resolved_at", "resolution_seconds"}


def open_batches(connection: duckdb.DuckDBPyConnection, batches: Sequence[Batch]) -> None:
    """Make `counted` and `cut_off` (batch, as_of) of batches of tickets and surveys."""
    shape: Any = pa.schema([*STORED.items(), ("file", pa.string())]).empty_table()
    connection.register("shape", shape)
    connection.execute(_BATCHES)
    for batch in batches:
        connection.execute("INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(batch))
    connection.execute("SET VARIABLE files = ?", [[str(batch.path) for batch in batches]])
    connection.execute(_STORED if batches else _NOTHING)
    connection.execute(_COUNTED)
    connection.execute(_CUT_OFF)


def _row(batch: Batch) -> list[object]:
    columns = set(batch.columns)
    return [
        str(batch.path),
        batch.id,
        batch.kind,
        batch.mapping.timezone,
        list(batch.put_back),
        batch.as_of,
        bool(columns & _REPLY),
        bool(columns & _CLOSE),
        "first_closed_at" in columns,
        " ".join(sorted(columns & {"score", "nps"})),
    ]
