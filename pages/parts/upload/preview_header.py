"""Another row as a table's header: the first rows to choose it from, or none of them."""

from typing import Any

import pandas as pd
import streamlit as st

from core.intake.preview import Preview
from core.intake.previewing.rows import shown_rows
from pages.parts.session import language
from pages.parts.upload.preview_changes import Change, ask
from pages.parts.words import plain, say

FIRST = range(1, 9)


def show(preview: Preview, name: str) -> None:
    """The rows below the header that was found; a click on one makes it the header."""
    rows = shown_rows(preview.raw.frame, preview.tickets, FIRST)
    if not rows:
        return
    st.text(say("upload.header_lead"))
    lines: list[dict[str, Any]] = [{say("upload.row"): each.row_no, **each.before} for each in rows]
    key = f"header-{name}-{preview.raw.path.stem}@{language()}"
    st.dataframe(
        pd.DataFrame(lines),
        hide_index=True,
        key=key,
        on_select=lambda: _chosen(name, key),
        selection_mode="single-row",
    )
    st.button(
        plain(say("upload.no_header")),
        key=f"no-header-{name}",
        help=say("upload.no_header_help"),
        on_click=lambda: ask(name, Change(header_row=0)),
    )


def _chosen(name: str, key: str) -> None:
    for place in st.session_state[key].selection.rows:
        ask(name, Change(header_row=place + 1))
