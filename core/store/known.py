"""What imports held of people, as keyed hashes only, so that later files can be checked for it."""

import sqlite3
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.store import Store

Kind = Literal["agent", "person", "id"]
Hashes = NDArray[np.uint64]


def known(store: Store, kind: Kind | None = None) -> Hashes:
    """The hashes remembered of one kind, or of all, sorted and unique."""
    with store.state.reading() as db:
        rows = db.execute("SELECT hashes FROM known WHERE kind = ? OR ? IS NULL", (kind, kind))
        parts = [np.frombuffer(row["hashes"], dtype="<u8").astype(np.uint64) for row in rows]
    return np.unique(np.concatenate(parts)) if parts else np.array([], dtype=np.uint64)


def remember_known(store: Store, kind: Kind, hashes: Hashes) -> None:
    """Add hashes (see `core.privacy.pseudonyms.fingerprints`); those already known add nothing."""
    new = np.setdiff1d(hashes, known(store, kind))
    if new.size:
        with store.state.changing() as db:
            row = (kind, new.astype("<u8").tobytes())
            db.execute("INSERT INTO known (kind, hashes) VALUES (?, ?)", row)


def batch_with(store: Store, digest: str) -> int | None:
    """The active batch that came from the same raw bytes and table, if there is one."""
    with store.state.reading() as db:
        row = db.execute(
            "SELECT id FROM batches WHERE digest = ? AND undone = 0", (digest,)
        ).fetchone()
    return None if row is None else row["id"]


def forget_known(db: sqlite3.Connection, hashes: Hashes) -> None:
    """Remember these no more, inside a running transaction."""
    for row in db.execute("SELECT id, hashes FROM known").fetchall():
        before = np.frombuffer(row["hashes"], dtype="<u8")
        after = before[~np.isin(before, hashes)]
        if after.size < before.size:
            new = (after.tobytes(), row["id"])
            db.execute("UPDATE known SET hashes = ? WHERE id = ?", new)
