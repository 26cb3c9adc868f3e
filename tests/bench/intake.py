"""A big export to the seconds of taking it in, beside the engine's plain read and write."""

import tempfile
from pathlib import Path

import duckdb
from python_calamine import CalamineWorkbook

from core.intake.taking_in import take_in
from core.store import Store
from tests.bench.clock import seconds, usual


def plain(path: str) -> dict[str, float]:
    """What anything must pay: read_csv to a zstd Parquet file."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "plain.parquet"))
        return {"seconds": usual(lambda: _copy(path, out), 3)}


def taken_in(path: str) -> dict[str, float]:
    """The whole way: read, mapped, cleaned, masked, stored."""

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        taken = seconds(lambda: take_in(Path(path), store, "bench"))
        kept = sum(batch.counts.kept for batch in store.batches())
        store.close()
    return {"seconds": taken, "kept": kept}


def cells(path: str) -> dict[str, float]:
    """What a workbook must cost: every cell seen once by calamine."""
    return {"seconds": usual(lambda: _iterate(path), 3)}


def _copy(path: str, out: str) -> None:
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.read_csv(path).write_parquet(out, compression="zstd")


def _iterate(path: str) -> None:
    for _ in CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows():
        pass
