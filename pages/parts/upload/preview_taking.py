"""Waiting tables that were said yes to, taken in one by one; what was taken in, in words."""

import streamlit as st

from core.errors import AppError
from core.intake.overlaps import replace_earlier
from core.intake.preview import Preview
from core.intake.taking_in import cancel, confirm
from core.store import Batch
from pages.parts.choosing import looking
from pages.parts.progress import followed
from pages.parts.session import store, who
from pages.parts.upload import preview_overlaps
from pages.parts.upload import preview_tables as waiting
from pages.parts.upload.preview_changes import cut_offs
from pages.parts.upload.preview_left_out import rows_back
from pages.parts.words import label, say
from pages.parts.work import Stopped


def ready(preview: Preview) -> bool:
    """Whether nothing is open about a table and it is not there already."""
    kept = preview.tickets.counts.kept > 0
    asked = preview.questions or preview_overlaps.is_open(preview)
    return preview.usable and kept and not asked and preview.known is None


def want(*names: str) -> None:
    """Say yes to these tables."""
    asked: list[str] = st.session_state.setdefault("to-take", [])
    asked += [name for name in names if name not in asked]


def leave(*names: str) -> None:
    """Say no: nothing of these tables is kept."""
    for name in names:
        preview = waiting.named(name)
        if preview is not None:
            cancel([preview], store())
            waiting.forget(preview)
            cut_offs().pop(name, None)


def carry_out() -> None:
    """Take in what was said yes to; taking one back takes back those behind it.

    What stands above on the page (what is to be done) speaks of the store: it is drawn anew.
    """
    asked: list[str] = st.session_state.setdefault("to-take", [])
    while asked:
        name = asked[0]
        preview = waiting.named(name)
        try:
            # the one before may have brought the days of this one
            if preview is not None and ready(preview):
                _take(preview, name)
            del asked[0]
        except Stopped:
            asked.clear()
        except AppError as error:
            st.session_state["troubles-of"][name] = error
            del asked[0]
    if st.session_state.pop("stored-now", False):
        st.rerun()


def _take(preview: Preview, name: str) -> None:
    words = say("upload.storing", name=preview.name)
    kept, role = store(), who()
    replaced = preview_overlaps.to_replace(preview)
    batch = followed(
        f"take-{name}",
        words,
        lambda progress: confirm(preview, kept, role, progress=progress),
        binding=True,
    )
    replace_earlier(batch, replaced, kept, role)
    if chosen := rows_back(name):
        kept.put_back_rows(batch.id, chosen, role)
        batch = kept.batch(batch.id)
    taken(batch)
    waiting.forget(preview)
    cut_offs().pop(name, None)
    st.session_state["stored-now"] = True


def taken(batch: Batch) -> None:
    """Note what is to be said; the newest month is what the person came to see."""
    st.session_state.setdefault("taken", []).append((batch.name, f"{batch.counted.kept:,}"))
    looking.look_anew()


def last_words() -> None:
    """What was taken in, said once, and the way on."""
    taken: list[tuple[str, str]] = st.session_state.get("taken", [])
    for name, n in taken:
        st.success(label("upload.taken", name=name, n=n))
    if taken and not waiting.files():
        st.page_link("pages/analysis/overview.py", label=label("upload.go_overview"))
        del st.session_state["taken"]
