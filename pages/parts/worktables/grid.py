"""A worktable as an editor grid: every committed cell is saved at once, never over another's."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

import pandas as pd
import streamlit as st

from core.store import rows as stored
from core.store.rows import Row
from core.worktables.grid import GridColumn, from_grid, grid, grid_cells
from core.worktables.known import Known
from core.worktables.tidying import tidy
from core.worktables.titles import row_id
from core.worktables.worktable import Worktable, new_values
from pages.parts import errors
from pages.parts.session import language, store, who
from pages.parts.worktables import conflicts
from pages.parts.worktables.acknowledging import acknowledge
from pages.parts.worktables.grid_columns import config
from pages.parts.worktables.knowing import with_figures

HIDDEN = "version"


def edit(worktable: Worktable, known: Known) -> tuple[Row, ...]:
    """Draw the grid; the rows as stored now."""
    rows = stored.rows(store(), worktable.key)
    columns = grid(worktable, language(), known)
    st.session_state[f"{worktable.key}-shown"] = rows
    st.data_editor(
        _frame(worktable, rows, columns, known),
        key=_key(worktable),
        column_config=config(columns),
        column_order=[column.key for column in columns if column.key != HIDDEN],
        num_rows="dynamic",
        hide_index=True,
        placeholder="",
        on_change=_apply,
        args=(worktable, known),
    )
    return rows


def _key(worktable: Worktable) -> str:
    return f"{worktable.key}@{language()}@{st.session_state.get(f'{worktable.key}-turn', 0)}"


def _frame(
    worktable: Worktable, rows: tuple[Row, ...], columns: tuple[GridColumn, ...], known: Known
) -> pd.DataFrame:
    cells = [grid_cells(worktable, row, language(), known) for row in rows]
    frame = pd.DataFrame(cells, columns=[column.key for column in columns])
    return frame.astype({column.key: _dtype(column) for column in columns})


def _dtype(column: GridColumn) -> str:
    """A column that is empty now still has its type, so that the grid offers its editor."""
    if column.type in ("number", "percent", "minutes"):
        return "float64"
    return "datetime64[s]" if column.type == "day" else "object"


def _apply(worktable: Worktable, known: Known) -> None:
    # where the store refuses, what was typed stays in the grid
    with errors.kept():
        _store(worktable, known)


def _store(worktable: Worktable, known: Known) -> None:
    """Each change as one saved version; then a new grid that shows what is stored.

    A row just added is still blank: it stays in the grid until something stands in it.
    """
    changes = cast("dict[str, Any]", st.session_state[_key(worktable)])
    shown = cast("tuple[Row, ...]", st.session_state[f"{worktable.key}-shown"])
    added = [cells for cells in changes["added_rows"] if any(_filled(cells))]
    for place, cells in changes["edited_rows"].items():
        _save(worktable, known, shown[int(place)], cells)
    for cells in added:
        _save(worktable, known, None, cells)
    for place in changes["deleted_rows"]:
        _put_away(worktable, shown[int(place)])
    if changes["edited_rows"] or added or changes["deleted_rows"]:
        turn = f"{worktable.key}-turn"
        st.session_state[turn] = st.session_state.get(turn, 0) + 1


def _filled(cells: dict[str, Any]) -> Iterator[bool]:
    return (value not in (None, "") for value in cells.values())


def _save(worktable: Worktable, known: Known, row: Row | None, cells: dict[str, Any]) -> None:
    before = row.values if row else new_values(worktable, _today())
    typed = tidy(worktable, {**before, **from_grid(worktable, cells, before)}, known)
    values = with_figures(worktable, typed)
    with conflicts.kept(worktable):
        number, version = (row.id, row.version) if row else (None, 0)
        saved = stored.save(store(), worktable.key, values, who(), id=number, version=version)
        acknowledge("action.saved", row_id(worktable, saved.id))


def _put_away(worktable: Worktable, row: Row) -> None:
    with conflicts.kept(worktable):
        stored.delete(store(), worktable.key, row.id, row.version, who())
        acknowledge("action.deleted", row_id(worktable, row.id))


def _today() -> str:
    """The wall clock dates what a person writes today; no figure depends on it."""
    return date.today().isoformat()
