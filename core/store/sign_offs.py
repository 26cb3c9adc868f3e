"""Who judged a batch complete or not, with every earlier judgement, valid while it is unchanged."""

import sqlite3
from dataclasses import dataclass
from typing import Literal

from core.store import Batch, Store
from core.store.plain import to_json
from core.store.rows import Row, delete, history, rows, save

TABLE = "sign_offs"
STEP = "completeness"
Conclusion = Literal["complete", "incomplete"]
CONCLUSIONS: tuple[Conclusion, ...] = ("complete", "incomplete")


@dataclass(frozen=True)
class SignOff:
    """One judgement on a batch; `at` is ISO text in UTC.

    `holds` as long as nobody withdrew it and the batch's rows are those that were judged.
    """

    conclusion: Conclusion
    remark: str
    who: str
    at: str
    withdrawn: bool
    holds: bool


def sign(store: Store, batch: Batch, conclusion: Conclusion, remark: str, who: str) -> None:
    """Judge a batch; the judgement before stays in its history."""
    values = {
        "batch": batch.id, "step": STEP, "conclusion": conclusion, "remark": remark,
        "rows": _rows_of(batch),
    }  # fmt: skip
    row = _row(store, batch)
    if row is None:
        save(store, TABLE, values, who)
    else:
        save(store, TABLE, values, who, id=row.id, version=row.version)


def withdraw(store: Store, batch: Batch, who: str) -> None:
    """Take the judgement back; it stays in the history. Nothing if there is none."""
    row = _row(store, batch)
    if row is not None and not row.deleted:
        delete(store, TABLE, row.id, row.version, who)


def signed(store: Store) -> dict[int, SignOff]:
    """The judgements that hold now, by batch id."""
    batches = {batch.id: batch for batch in store.batches()}
    about = ((row, batches.get(row.values.get("batch", 0))) for row in rows(store, TABLE))
    found = {
        batch.id: _sign_off(row, batch) for row, batch in about if batch and _is_about(row, batch)
    }
    return {batch_id: each for batch_id, each in found.items() if each.holds}


def judgements(store: Store, batch: Batch) -> tuple[SignOff, ...]:
    """Every judgement on this batch, newest first; only the first can hold."""
    row = _row(store, batch)
    versions = () if row is None else history(store, TABLE, row.id)
    newest_first = reversed(versions)
    return tuple(
        _sign_off(each, batch, latest=place == 0) for place, each in enumerate(newest_first)
    )


def forget(db: sqlite3.Connection, batch_id: int) -> None:
    """Remove a batch's judgements for good, inside a running transaction."""
    of_batch = "SELECT id FROM versions WHERE kind = :kind AND plain ->> 'batch' = :batch"
    query = f"DELETE FROM versions WHERE kind = :kind AND id IN ({of_batch})"  # noqa: S608 - constant
    db.execute(query, {"kind": TABLE, "batch": batch_id})


def _row(store: Store, batch: Batch) -> Row | None:
    found = rows(store, TABLE, deleted=True)
    return next((row for row in found if _is_about(row, batch)), None)


def _is_about(row: Row, batch: Batch) -> bool:
    return row.values.get("batch") == batch.id and row.values.get("step") == STEP


def _sign_off(row: Row, batch: Batch, *, latest: bool = True) -> SignOff:
    judged = row.values.get("rows", _rows_of(batch))
    return SignOff(
        row.values["conclusion"],
        row.values.get("remark", ""),
        row.who,
        row.at,
        row.deleted,
        latest and not row.deleted and judged == _rows_of(batch),
    )


def _rows_of(batch: Batch) -> str:
    """What a judgement is about: the file as stored and which of its rows count."""
    return to_json([batch.path.name, batch.put_back, batch.rows_back])
