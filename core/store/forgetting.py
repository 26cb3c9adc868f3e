"""A person's rows in every batch to nothing: the files are written anew without them."""

import json
import os
import secrets
import sqlite3
from collections import Counter
from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

import pyarrow.parquet as pq

from core.errors import Note
from core.store import Batch, Store, plain
from core.store.batches import FOLDER
from core.store.failures import StoreBusy
from core.store.known import forget_known
from core.store.landing import land
from core.store.person import Person, is_of
from core.store.state import record
from core.store.traces import without_trace
from core.tickets import Counts

REASON = "erased"


@dataclass(frozen=True)
class _Rewritten:
    """A batch's file written anew: its hash, the numbers of the rows that are gone, and whys."""

    batch: Batch
    part: Path
    sha256: str
    row_nos: frozenset[int]
    reasons: Counter[str | None]


def erase_person(store: Store, person: Person, who: str) -> int:
    """Remove all rows of a person, in undone batches too, and their remembered hash; how many.

    All files change in one transaction or none does. The history says that it happened and how
    many rows went, not whose. StoreBusy if a batch was changed by somebody else meanwhile.
    """
    new = [_written(store, batch, person) for batch in _touched(store, person)]
    with without_trace(store.state), store.state.changing() as db:
        for each in new:
            _commit(db, each, store.home / FOLDER)
        forget_known(db, person.hashes)
        gone = sum(len(each.row_nos) for each in new)
        record(db, who, "person_erased", rows=gone)
    return gone


def _touched(store: Store, person: Person) -> list[Batch]:
    return [batch for batch in store.batches(undone=True) if batch.id in person.rows]


def _written(store: Store, batch: Batch, person: Person) -> _Rewritten:
    """The file without the person, group by group: it may be larger than memory."""
    part = store.spool / f"{secrets.token_hex(8)}.parquet"
    gone: list[tuple[int, str | None]] = []
    with pq.ParquetFile(batch.path) as old, part.open("wb") as sink:
        mine = is_of(person, old.schema_arrow.names)
        with pq.ParquetWriter(sink, old.schema_arrow, compression="zstd") as writer:
            for group in range(old.num_row_groups):
                table = old.read_row_group(group)
                theirs = table.filter(mine)
                gone += zip(
                    theirs["row_no"].to_pylist(), theirs["left_out"].to_pylist(), strict=True
                )
                writer.write_table(table.filter(~mine))
        sink.flush()
        os.fsync(sink.fileno())
    with part.open("rb") as source:
        sha256 = file_digest(source, "sha256").hexdigest()
    reasons = Counter(reason for _, reason in gone)
    return _Rewritten(batch, part, sha256, frozenset(row_no for row_no, _ in gone), reasons)


def _commit(db: sqlite3.Connection, new: _Rewritten, folder: Path) -> None:
    same = db.execute(
        "SELECT rows_back FROM batches WHERE id = ? AND file = ?",
        (new.batch.id, new.batch.path.name),
    ).fetchone()
    if same is None:
        raise StoreBusy
    land(new.part, folder / new.part.name)
    back = [pair for pair in json.loads(same["rows_back"]) if pair[0] not in new.row_nos]
    db.execute(
        """UPDATE batches SET file = ?, sha256 = ?, counts = ?, notes = ?, rows_back = ?
           WHERE id = ?""",
        (
            new.part.name, new.sha256,
            plain.counts_to_json(_less(new.batch.counts, new.reasons)),
            plain.notes_to_json(tuple(map(_without_example, new.batch.notes))),
            plain.to_json(back), new.batch.id,
        ),
    )  # fmt: skip


def _less(counts: Counts, reasons: "Counter[str | None]") -> Counts:
    """Still as many rows read: those that went are a reason of their own."""

    def without(left: dict[str, int]) -> dict[str, int]:
        return {reason: n - reasons[reason] for reason, n in left.items() if n > reasons[reason]}

    skipped = without(counts.skipped)
    erased = counts.skipped.get(REASON, 0) + reasons.total()
    return Counts(counts.read, without(counts.left_out), skipped | {REASON: erased})


def _without_example(note: Note) -> Note:
    """An example may have been this person's cell; a row's number names nobody."""
    return note if note.example.isdecimal() else replace(note, example="***")
