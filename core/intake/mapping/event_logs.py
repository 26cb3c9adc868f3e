"""A table in which one ticket has many rows to the column that names what happened in each."""

import pandas as pd

from core.intake.mapping.evidence import Cells
from core.intake.mapping.synonyms import kind_of
from core.intake.mapping.wording import forms, little_words
from core.intake.words import plain
from core.tickets import ColumnMapping

EVENTS_ASKED = "(events)"
_ROWS = 50_000
_FEWEST = 4
# how many rows a ticket must have on average, and how many different moments or events
_MANY = 1.5


def event_column(mapping: ColumnMapping, columns: Cells) -> str | None:
    """The header that names the events of an event log; None if each row is a ticket of its own.

    A log has few tickets for its rows, one moment that differs within them, and a column (an
    activity, an action, else the status) that differs too. The first 50,000 rows are looked at.
    """
    key, moment = mapping.header_of("ticket_id"), mapping.header_of("created_at")
    moments = [field for _, field in mapping.fields if field and kind_of(field) == "moment"]
    if mapping.kind != "tickets" or not key or not moment or len(moments) > 1:
        return None
    named = [header for header, _ in mapping.fields if _names_events(header)]
    status = mapping.header_of("status")
    for event in (*named, *([status] if status else [])):
        if _varies(columns, key, moment, event):
            return event
    return None


def _names_events(header: str) -> bool:
    return any(plain(form) in little_words("events") for form in forms(header))


def _varies(columns: Cells, key: str, moment: str, event: str) -> bool:
    if not all(header in columns for header in (key, moment, event)):
        return False
    table = pd.DataFrame({name: list(columns[name][:_ROWS]) for name in {key, moment, event}})
    table = table[table[key].astype("str").str.strip() != ""]
    tickets = table[key].nunique()
    if len(table) < max(_FEWEST, _MANY * tickets):
        return False
    return all(
        len(table[[key, other]].drop_duplicates()) >= _MANY * tickets for other in (moment, event)
    )
