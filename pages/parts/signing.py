"""Who checked that a batch is complete: one click, kept as a row with who and when."""

import streamlit as st

from core.store import rows
from core.store.batches import Batch
from core.store.rows import Row
from pages.parts.session import store, who
from pages.parts.words import label, say

TABLE = "sign_offs"
STEP = "completeness"


def sign_offs() -> dict[int, Row]:
    """Batch id to the row that signs its completeness."""
    found = rows.rows(store(), TABLE)
    return {row.values["batch"]: row for row in found if row.values.get("step") == STEP}


def show(batch: Batch) -> None:
    """Say who checked this batch, or offer to."""
    row = sign_offs().get(batch.id)
    if row is not None:
        st.text(say("quality.checked", who=row.who, at=row.at[:10]))
    elif st.button(label("quality.check"), key=f"check-{batch.id}"):
        values = {"batch": batch.id, "step": STEP, "conclusion": "complete"}
        rows.save(store(), TABLE, values, who())
        st.rerun()
