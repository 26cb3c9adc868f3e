"""What undoing or erasing a batch will change, said before it happens."""

import streamlit as st

from core.measure.periods import month_of, period_label
from core.measure.undoing import Loss, loss
from core.store.batches import Batch
from pages.parts.quality.coverage import channel_name
from pages.parts.session import facts, language, store, who
from pages.parts.words import say


def show(batch: Batch) -> None:
    """What would be gone, then the button that undoes it."""
    others = [each for each in store().batches() if each.id != batch.id]
    for line in _lines(loss(facts(), batch, others)):
        st.text(f"· {line}")
    st.text(say("quality.undo_help"))
    if st.button(say("quality.undo"), key=f"undo-{batch.id}"):
        store().undo(batch.id, who())
        st.rerun()
    st.page_link("pages/settings/privacy.py", label=say("quality.erase_instead"))


def _lines(lost: Loss) -> list[str]:
    lines = [say("quality.undo_loses", tickets=f"{lost.tickets:,}", answers=f"{lost.answers:,}")]
    if lost.restored:
        lines.append(say("quality.undo_restores", n=f"{lost.restored:,}"))
    for month in sorted({month for month, _ in lost.emptied}):
        names = [channel_name(code) for each, code in lost.emptied if each == month]
        label = period_label(month_of(month), language())
        lines.append(
            say("quality.undo_empties", month=label, channels=say("chart.and").join(names))
        )
    return lines
