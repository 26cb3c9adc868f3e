"""The batches as cards: counts that reconcile, notes in words, put back, undo, checked."""

import streamlit as st

from core.store.batches import Batch
from core.texts import tell
from core.tickets import LEFT_OUT
from pages.parts import account, signing
from pages.parts.session import language, store, who
from pages.parts.words import label, plain, say, word


def show() -> None:
    """Every batch, newest first; then those undone, with the way back."""
    every = store().batches(undone=True)
    for batch in sorted(every, key=lambda each: (each.undone, -each.id)):
        if batch.undone:
            _undone(batch)
        else:
            _folded(batch)


def _folded(batch: Batch) -> None:
    """One line a batch, and behind it what happened to its rows."""
    days = f"{batch.first_day} – {batch.last_day}"
    kept = say("quality.kept_of", kept=f"{batch.counts.kept:,}", read=f"{batch.counts.read:,}")
    checked = "✓ " if batch.id in signing.sign_offs() else ""
    box = st.expander(
        plain(f"{checked}{batch.name} · {word('kind', batch.kind)} · {days} · {kept}"),
        on_change="rerun",
        key=f"batch-{batch.id}",
    )
    if box.open:
        with box:
            _batch(batch)


def _batch(batch: Batch) -> None:
    figures, notes = st.columns([2, 3])
    figures.dataframe(account.lines(batch.counts), hide_index=True)
    with notes:
        for note in batch.notes:
            st.text(f"· {tell(note, language())}")
        _put_back(batch)
        signing.show(batch)
        if st.button(say("quality.undo"), key=f"undo-{batch.id}", help=say("quality.undo_help")):
            store().undo(batch.id, who())
            st.rerun()


def _put_back(batch: Batch) -> None:
    reasons = [reason for reason in LEFT_OUT if batch.counts.left_out.get(reason)]
    for reason in reasons:
        on = st.toggle(
            label("quality.put_back", reason=word("left_out", reason)),
            value=reason in batch.put_back,
            key=f"back-{batch.id}-{reason}@{language()}",
        )
        if on != (reason in batch.put_back):
            act = store().put_back if on else store().leave_out
            act(batch.id, reason, who())
            st.rerun()


def _undone(batch: Batch) -> None:
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.text(say("quality.undone", name=batch.name))
    if right.button(plain(say("quality.revive")), key=f"revive-{batch.id}"):
        store().revive(batch.id, who())
        st.rerun()
