"""The rows of a batch that do not count: seen, taken along, put back by rule or one by one."""

from functools import partial
from io import BytesIO

import pandas as pd
import streamlit as st

from core.report.left_out_book import write_left_out
from core.store import Batch, Store
from core.store.left_out import left_out_rows
from core.store.returning import RETURNABLE
from core.texts import Language
from pages.parts.session import language, store, who
from pages.parts.words import label, say, word


def show(batch: Batch) -> None:
    """Switches per rule, then the rows themselves."""
    rows = left_out_rows(batch)
    if rows.empty:
        st.text(say("upload.nothing_left_out"))
        return
    _by_rule(batch)
    _by_row(batch, rows)


def _by_rule(batch: Batch) -> None:
    gone = {**batch.counts.left_out, **batch.counts.skipped}
    for reason in (reason for reason in RETURNABLE if gone.get(reason)):
        on = st.toggle(
            label("quality.put_back", reason=word("left_out", reason), n=gone[reason]),
            value=reason in batch.put_back,
            key=f"back-{batch.id}-{reason}@{language()}",
        )
        if on != (reason in batch.put_back):
            act = store().put_back if on else store().leave_out
            act(batch.id, reason, who())
            st.rerun()


def _by_row(batch: Batch, rows: pd.DataFrame) -> None:
    chosen = st.dataframe(
        _worded(rows),
        hide_index=True,
        placeholder="",
        on_select="rerun",
        selection_mode="multi-row",
        key=f"left-out-{batch.id}-{len(batch.rows_back)}@{language()}",
    )
    picked = rows.iloc[chosen.selection.rows]
    with st.container(horizontal=True):
        _buttons(batch, picked)
        st.download_button(
            label("quality.left_out_book"),
            partial(_book, rows, language(), store()),
            file_name=f"{say('quality.left_out_name', name=batch.name)}.xlsx",
            on_click="ignore",
            key=f"left-out-book-{batch.id}@{language()}",
        )


def _buttons(batch: Batch, picked: pd.DataFrame) -> None:
    returnable = picked[picked["reason"].isin(RETURNABLE)]
    for key, part, act in (
        ("back", returnable[~returnable["back"]], store().put_back_rows),
        ("out", returnable[returnable["row_no"].isin(batch.rows_back)], store().leave_out_rows),
    ):
        if len(part) and st.button(
            label(f"quality.rows_{key}", n=len(part)), key=f"rows-{key}-{batch.id}"
        ):
            act(batch.id, part["row_no"].tolist(), who())
            st.rerun()


def _worded(rows: pd.DataFrame) -> pd.DataFrame:
    names = {"row_no": say("upload.row"), "reason": say("upload.why"), "back": say("quality.back")}
    worded = rows.assign(reason=[word("left_out", reason) for reason in rows["reason"]])
    return worded.rename(columns=names)


def _book(rows: pd.DataFrame, words: Language, kept: Store) -> bytes:
    """The workbook; it is made in a thread that knows no visitor."""
    stream = BytesIO()
    write_left_out(rows, words, stream, kept)
    return stream.getvalue()
