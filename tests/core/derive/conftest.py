"""A store, and what derive makes of tables put into it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.derive import Facts, prepare
from core.settings import Settings
from core.store import Store
from core.tickets import AnonymousTickets
from tests.core.store.told import source

DEFAULT = Settings()
Derive = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def derive(store: Store) -> Derive:
    """Put tables into the store, in order; the rows of `facts` of a kind, as dictionaries."""

    def rows(
        *tables: AnonymousTickets, settings: Settings = DEFAULT, kind: str = "ticket"
    ) -> list[dict[str, Any]]:
        for table in tables:
            store.add(table, source(f"{len(store.batches(undone=True))}.csv"))
        facts = prepare(store, settings)
        found = read(facts, kind)
        facts.close()
        return found

    return rows


def read(facts: Facts, kind: str = "ticket") -> list[dict[str, Any]]:
    """All rows of a kind in file order."""
    query = "SELECT * FROM facts WHERE kind = ? ORDER BY batch, row_no"
    result = facts.cursor().execute(query, [kind])
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
