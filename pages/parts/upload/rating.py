"""Ratings typed into a grid of the evaluation table's seven columns, taken in as one batch."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from core.intake.typed_rows import take_typed
from core.worktables.checking import check
from core.worktables.data_templates import TICKETS
from core.worktables.grid import GridColumn, from_grid, grid
from core.worktables.known import Known
from core.worktables.problems import sentence
from pages.parts import errors
from pages.parts.session import language, store, who
from pages.parts.upload.preview_taking import taken
from pages.parts.words import label, say
from pages.parts.worktables.grid_columns import config
from pages.parts.worktables.knowing import known_now

HIDDEN = ("id", "version")
BLANK_ROWS = 3


def show() -> None:
    """Folded behind one line; open, the grid and a button that takes in what stands in it."""
    box = st.expander(say("rating.title"), on_change="rerun", key="rating")
    if box.open:
        with box:
            _draw(known_now())


def _draw(known: Known) -> None:
    st.text(say("rating.lead"))
    columns = tuple(each for each in grid(TICKETS, language(), known) if each.key not in HIDDEN)
    key = f"ratings-{st.session_state.get('ratings-turn', 0)}@{language()}"
    st.data_editor(
        _frame(columns),
        key=key,
        column_config=config(columns),
        num_rows="dynamic",
        hide_index=True,
        placeholder="",
        on_change=_typed,
        args=(key,),
    )
    rows = _rows()
    found = [
        (place, each)
        for place, row in enumerate(rows, 1)
        for each in check(TICKETS, from_grid(TICKETS, row, {}), known)
    ]
    for place, each in found:
        st.text(say("rating.row", n=place, problem=sentence(each, TICKETS, language())))
    if rows and all(each.level == "advice" for _, each in found):
        st.button(
            label("rating.save", n=len(rows)), type="primary", key="save-ratings", on_click=_save
        )


def _frame(columns: tuple[GridColumn, ...]) -> pd.DataFrame:
    rows = [*_rows(), *({} for _ in range(BLANK_ROWS))]
    frame = pd.DataFrame(rows, columns=[column.key for column in columns])
    return frame.astype({column.key: _dtype(column) for column in columns})


def _dtype(column: GridColumn) -> str:
    if column.type in ("number", "minutes"):
        return "float64"
    return "datetime64[s]" if column.type == "day" else "object"


def _rows() -> list[dict[str, Any]]:
    """What was typed so far, in this session only: remarks may hold names until they are masked."""
    return st.session_state.setdefault("ratings", [])


def _typed(key: str) -> None:
    """Keep what was typed, and show it in a new grid with room for more."""
    changes: dict[str, Any] = st.session_state[key]
    rows = [dict(row) for row in _rows()] + [{} for _ in range(BLANK_ROWS)]
    for place, cells in changes["edited_rows"].items():
        rows[int(place)] |= cells
    rows += changes["added_rows"]
    gone = set(map(int, changes["deleted_rows"]))
    kept = [row for place, row in enumerate(rows) if place not in gone]
    st.session_state["ratings"] = [row for row in map(_filled, kept) if row]
    # a blank new row stays in the grid until something stands in it
    if changes["edited_rows"] or gone or any(map(_filled, changes["added_rows"])):
        st.session_state["ratings-turn"] = st.session_state.get("ratings-turn", 0) + 1


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value not in (None, "")}


def _save() -> None:
    with errors.kept():
        rows = [row | {"day": date.fromisoformat(str(row["day"])[:10])} for row in _rows()]
        batch = take_typed(rows, store(), who())
        taken(batch)
        st.session_state["ratings"] = []
        st.session_state["ratings-turn"] = st.session_state.get("ratings-turn", 0) + 1
