"""Counts as figures and lines that add up: read = kept + left out by reason + skipped."""

from typing import Any

import pandas as pd
import streamlit as st

from core.errors import Note
from core.tickets import Counts, Tickets
from pages.parts.words import say, word

UNUSED = "value_not_used_"


def lines(counts: Counts) -> pd.DataFrame:
    """One line a reason, the total last."""
    reasons = {**counts.left_out, **counts.skipped}
    rows = [(say("quality.kept"), counts.kept)]
    rows += [(word("left_out", reason), n) for reason, n in reasons.items() if n]
    rows += [(say("quality.read"), counts.read)]
    return pd.DataFrame(rows, columns=[say("quality.rows"), "n"])


def show(tickets: Tickets) -> None:
    """From what was read to what is kept, step by step; then the values nobody will use."""
    counts = tickets.counts
    steps = {
        "read": counts.read,
        "skipped": sum(counts.skipped.values()),
        "left_out": sum(counts.left_out.values()),
        "kept": counts.kept,
    }
    with st.grid(4, min_column_width=130, gap="small"):
        for key, n in steps.items():
            st.metric(say(f"upload.step_{key}"), f"{n:,}", border=True)
    rows, values = _rows(counts), _values(tickets.notes)
    boxes = st.columns(2) if len(rows) and len(values) else [st.container()] * 2
    if len(rows):
        boxes[0].dataframe(rows, hide_index=True, column_config=_shares())
    if len(values):
        boxes[1].dataframe(values, hide_index=True)


def _rows(counts: Counts) -> pd.DataFrame:
    """Why rows do not count; empty where all do."""
    gone = [("skipped", counts.skipped), ("left_out", counts.left_out)]
    rows = [
        (word("left_out", reason), n, n / counts.read, say(f"upload.is_{step}"))
        for step, reasons in gone
        for reason, n in reasons.items()
    ]
    names = ("upload.why", "quality.rows", "upload.share", "upload.step")
    return pd.DataFrame(rows, columns=[say(name) for name in names])


def _shares() -> dict[str, Any]:
    return {say("upload.share"): st.column_config.NumberColumn(format="percent", width="small")}


def _values(notes: tuple[Note, ...]) -> pd.DataFrame:
    """Values that are not used, by column and reason."""
    rows = [
        (
            str(note.facts.get("column", "")),
            word("rules", note.key.removeprefix(UNUSED)),
            note.n,
            note.example,
        )
        for note in notes
        if note.key.startswith(UNUSED)
    ]
    names = ("header", "not_used", "cells", "example")
    return pd.DataFrame(rows, columns=[say(f"upload.{name}") for name in names])
