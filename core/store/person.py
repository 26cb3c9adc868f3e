"""A number typed by hand to the pseudonyms of one person and their rows in all batches."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.privacy.known import variants
from core.privacy.pseudonyms import fingerprints, pseudonym, same_contacts
from core.store import Store
from core.store.known import Hashes

_KEYS = ("ticket_key", "customer_key")


@dataclass(frozen=True)
class Person:
    """One customer as the store knows them: pseudonyms of their tickets and numbers.

    `asked` is what was typed, as a ticket's pseudonym; `rows` are theirs by batch id, undone
    batches and left-out rows included; `hashes` those by which the number may be remembered.
    """

    asked: str
    tickets: frozenset[str]
    customers: frozenset[str]
    rows: dict[int, int]
    hashes: Hashes = field(repr=False, compare=False)

    @property
    def n(self) -> int:
        """How many rows in all."""
        return sum(self.rows.values())


def find_person(store: Store, typed: str) -> Person:
    """Whoever a ticket number, a customer number or a contact belongs to.

    The number is keyed in memory and stored nowhere. A ticket leads to its customer, and the
    customer to all their tickets and the answers to them; a ticket without one stands alone.
    """
    contact = str(same_contacts(pd.Series([typed.strip()], dtype="str"))[0])
    asked = pseudonym(typed, "ticket", store.key)
    tickets = {asked}
    customers = {pseudonym(each, "customer", store.key) for each in (typed, contact)}
    paths = {batch.id: batch.path for batch in store.batches(undone=True)}
    customers |= _values(paths.values(), "customer_key", tickets, customers)
    tickets |= _values(paths.values(), "ticket_key", set(), customers)
    rows = {batch: _matching(path, tickets, customers) for batch, path in paths.items()}
    return Person(
        asked,
        frozenset(tickets),
        frozenset(customers),
        {batch: table.num_rows for batch, table in rows.items() if table.num_rows},
        fingerprints({typed, contact, *variants(typed), *variants(contact)}, store.key),
    )


def is_of(person: Person, names: list[str]) -> Any:
    """The condition a stored row of this person meets, over a file with these columns."""
    return _condition(names, set(person.tickets), set(person.customers))


def _values(paths: Any, name: str, tickets: set[str], customers: set[str]) -> set[str]:
    tables = [_matching(path, tickets, customers) for path in paths]
    found = [table[name] for table in tables if name in table.column_names]
    return {key for column in found for key in column.to_pylist() if key is not None}


def _matching(path: Path, tickets: set[str], customers: set[str]) -> Any:
    names = pq.read_schema(path).names
    columns = [name for name in _KEYS if name in names]
    return pq.read_table(path, columns=columns, filters=_condition(names, tickets, customers))


def _condition(names: list[str], tickets: set[str], customers: set[str]) -> Any:
    condition = pc.scalar(False)
    for name, keys in zip(_KEYS, (tickets, customers), strict=True):
        if name in names:
            condition |= pc.field(name).isin(pa.array(sorted(keys), pa.string()))
    return condition
