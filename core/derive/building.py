"""Batches and settings to a finished cache file: `facts`, `complaints` and what to say of them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from core.derive.answers import link_answers
from core.derive.columns import create
from core.derive.complaints import list_complaints
from core.derive.extras import extras_of
from core.derive.filling import fill
from core.derive.rules import lay_down
from core.derive.sources import open_batches
from core.derive.states import keep_latest
from core.derive.words import code_words
from core.derive.working_time import lay_out_hours
from core.settings import Settings
from core.store import Batch

# nothing is fetched or loaded from outside
SEALED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
}
_BUILDER = {**SEALED, "preserve_insertion_order": False, "memory_limit": "2GB"}
# DuckDB misjudges how many rows the views over Parquet hold and would hash all tickets with their
# texts; here every join is written with its small side on the right
_AS_WRITTEN = "SET disabled_optimizers = 'join_order,build_side_probe_side'"
_MONTHS = """
SELECT DISTINCT date_trunc('month', day)::DATE AS month FROM facts
WHERE day IS NOT NULL AND kind = (SELECT min(kind) FROM facts) ORDER BY month
"""
_MATCH = """
SELECT count(*), count(*) FILTER (matched) FROM facts WHERE kind = 'answer' AND valid
"""


def build(
    path: Path, batches: Sequence[Batch], settings: Settings, agents: Mapping[str, int]
) -> None:
    """Write the cache file of these batches under these settings; no file may be there yet."""
    connection = duckdb.connect(path, config={**_BUILDER, "temp_directory": f"{path}.spill"})
    try:
        connection.execute(_AS_WRITTEN)
        connection.begin()
        open_batches(connection, batches)
        lay_down(connection, settings)
        lay_out_hours(connection, settings)
        extras = extras_of(batches)
        channels = code_words(connection, settings, agents, extras)
        keep_latest(connection)
        link_answers(connection, extras)
        for table in create(extras, settings.basis):
            connection.execute(table)
        fill(connection, extras)
        list_complaints(connection, extras)
        _describe(connection, channels, extras)
        connection.commit()
    finally:
        connection.close()


def _describe(
    connection: duckdb.DuckDBPyConnection, channels: dict[str, str], extras: dict[str, str]
) -> None:
    as_of = _one(connection, "SELECT max(as_of) FROM cut_off")[0]
    answers, matched = _one(connection, _MATCH)
    about = {
        "as_of": as_of.isoformat() if as_of else None,
        "channels": channels,
        "extras": extras,
        "months": [month.isoformat() for (month,) in connection.execute(_MONTHS).fetchall()],
        "present": _present(connection),
        "answers": answers,
        "matched": matched,
        "complaints": _one(connection, "SELECT count(*) FROM complaints")[0],
    }
    connection.execute("CREATE TABLE about AS SELECT ?::VARCHAR AS plain", [json.dumps(about)])


def _present(connection: duckdb.DuckDBPyConnection) -> list[str]:
    counts = connection.execute("SELECT count(COLUMNS(*)) FROM facts")
    names = [column[0] for column in counts.description or ()]
    return [name for name, n in zip(names, _row(counts), strict=True) if n]


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[Any, ...]:
    return _row(connection.execute(query))


def _row(result: duckdb.DuckDBPyConnection) -> tuple[Any, ...]:
    return result.fetchone() or ()
