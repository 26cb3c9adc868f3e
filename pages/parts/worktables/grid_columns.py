"""A worktable's neutral grid columns to Streamlit's column configuration."""

from typing import Any, assert_never

import streamlit as st

from core.worktables.grid import GridColumn
from pages.parts.words import plain

WIDE, NARROW = "large", "small"


def config(columns: tuple[GridColumn, ...]) -> dict[str, Any]:
    """One entry per column key."""
    return {column.key: _column(column) for column in columns}


def _column(column: GridColumn) -> Any:
    name = f"{column.label} *" if column.required else column.label
    common = {"label": name, "help": plain(column.hint), "disabled": column.locked}
    match column.type:
        case "choice":
            return st.column_config.SelectboxColumn(**common, options=column.options)
        case "number" | "percent" | "minutes":
            return _number(column, common)
        case "day":
            return st.column_config.DateColumn(**common, format="YYYY-MM-DD")
        case "text":
            width = WIDE if column.long else NARROW if column.key == "id" else None
            pinned = column.key == "id" or None
            return st.column_config.TextColumn(
                **common, max_chars=column.limit, width=width, pinned=pinned
            )
    assert_never(column.type)


def _number(column: GridColumn, common: dict[str, Any]) -> Any:
    shown = "%d" if column.whole else "%.4g"
    return st.column_config.NumberColumn(
        **common,
        min_value=column.low,
        max_value=column.high,
        step=1 if column.whole else None,
        format=f"{shown} %%" if column.type == "percent" else shown,
    )
