"""What people type, row by row: saved one version after the other, never over somebody's words."""

import json
import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from core.store import Store
from core.store.failures import RowGone
from core.store.plain import to_json
from core.store.state import now, record


@dataclass(frozen=True)
class Row:
    """One version of a row; ids count from 1 within a table, `at` is ISO text in UTC."""

    table: str
    id: int
    version: int
    values: dict[str, Any]
    who: str
    at: str
    deleted: bool


class Conflict(Exception):
    """The row changed meanwhile: `mine` is what was to be saved, `theirs` what is there now."""

    def __init__(self, mine: Row, theirs: Row) -> None:
        super().__init__(mine.table, mine.id, theirs.version)
        self.mine = mine
        self.theirs = theirs


def rows(store: Store, table: str, *, deleted: bool = False) -> tuple[Row, ...]:
    """The current rows of a table by id; with `deleted` those that can be brought back as well."""
    with store.state.reading() as db:
        # SQLite takes the bare columns from the row that holds the maximum
        found = db.execute(
            """SELECT kind, id, max(version) AS version, plain, who, at, deleted FROM versions
               WHERE kind = ? GROUP BY id HAVING deleted <= ? ORDER BY id""",
            (table, deleted),
        )
        return tuple(map(_row, found))


def save(  # noqa: PLR0913 - a new row and a changed one are saved by the same verb
    store: Store, table: str, values: dict[str, Any], who: str, *, id: int | None = None,
    version: int = 0,
) -> Row:  # fmt: skip
    """Save a new row (no id) or the next version of one last seen at `version`.

    Raises Conflict if the row has another version by now, RowGone for an id never given out.
    """
    with store.state.changing() as db:
        new_id = _next_id(db, table) if id is None else id
        return _put(db, Row(table, new_id, version, values, who, now(), False), "row_saved")


def delete(store: Store, table: str, id: int, version: int, who: str) -> Row:
    """Put a row away; it can be brought back. Conflict as in `save`."""
    return _flag(store, Row(table, id, version, {}, who, now(), True), "row_deleted")


def bring_back(store: Store, table: str, id: int, version: int, who: str) -> Row:
    """A deleted row as it was, as a new version. Conflict as in `save`."""
    return _flag(store, Row(table, id, version, {}, who, now(), False), "row_brought_back")


def history(store: Store, table: str, id: int) -> tuple[Row, ...]:
    """Every version of a row, oldest first."""
    with store.state.reading() as db:
        found = db.execute(
            "SELECT * FROM versions WHERE kind = ? AND id = ? ORDER BY version", (table, id)
        )
        return tuple(map(_row, found))


def _flag(store: Store, mine: Row, what: str) -> Row:
    with store.state.changing() as db:
        theirs = _head(db, mine.table, mine.id)
        if theirs is None:
            raise RowGone(table=mine.table, id=mine.id)
        return _put(db, replace(mine, values=theirs.values), what)


def _put(db: sqlite3.Connection, mine: Row, what: str) -> Row:
    theirs = _head(db, mine.table, mine.id)
    if theirs is None and mine.version:
        raise RowGone(table=mine.table, id=mine.id)
    if theirs is not None and theirs.version != mine.version:
        raise Conflict(mine, theirs)
    put = replace(mine, version=mine.version + 1)
    db.execute(
        "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?)",
        (put.table, put.id, put.version, to_json(put.values), put.who, put.at, put.deleted),
    )
    record(db, put.who, what, table=put.table, id=put.id, version=put.version)
    return put


def _head(db: sqlite3.Connection, table: str, id: int) -> Row | None:
    found = db.execute(
        "SELECT * FROM versions WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT 1",
        (table, id),
    ).fetchone()
    return None if found is None else _row(found)


def _next_id(db: sqlite3.Connection, table: str) -> int:
    query = "SELECT coalesce(max(id), 0) + 1 FROM versions WHERE kind = ?"
    return db.execute(query, (table,)).fetchone()[0]


def _row(found: sqlite3.Row) -> Row:
    return Row(
        table=found["kind"],
        id=found["id"],
        version=found["version"],
        values=json.loads(found["plain"]),
        who=found["who"],
        at=found["at"],
        deleted=bool(found["deleted"]),
    )
