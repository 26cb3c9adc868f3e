"""What people keep under a name (a segment, a pinned table) to the store and back."""

from typing import Any

from core.privacy.masking import mask
from core.store import Store
from core.store.documents import latest, put
from core.store.state import record

_LATEST = """
SELECT name, plain FROM documents AS d WHERE kind = ? AND plain <> '{}' AND version = (
    SELECT max(version) FROM documents WHERE kind = d.kind AND name = d.name) ORDER BY name
"""
MOST_LETTERS = 60


def kept(store: Store, kind: str) -> dict[str, dict[str, Any]]:
    """All of a kind by name, in the order of their names."""
    with store.state.reading() as db:
        names = [row["name"] for row in db.execute(_LATEST, (kind,)).fetchall()]
        return {name: latest(db, kind, name) or {} for name in names}


def keep(store: Store, kind: str, name: str, plain: dict[str, Any], who: str) -> str:
    """Keep it under a name, in place of what had that name; the name as kept (masked, trimmed)."""
    told = mask(" ".join(name.split()))[:MOST_LETTERS]
    with store.state.changing() as db:
        if latest(db, kind, told) != plain:
            put(db, kind, told, plain, who)
            record(db, who, f"{kind}_kept", name=told)
    return told


def forget(store: Store, kind: str, name: str, who: str) -> None:
    """Keep it no longer; its earlier versions stay in the history."""
    with store.state.changing() as db:
        if latest(db, kind, name):
            put(db, kind, name, {}, who)
            record(db, who, f"{kind}_forgotten", name=name)
