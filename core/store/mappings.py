"""The shape of a header row to the column mapping a person once confirmed for it."""

from dataclasses import asdict

from core.store import Store, plain
from core.store.documents import latest, put
from core.store.state import record
from core.tickets import ColumnMapping


def remembered(store: Store, fingerprint: str) -> ColumnMapping | None:
    """The mapping confirmed last for this header fingerprint."""
    with store.state.reading() as db:
        found = latest(db, "mapping", fingerprint)
        return None if found is None else plain.mapping_from_json(plain.to_json(found))


def remember(store: Store, fingerprint: str, mapping: ColumnMapping, who: str) -> None:
    """Keep a mapping for the next file of this shape; an equal one adds nothing."""
    if remembered(store, fingerprint) != mapping:
        with store.state.changing() as db:
            put(db, "mapping", fingerprint, asdict(mapping), who)
            record(db, who, "mapping_remembered", fingerprint=fingerprint)
