"""Turns cleaned tickets into the only stage the store accepts: no person is left in it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pandas as pd

from core.errors import Note
from core.privacy.both_cores import Tell
from core.privacy.column_masking import mask_column
from core.privacy.known import variants
from core.privacy.people import Roster, roster_of, who_are_people
from core.privacy.pseudonyms import Kind, pseudonyms, same_contacts
from core.tickets import EXTRA, FIELD, FIELDS, AnonymousTickets, Tickets

_TEXTS = tuple(each.name for each in FIELDS if each.kind == "text")
_CATEGORIES = tuple(each.name for each in FIELDS if each.kind in {"category", "tags"})
PERSONAL = tuple(each.name for each in FIELDS if each.kind in {"id", "name", "contact", "agent"})
# columns nobody mapped whose values are people's: they help to mask the row and go no further
KNOWN_PREFIX = "known_"
_NOT_PEOPLE = ("channel", "issue_type", "team", "priority", "status")


def anonymise(
    tickets: Tickets,
    key: bytes,
    remembered: frozenset[int] = frozenset(),
    tell: Tell = lambda _share: None,
) -> AnonymousTickets:
    """The same rows with ids as pseudonyms, texts and categories masked, names and contacts gone.

    `key` is the workspace's; `remembered` the keyed hashes of agents of earlier files; `tell` hears
    the share done every second or so, and may raise to end it.
    """
    frame = tickets.frame
    with ThreadPoolExecutor() as beside:
        keys = {
            name: beside.submit(pseudonyms, values, kind, key)
            for name, values, kind in _named(frame)
        }
        masked = _masked(frame, roster_of(_agents(frame), remembered, key), tell)
    hashed = {name: values.result() for name, values in keys.items()}
    kept = frame.drop(columns=personal_columns(frame)).assign(**masked, **hashed)
    notes = (*tickets.notes, *_noted(frame, masked))
    return AnonymousTickets(
        tickets.kind, kept, tickets.counts, notes, tickets.mapping, tickets.as_of
    )


def personal_columns(frame: pd.DataFrame) -> list[str]:
    """The columns of a frame that no stage after this one may hold."""
    return [name for name in map(str, frame) if name in PERSONAL or name.startswith(KNOWN_PREFIX)]


def personal_values(frame: pd.DataFrame) -> dict[str, set[str]]:
    """Names and contacts, by column, as spellings to be hashed and remembered.

    Ids need no memory: their pseudonyms stand in the batches.
    """
    return {
        name: {each for value in frame[name].dropna().unique() for each in variants(value)}
        for name in personal_columns(frame)
        if name not in FIELD or FIELD[name].kind != "id"
    }


def _agents(frame: pd.DataFrame) -> list[str]:
    if "agent" not in frame:
        return []
    categories = [word for name in _NOT_PEOPLE if name in frame for word in frame[name].unique()]
    return who_are_people(frame["agent"].dropna().unique(), (w for w in categories if pd.notna(w)))


def _wordy(frame: pd.DataFrame) -> list[str]:
    return [
        name
        for name in map(str, frame)
        if name in {*_TEXTS, *_CATEGORIES} or name.startswith(EXTRA)
    ]


def _part(tell: Tell, place: int, n: int) -> Tell:
    return lambda share: tell((place + share) / n)


def _noted(frame: pd.DataFrame, masked: dict[str, pd.Series]) -> Iterator[Note]:
    """How many cells of free text lost something, if any did."""
    texts = [name for name in masked if name in _TEXTS]
    changed = sum(int((masked[name] != frame[name])[frame[name].notna()].sum()) for name in texts)
    if changed:
        yield Note("masked", changed)


def _masked(frame: pd.DataFrame, people: Roster, tell: Tell) -> dict[str, pd.Series]:
    names = _wordy(frame)
    return {
        name: _masked_column(frame, name, people, _part(tell, place, len(names)))
        for place, name in enumerate(names)
    }


def _masked_column(frame: pd.DataFrame, name: str, people: Roster, tell: Tell) -> pd.Series:
    rowwise = name in _TEXTS or name.startswith(EXTRA) or name == "tags"
    known = [frame[each] for each in personal_columns(frame) if each != "agent"] if rowwise else []
    return mask_column(frame[name], known, people, tell)


def _named(frame: pd.DataFrame) -> Iterator[tuple[str, pd.Series, Kind]]:
    """The columns of which pseudonyms are kept, each with theirs and whose they are."""
    if "ticket_id" in frame:
        yield "ticket_key", frame["ticket_id"], "ticket"
    customer = next((name for name in ("customer_id", "contact") if name in frame), None)
    if customer:
        yield "customer_key", same_contacts(frame[customer]), "customer"
    if "agent" in frame:
        yield "agent_key", frame["agent"], "agent"
