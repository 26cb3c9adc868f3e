"""Anonymous tickets to an immutable batch: a Parquet file that one SQLite row makes count."""

import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from core.store import plain
from core.store.batches import FOLDER, revive_in
from core.store.failures import explained
from core.store.landing import land, write_part
from core.store.span import local_days
from core.store.state import State, now, record
from core.tickets import AnonymousTickets, ColumnMapping


@dataclass(frozen=True)
class Source:
    """Where a table came from and who brought it.

    `name` is fit to be shown, `digest` the hex SHA-256 of the raw bytes and the table's name,
    `fingerprint` that of the header row. `encoding` and `dialect` are those it was read with (see
    RawTable).
    """

    name: str
    digest: str
    fingerprint: str
    who: str
    encoding: str = ""
    dialect: str = ""


def add(state: State, spool: Path, anonymous: AnonymousTickets, source: Source) -> int:
    """Commit a table; its batch id.

    The same file read the same way is the batch it was, revived if it had been undone; read
    another way (a changed mapping) it takes the place of the earlier reading.
    """
    if type(anonymous) is not AnonymousTickets:
        raise TypeError("the store accepts AnonymousTickets only")
    with state.changing() as db:
        known = _known(db, source, anonymous.mapping)
    return known or _land(state, spool, anonymous, source)


def sweep(state: State) -> None:
    """Remove files no row speaks of: their import died before its commit, or was refused."""
    with state.changing() as db:
        _sweep(db, state.path.parent / FOLDER)


def _land(state: State, spool: Path, anonymous: AnonymousTickets, source: Source) -> int:
    part = spool / f"{secrets.token_hex(8)}.parquet"
    with explained():
        try:
            sha256 = write_part(anonymous.frame, part)
            with state.changing() as db:
                return _commit(db, part, sha256, anonymous, source)
        finally:
            part.unlink(missing_ok=True)


def _known(db: sqlite3.Connection, source: Source, mapping: ColumnMapping) -> int | None:
    rows = db.execute(
        """SELECT id, undone, mapping FROM batches WHERE digest = ? AND encoding IN ('', ?)
           ORDER BY undone, id DESC""",
        (source.digest, source.encoding),
    ).fetchall()
    # as nouns: an earlier version of the program wrote fewer of a mapping's fields
    row = next((row for row in rows if plain.mapping_from_json(row["mapping"]) == mapping), None)
    if row is not None and row["undone"]:
        revive_in(db, row["id"], source.who)
    return row["id"] if row is not None else None


def _commit(
    db: sqlite3.Connection, part: Path, sha256: str, anonymous: AnonymousTickets, source: Source
) -> int:
    known = _known(db, source, anonymous.mapping)
    if known is not None:
        return known
    folder = part.parents[2] / FOLDER
    _sweep(db, folder)
    land(part, folder / part.name)
    db.execute("UPDATE batches SET undone = 1 WHERE digest = ?", (source.digest,))
    row = _row(anonymous, source) | {"file": part.name, "sha256": sha256}
    batch_id = _insert(db, row)
    _number_agents(db, anonymous)
    record(db, source.who, "batch_added", batch=batch_id, rows=anonymous.counts.kept)
    return batch_id


def _row(anonymous: AnonymousTickets, source: Source) -> dict[str, str | None]:
    first, last = local_days(anonymous)
    return {
        "name": source.name,
        "kind": anonymous.kind,
        "digest": source.digest,
        "fingerprint": source.fingerprint,
        "columns": plain.to_json([str(name) for name in anonymous.frame.columns]),
        "counts": plain.counts_to_json(anonymous.counts),
        "notes": plain.notes_to_json(anonymous.notes),
        "mapping": plain.mapping_to_json(anonymous.mapping),
        "as_of": anonymous.as_of.isoformat() if anonymous.as_of else None,
        "first_day": first.isoformat() if first else None,
        "last_day": last.isoformat() if last else None,
        "added_at": now(),
        "who": source.who,
        "encoding": source.encoding,
        "dialect": source.dialect,
    }


def _insert(db: sqlite3.Connection, row: dict[str, str | None]) -> int:
    names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
    cursor = db.execute(f"INSERT INTO batches ({names}) VALUES ({places})", row)  # noqa: S608 - own
    return cast("int", cursor.lastrowid)


def _number_agents(db: sqlite3.Connection, anonymous: AnonymousTickets) -> None:
    if "agent_key" in anonymous.frame:
        keys = sorted(anonymous.frame["agent_key"].dropna().unique())
        new = "INSERT INTO agents (agent_key) VALUES (?) ON CONFLICT DO NOTHING"
        db.executemany(new, ((str(key),) for key in keys))


def _sweep(db: sqlite3.Connection, folder: Path) -> None:
    known = {row["file"] for row in db.execute("SELECT file FROM batches")}
    for path in folder.glob("*.parquet"):
        if path.name not in known:
            path.unlink()
