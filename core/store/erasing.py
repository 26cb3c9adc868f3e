"""A batch, or all that a workspace holds, to nothing, for good."""

from core.store import Store, sign_offs
from core.store.state import record
from core.store.traces import empty, overwrite, without_trace


def erase_batch(store: Store, batch_id: int, who: str) -> None:
    """Remove a batch with its left-out rows, its sign-offs and every cache made of it.

    What stays: how its columns were mapped, the agents' code names, the keyed hashes of people.
    """
    with without_trace(store.state), store.state.changing() as db:
        db.execute("DELETE FROM batches WHERE id = ?", (batch_id,))
        sign_offs.forget(db, batch_id)
        record(db, who, "batch_erased", batch=batch_id)


def erase(store: Store, who: str) -> None:
    """Remove everything this workspace holds, and its key; it can be used at once, as if new.

    Batches, left-out rows, worktables with their history, settings, mappings, sign-offs, the
    audit, remembered hashes, caches, whatever else lies in its folder (backups too), and what
    waits in a spool. If the process is killed on the way, opening the workspace finishes it.
    """
    with without_trace(store.state, everything_by=who):
        empty(store.state, who)
        store.key = overwrite(store.folder / "keys" / f"{store.workspace}.key")
