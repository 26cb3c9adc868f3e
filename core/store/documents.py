"""Named pieces of JSON to their versions: the last one holds, the earlier ones stay."""

import json
import sqlite3
from typing import Any

from core.store.plain import to_json
from core.store.state import now


def latest(db: sqlite3.Connection, kind: str, name: str) -> dict[str, Any] | None:
    """The document as last saved, or None."""
    row = db.execute(
        "SELECT plain FROM documents WHERE kind = ? AND name = ? ORDER BY version DESC LIMIT 1",
        (kind, name),
    ).fetchone()
    return None if row is None else json.loads(row["plain"])


def signed(db: sqlite3.Connection, kind: str, name: str) -> tuple[str, str]:
    """By whom and when (ISO, UTC) the document was last saved; "" if never."""
    row = db.execute(
        "SELECT who, at FROM documents WHERE kind = ? AND name = ? ORDER BY version DESC LIMIT 1",
        (kind, name),
    ).fetchone()
    return ("", "") if row is None else (row["who"], row["at"])


def put(db: sqlite3.Connection, kind: str, name: str, plain: dict[str, Any], who: str) -> None:
    """Add a version."""
    db.execute(
        """INSERT INTO documents SELECT :kind, :name, coalesce(max(version), 0) + 1,
           :plain, :who, :at FROM documents WHERE kind = :kind AND name = :name""",
        {"kind": kind, "name": name, "plain": to_json(plain), "who": who, "at": now()},
    )
