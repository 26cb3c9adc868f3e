"""Rows that would not count, with why; single ones may be chosen to count all the same."""

from functools import partial
from io import BytesIO
from typing import Any

import pandas as pd
import streamlit as st

from core.intake.leaving_rows import left_out_rows
from core.intake.preview import Preview
from core.intake.previewing.rows import ShownRow, shown_rows
from core.report.left_out_book import write_left_out
from core.store import Store
from core.store.returning import RETURNABLE
from core.texts import Language
from pages.parts.session import language, store
from pages.parts.words import label, say, word

MOST = 200


def show(preview: Preview, name: str) -> None:
    """The first rows left out, to be chosen from."""
    frame = preview.tickets.frame
    gone = frame.loc[frame["left_out"].isin(RETURNABLE).to_numpy(), "row_no"]
    if gone.empty:
        st.text(say("upload.nothing_left_out"))
        return
    st.text(say("upload.left_out_lead", n=f"{len(gone):,}", shown=min(len(gone), MOST)))
    rows = shown_rows(preview.raw.frame, preview.tickets, map(int, gone.head(MOST)))
    key = f"left-out-{name}@{language()}"
    st.dataframe(
        _table(rows),
        hide_index=True,
        key=key,
        on_select=lambda: _choose(name, key, rows),
        selection_mode="multi-row",
        selection_default={"selection": {"rows": _places(name, rows)}},
    )
    if chosen := rows_back(name):
        st.text(say("upload.rows_back", n=len(chosen)))
    st.download_button(
        label("upload.left_out_book", n=f"{len(gone):,}"),
        partial(_book, preview, language(), store()),
        file_name=f"{say('upload.left_out_name', name=preview.file.stem)}.xlsx",
        on_click="ignore",
        key=f"left-out-book-{name}",
    )


def rows_back(name: str) -> set[int]:
    """Row numbers of a waiting table that count although a rule leaves them out."""
    return st.session_state.setdefault("rows-back", {}).setdefault(name, set())


def _book(preview: Preview, words: Language, kept: Store) -> bytes:
    """The workbook; it is made in a thread that knows no visitor."""
    stream = BytesIO()
    write_left_out(left_out_rows(preview), words, stream, kept)
    return stream.getvalue()


def _choose(name: str, key: str, rows: tuple[ShownRow, ...]) -> None:
    places: list[int] = st.session_state[key].selection.rows
    st.session_state["rows-back"][name] = {rows[place].row_no for place in places}


def _places(name: str, rows: tuple[ShownRow, ...]) -> list[int]:
    return [place for place, row in enumerate(rows) if row.row_no in rows_back(name)]


def _table(rows: tuple[ShownRow, ...]) -> pd.DataFrame:
    lines: list[dict[str, Any]] = [
        {
            say("upload.row"): row.row_no,
            say("upload.why"): word("left_out", row.left_out or ""),
            **row.before,
        }
        for row in rows
    ]
    return pd.DataFrame(lines)
