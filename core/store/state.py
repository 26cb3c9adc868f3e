"""A workspace's SQLite file to transactions: one writer at a time, all synced to the disk."""

import json
import sqlite3
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from core.errors import Fact
from core.store.failures import StoreNewer, explained
from core.store.schema import MIGRATIONS

PATIENCE = 30.0


class State:
    """The SQLite file: a connection is lent for one call, so threads never share one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: deque[sqlite3.Connection] = deque()
        self._writer = Lock()
        self._closed = False
        with self.changing() as db:
            _migrate(db)

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """A connection for one consistent look; each statement sees what is committed."""
        with explained():
            connection = self._idle.pop() if self._idle else _connect(self.path)
            try:
                yield connection
            finally:
                self._put_away(connection)

    @contextmanager
    def changing(self) -> Generator[sqlite3.Connection]:
        """One transaction, alone among threads and processes; on return it is on the disk."""
        with self._writer, self.reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close every connection; SQLite then folds its log into the file."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _put_away(self, connection: sqlite3.Connection) -> None:
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)


def now() -> str:
    """The wall clock as ISO text in UTC: only ever a stamp on what a person did."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def record(db: sqlite3.Connection, who: str, what: str, **detail: Fact) -> None:
    """Leave a trace of a change inside its own transaction; detail holds no personal data."""
    db.execute(
        "INSERT INTO audit (at, who, what, detail) VALUES (?, ?, ?, ?)",
        (now(), who, what, json.dumps(detail, ensure_ascii=False)),
    )


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    for pragma in (
        "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON",
        "trusted_schema = OFF",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _migrate(db: sqlite3.Connection) -> None:
    (done,) = db.execute("PRAGMA user_version").fetchone()
    if done > len(MIGRATIONS):
        raise StoreNewer(version=done, known=len(MIGRATIONS))
    for statement in (each for step in MIGRATIONS[done:] for each in step):
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
