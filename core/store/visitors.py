"""A browser's cookie to the little the app keeps about its visitor: role, language."""

import json
from hashlib import blake2b
from typing import Any

from core.store import Store
from core.store.plain import to_json
from core.store.state import now


def recall(store: Store, visitor: str) -> dict[str, Any]:
    """What was kept for this visitor; empty for a new one."""
    with store.state.reading() as db:
        row = db.execute(
            "SELECT plain FROM visitors WHERE visitor = ?", (_digest(visitor),)
        ).fetchone()
        return json.loads(row["plain"]) if row else {}


def keep(store: Store, visitor: str, plain: dict[str, Any]) -> None:
    """Set these entries and leave the visitor's others alone; None removes an entry."""
    with store.state.changing() as db:
        db.execute(
            """INSERT INTO visitors VALUES (:visitor, json_patch('{}', :plain), :at)
               ON CONFLICT DO UPDATE SET plain = json_patch(plain, :plain), at = :at""",
            {"visitor": _digest(visitor), "plain": to_json(plain), "at": now()},
        )


def _digest(visitor: str) -> str:
    """Whoever reads the file must not be able to take a visitor's place."""
    return blake2b(visitor.encode(), digest_size=16).hexdigest()
