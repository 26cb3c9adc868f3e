"""A workspace to the plain figures of what it keeps of anybody."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from core.store import Batch, Store
from core.store.known import known


@dataclass(frozen=True)
class Holdings:
    """What is there now. `bytes` are those on the disk, `oldest` the ISO moment (UTC) of the first
    upload still kept, `waiting` files in a spool that nobody has decided about.

    `tickets` and `customers` count distinct pseudonyms, `agents` code names, `hashes` remembered
    values, `typed` rows of worktables with their earlier versions.
    """

    batches: int
    undone: int
    rows: int
    left_out: int
    tickets: int
    customers: int
    agents: int
    hashes: int
    typed: int
    waiting: int
    bytes: int
    oldest: str | None


def holdings(store: Store) -> Holdings:
    """Count everything, undone batches included."""
    every = store.batches(undone=True)
    return Holdings(
        batches=len(every),
        undone=sum(batch.undone for batch in every),
        rows=sum(batch.counts.read for batch in every),
        left_out=sum(sum(batch.counts.left_out.values()) for batch in every),
        tickets=_distinct(every, "ticket_key"),
        customers=_distinct(every, "customer_key"),
        agents=len(store.agents()),
        hashes=int(known(store).size),
        typed=_typed(store),
        waiting=waiting(store),
        bytes=sum(path.stat().st_size for path in _files(store.home)),
        oldest=min((batch.added_at for batch in every), default=None),
    )


def waiting(store: Store) -> int:
    """Files of raw bytes that still wait in a spool, of this process or another one."""
    return sum(not path.name.startswith(".") for path in _files(store.home / "spool"))


def _distinct(batches: tuple[Batch, ...], name: str) -> int:
    held = [batch.path for batch in batches if name in pq.read_schema(batch.path).names]
    tables = [pq.read_table(path, columns=[name]) for path in held]
    if not tables:
        return 0
    keys: Any = pa.concat_tables(tables)[name]
    return len(keys.drop_null().unique())


def _typed(store: Store) -> int:
    with store.state.reading() as db:
        return db.execute("SELECT count(*) FROM versions").fetchone()[0]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
