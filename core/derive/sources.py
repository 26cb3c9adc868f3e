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
_SINGLE = (
    "CREATE TEMP TABLE row_back (batch INTEGER, row_no BIGINT)",
    "CREATE TEMP TABLE row_gone (batch INTEGER, row_no BIGINT)",
)
# a twin is a further row of a ticket that a person said is a ticket of its own
_COUNTED = """
CREATE TEMP VIEW counted AS
SELECT * EXCLUDE (file, put_back, left_out),
    coalesce(left_out IN ('duplicate', 'superseded'), false) AS twin
FROM stored JOIN batch USING (file){gone}
WHERE left_out IS NULL OR list_contains(put_back, left_out){back}
"""
# looked up for every row, so only where a person put back or replaced any
_GONE = " ANTI JOIN row_gone USING (batch, row_no)"
_BACK = " OR (batch, row_no) IN (FROM row_back)"
# a file that names no cut-off was written at its last moment, as far as anyone can tell
_CUT_OFF = """
CREATE TEMP TABLE cut_off AS
SELECT batch, coalesce(any_value(said), max(greatest(
    created_at, first_response_at, resolved_at, first_closed_at, answered_at))) AS as_of
FROM counted WHERE kind <> 'complaints' GROUP BY batch
"""
_REPLY = {"first_response_at", "first_response_seconds"}
_CLOSE = {"resolved_at", "resolution_seconds"}


def open_batches(connection: duckdb.DuckDBPyConnection, batches: Sequence[Batch]) -> None:
    """Make `counted` and, of batches of tickets and surveys, `cut_off` (batch, as_of)."""
    shape: Any = pa.schema([*STORED.items(), ("file", pa.string())]).empty_table()
    connection.register("shape", shape)
    connection.execute(_BATCHES)
    for table in _SINGLE:
        connection.execute(table)
    for batch in batches:
        _single_rows(connection, batch)
        connection.execute("INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(batch))
    connection.execute("SET VARIABLE files = ?", [[str(batch.path) for batch in batches]])
    connection.execute(_STORED if batches else _NOTHING)
    gone = _GONE if any(batch.replaced for batch in batches) else ""
    back = _BACK if any(batch.rows_back for batch in batches) else ""
    connection.execute(_COUNTED.format(gone=gone, back=back))
    connection.execute(_CUT_OFF)


def _single_rows(connection: duckdb.DuckDBPyConnection, batch: Batch) -> None:
    back = [batch.id, list(batch.rows_back)]
    connection.execute("INSERT INTO row_back SELECT ?, unnest(?::BIGINT[])", back)
    for first, last in batch.replaced:
        run = [batch.id, first, last]
        connection.execute("INSERT INTO row_gone SELECT ?, unnest(generate_series(?, ?))", run)


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
