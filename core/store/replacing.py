"""Rows of earlier batches to rows that a later one takes the place of, as long as it counts."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

import numpy as np

from core.store.plain import to_json
from core.store.state import State, record

Runs = tuple[tuple[int, int], ...]


def take_place(state: State, batch_id: int, rows: Mapping[int, Iterable[int]], who: str) -> None:
    """Let a batch stand for rows (numbers in their file) of other batches, by batch id."""
    with state.changing() as db:
        for other, row_nos in rows.items():
            row = (other, batch_id, to_json(_runs(row_nos)))
            db.execute("INSERT OR REPLACE INTO replaced VALUES (?, ?, ?)", row)
        record(db, who, "rows_replaced", batch=batch_id, others=len(rows))


def give_place(state: State, batch_id: int, who: str) -> None:
    """The rows this batch took the place of count beside it."""
    with state.changing() as db:
        db.execute("DELETE FROM replaced WHERE by = ?", (batch_id,))
        record(db, who, "rows_appended", batch=batch_id)


def replaced(db: sqlite3.Connection) -> dict[int, Runs]:
    """Per batch the first and last numbers of the runs of rows that others now stand for."""
    found = db.execute(
        """SELECT batch, runs FROM replaced JOIN batches ON batches.id = replaced.by
           WHERE NOT undone ORDER BY batch, by"""
    )
    every: dict[int, set[int]] = {}
    for row in found:
        every.setdefault(row["batch"], set()).update(_row_nos(json.loads(row["runs"])))
    return {batch: _runs(row_nos) for batch, row_nos in every.items()}


def _row_nos(runs: Iterable[tuple[int, int]]) -> Iterable[int]:
    return (row_no for first, last in runs for row_no in range(first, last + 1))


def _runs(row_nos: Iterable[int]) -> Runs:
    every = np.unique(np.fromiter(row_nos, dtype=np.int64))
    if not every.size:
        return ()
    starts = np.flatnonzero(np.diff(every, prepend=every[0] - 2) > 1)
    ends = np.append(starts[1:], every.size) - 1
    return tuple(zip(every[starts].tolist(), every[ends].tolist(), strict=True))
