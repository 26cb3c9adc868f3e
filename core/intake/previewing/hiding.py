"""Cells of a few rows to the same cells as they may be shown: masked, people's columns hidden."""

from collections.abc import Iterable

import pandas as pd

from core.intake.rules.drafting import mapped, people_besides
from core.privacy.anonymising import PERSONAL, personal_columns
from core.privacy.masking import mask
from core.tickets import FIELD, Tickets

HIDDEN = "•••"
_MOST_AGENTS = 500
_WORDED = {"text", "category", "tags"}


def hidden_headers(cells: pd.DataFrame, tickets: Tickets) -> frozenset[str]:
    """Columns of people, mapped or recognised, of which no cell is ever shown."""
    used = (header for header, field in mapped(cells, tickets.mapping) if field in PERSONAL)
    return frozenset((*used, *people_besides(cells, tickets.mapping)))


def worded_headers(cells: pd.DataFrame, tickets: Tickets) -> frozenset[str]:
    """Columns of free words, in which people of the same row may be named."""
    fields = dict(mapped(cells, tickets.mapping))
    return frozenset(
        header
        for header in map(str, cells)
        if header not in fields or FIELD[fields[header]].kind in _WORDED
    )


def secrets_of(frame: pd.DataFrame, rows: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Per position: what is known of the row's people, and of the agents of every row."""
    agents = _agents(frame)
    columns = [name for name in personal_columns(frame) if name != "agent"]
    return {
        row: (*(str(each) for each in frame[columns].iloc[row] if pd.notna(each)), *agents)
        for row in rows
    }


def shown_text(text: str, secrets: tuple[str, ...] = ()) -> str:
    """A cell without people in it."""
    trimmed = text.strip()
    return mask(trimmed, known=secrets) if trimmed else ""


def _agents(frame: pd.DataFrame) -> tuple[str, ...]:
    if "agent" not in frame:
        return ()
    return tuple(map(str, frame["agent"].dropna().unique()[:_MOST_AGENTS]))
