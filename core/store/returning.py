"""Rows that cleaning left out to rows that count again: all of one rule's, or single ones."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.store.plain import to_json
from core.store.replacing import Runs
from core.store.state import State, record
from core.tickets import LEFT_OUT, Counts

# a blank row holds nothing, and what was folded into its ticket counts there already
REPLACED = "replaced"
RETURNABLE = (*LEFT_OUT, "total")
Returned = Sequence[tuple[int, str]]


def put_back(state: State, batch_id: int, reason: str, who: str) -> None:
    """The rows a rule left out count again."""
    _of_rules(state, batch_id, who, lambda reasons: reasons | {reason})


def leave_out(state: State, batch_id: int, reason: str, who: str) -> None:
    """The rows a rule left out, once put back, count no more."""
    _of_rules(state, batch_id, who, lambda reasons: reasons - {reason})


def put_back_rows(
    state: State, batch_id: int, path: Path, row_nos: Iterable[int], who: str
) -> None:
    """Single left-out rows of a batch's file count again; numbers of other rows are passed over."""
    new = _left_out(path, row_nos)
    _of_rows(state, batch_id, who, lambda rows: rows | new)


def leave_out_rows(state: State, batch_id: int, row_nos: Iterable[int], who: str) -> None:
    """Single rows once put back count no more."""
    gone = set(row_nos)
    _of_rows(state, batch_id, who, lambda rows: {no: rows[no] for no in rows if no not in gone})


def counted(counts: Counts, reasons: Iterable[str], rows: Returned, elsewhere: Runs) -> Counts:
    """The counts of a file once the rows of these reasons and these (row, reason) count again.

    What another batch stands for is left out as "replaced".
    """
    whole = {reason for reason in reasons if reason in RETURNABLE}
    single = Counter(reason for _, reason in rows)

    def less(gone: dict[str, int]) -> dict[str, int]:
        left = {key: 0 if key in whole else n - single[key] for key, n in gone.items()}
        return {key: n for key, n in left.items() if n}

    now = Counts(counts.read, less(counts.left_out), less(counts.skipped))
    gone = min(now.kept, sum(last - first + 1 for first, last in elsewhere))
    return replace(now, left_out=now.left_out | {REPLACED: gone}) if gone else now


def _left_out(path: Path, row_nos: Iterable[int]) -> dict[int, str]:
    asked: Any = sorted(set(row_nos))
    wanted = pc.field("row_no").isin(asked) & pc.field("left_out").isin(RETURNABLE)
    found = pq.read_table(path, columns=["row_no", "left_out"], filters=wanted).to_pylist()
    return {row["row_no"]: row["left_out"] for row in found}


def _of_rules(
    state: State, batch_id: int, who: str, change: Callable[[set[str]], set[str]]
) -> None:
    with state.changing() as db:
        reasons = sorted(change(set(_saved(db, batch_id, "put_back"))))
        _save(db, batch_id, "put_back", reasons)
        record(db, who, "rows_put_back", batch=batch_id, reasons=to_json(reasons))


def _of_rows(
    state: State, batch_id: int, who: str, change: Callable[[dict[int, str]], dict[int, str]]
) -> None:
    with state.changing() as db:
        before: dict[int, str] = dict(map(tuple, _saved(db, batch_id, "rows_back")))
        after = change(before)
        _save(db, batch_id, "rows_back", sorted(after.items()))
        record(db, who, "rows_put_back", batch=batch_id, rows=len(after) - len(before))


def _saved(db: sqlite3.Connection, batch_id: int, name: str) -> Any:
    query = f"SELECT {name} AS saved FROM batches WHERE id = ?"  # noqa: S608 - our own names
    return json.loads(db.execute(query, (batch_id,)).fetchone()["saved"])


def _save(db: sqlite3.Connection, batch_id: int, name: str, value: Any) -> None:
    query = f"UPDATE batches SET {name} = ? WHERE id = ?"  # noqa: S608 - our own names
    db.execute(query, (to_json(value), batch_id))
