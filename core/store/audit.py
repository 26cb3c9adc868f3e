"""The trace of every change to what a person may read of it."""

import json
from dataclasses import dataclass

from core.errors import Fact
from core.store import Store


@dataclass(frozen=True)
class Entry:
    """Who did what, when (ISO, UTC); the detail holds ids and counts, nothing personal."""

    at: str
    who: str
    what: str
    detail: dict[str, Fact]


def entries(store: Store, limit: int = 1000) -> tuple[Entry, ...]:
    """The latest changes, newest first."""
    with store.state.reading() as db:
        rows = db.execute("SELECT * FROM audit ORDER BY id DESC LIMIT ?", (limit,))
        return tuple(
            Entry(row["at"], row["who"], row["what"], json.loads(row["detail"])) for row in rows
        )
