"""The rows of `batches` to Batch nouns, and the one-row changes a person can make to them."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from core.errors import Note
from core.store import plain
from core.store.replacing import Runs, replaced
from core.store.returning import counted
from core.store.state import State, record
from core.tickets import ColumnMapping, Counts, UploadKind

FOLDER = "batches"
_MARKS = (
    "SELECT id, file, put_back, rows_back FROM batches WHERE NOT undone ORDER BY id",
    """SELECT batch, by, runs FROM replaced JOIN batches ON batches.id = replaced.by
       WHERE NOT undone ORDER BY batch, by""",
)


@dataclass(frozen=True)
class Batch:
    """One table as taken in. Days are local to the mapping's zone, `as_of` is naive UTC.

    `columns` are those the file filled; `put_back` the reasons whose left-out rows count again,
    `rows_back` the single rows that do; `replaced` are the first and last numbers of runs of rows
    that a later batch stands for. `counts` are those of the file, `counted` those of today.
    `encoding` and `dialect` are those its text was read with (see RawTable), "" where not known.
    """

    id: int
    name: str
    kind: UploadKind
    counts: Counts
    notes: tuple[Note, ...]
    mapping: ColumnMapping
    columns: tuple[str, ...]
    as_of: datetime | None
    first_day: date | None
    last_day: date | None
    added_at: str
    who: str
    undone: bool
    put_back: tuple[str, ...]
    rows_back: tuple[int, ...]
    replaced: Runs
    counted: Counts
    path: Path
    encoding: str
    dialect: str

    @property
    def mark(self) -> tuple[object, ...]:
        """What it takes to tell whether other rows count than before."""
        return (self.id, self.path.name, self.put_back, self.rows_back, self.replaced)


def batches(state: State, *, undone: bool = False) -> tuple[Batch, ...]:
    """All batches that count, oldest first; with `undone` those that do not as well."""
    with state.reading() as db:
        rows = db.execute("SELECT * FROM batches WHERE undone <= ? ORDER BY id", (undone,))
        elsewhere, folder = replaced(db), state.path.parent / FOLDER
        return tuple(_batch(row, elsewhere.get(row["id"], ()), folder) for row in rows)


def marks(state: State) -> tuple[tuple[object, ...], ...]:
    """Other as soon as other rows count than before; asked often, so it reads as little as can be.

    One per batch that counts, and one per batch that took the place of another's rows.
    """
    with state.reading() as db:
        return tuple(tuple(row) for query in _MARKS for row in db.execute(query))


def agents(state: State) -> dict[str, int]:
    """Every agent's pseudonym and the number they got when first seen; it never changes."""
    with state.reading() as db:
        return dict(map(tuple, db.execute("SELECT agent_key, number FROM agents")))


def undo(state: State, batch_id: int, who: str) -> None:
    """The batch counts no more; what it had superseded does again."""
    with state.changing() as db:
        db.execute("UPDATE batches SET undone = 1 WHERE id = ?", (batch_id,))
        record(db, who, "batch_undone", batch=batch_id)


def revive(state: State, batch_id: int, who: str) -> None:
    """An undone batch counts again, in place of any other reading of the same file."""
    with state.changing() as db:
        revive_in(db, batch_id, who)


def revive_in(db: sqlite3.Connection, batch_id: int, who: str) -> None:
    """The same inside a running transaction."""
    same = "digest = (SELECT digest FROM batches WHERE id = ?)"
    db.execute(f"UPDATE batches SET undone = 1 WHERE {same}", (batch_id,))  # noqa: S608 - constant
    db.execute("UPDATE batches SET undone = 0 WHERE id = ?", (batch_id,))
    record(db, who, "batch_revived", batch=batch_id)


def _batch(row: sqlite3.Row, elsewhere: Runs, folder: Path) -> Batch:
    counts, reasons = plain.counts_from_json(row["counts"]), tuple(json.loads(row["put_back"]))
    rows: list[tuple[int, str]] = json.loads(row["rows_back"])
    return Batch(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        counts=counts,
        notes=plain.notes_from_json(row["notes"]),
        mapping=plain.mapping_from_json(row["mapping"]),
        columns=tuple(json.loads(row["columns"])),
        as_of=datetime.fromisoformat(row["as_of"]) if row["as_of"] else None,
        first_day=_day(row["first_day"]),
        last_day=_day(row["last_day"]),
        added_at=row["added_at"],
        who=row["who"],
        undone=bool(row["undone"]),
        put_back=reasons,
        rows_back=tuple(row_no for row_no, _ in rows),
        replaced=elsewhere,
        counted=counted(counts, reasons, rows, elsewhere),
        path=folder / row["file"],
        encoding=row["encoding"],
        dialect=row["dialect"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
