"""The batches as cards: counts that reconcile, how read, what left, who checked, how undone."""

from dataclasses import replace

import streamlit as st

from core.store.batches import Batch
from core.texts import tell
from pages.parts.folding import folding
from pages.parts.moments import local_moment
from pages.parts.quality import account, batch_reading, left_out, signing, undoing
from pages.parts.session import language, store, who
from pages.parts.words import label, plain, say, word

PARTS = ("counts", "reading", "left_out", "signing", "undoing")


def show() -> None:
    """Every batch, newest first; then those undone, with the way back."""
    st.subheader(say("quality.batches"), anchor=False)
    st.text(say("quality.lead"))
    every = store().batches(undone=True)
    for batch in sorted(every, key=lambda each: (each.undone, -each.id)):
        if batch.undone:
            _undone(batch)
        else:
            _folded(batch)


def _folded(batch: Batch) -> None:
    """One line a batch, and behind it what happened to its rows."""
    kept = say("quality.kept_of", kept=f"{batch.counted.kept:,}", read=f"{batch.counts.read:,}")
    parts = [batch.name, word("kind", batch.kind), days_of(batch), kept, signing.mark(batch)]
    box = folding(" · ".join(part for part in parts if part), f"batch-{batch.id}")
    if box.open:
        with box:
            _card(batch)


def days_of(batch: Batch) -> str:
    """The days a batch tells about; "" where it tells none."""
    return f"{batch.first_day} – {batch.last_day}" if batch.first_day else ""


def _card(batch: Batch) -> None:
    at = local_moment(batch.added_at)
    st.text(say("quality.came_in", who=batch.who, at=at))
    tabs = st.tabs(
        [label(f"quality.part_{part}") for part in PARTS],
        key=f"parts-{batch.id}@{language()}",
        on_change="rerun",
    )
    drawn = (_counts, batch_reading.show, left_out.show, signing.show, undoing.show)
    for tab, draw in zip(tabs, drawn, strict=True):
        if tab.open:
            with tab:
                draw(batch)


def _counts(batch: Batch) -> None:
    account.show(replace(batch, counts=batch.counted))
    notes = [note for note in batch.notes if not note.key.startswith(account.UNUSED)]
    for note in notes:
        st.text(f"· {tell(note, language())}")


def _undone(batch: Batch) -> None:
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.text(say("quality.undone", name=batch.name))
    left.text(say("quality.revive_does", n=f"{batch.counted.kept:,}", days=days_of(batch)))
    if right.button(plain(say("quality.revive")), key=f"revive-{batch.id}"):
        store().revive(batch.id, who())
        st.rerun()
