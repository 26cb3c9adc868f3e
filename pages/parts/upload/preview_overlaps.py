"""Days a table without ids shares with what is stored: told, and replaced or added as asked."""

import streamlit as st

from core.intake.overlaps import Overlap, overlaps
from core.intake.preview import Preview
from core.measure.periods import Period, period_label
from pages.parts.choices import seeded
from pages.parts.session import language, store
from pages.parts.upload.preview_tables import name_of
from pages.parts.words import say, worded

CHOICES = ("replace", "append")


def show(preview: Preview, name: str) -> None:
    """What overlaps, and the two ways to take it."""
    found = overlaps_of(preview)
    if not found:
        return
    with st.container(border=True, key=f"overlap-{name}"):
        for each in found:
            st.text(_told(each))
        key = f"overlap-choice-{name}@{language()}"
        st.pills(
            say("upload.overlap_choice"),
            CHOICES,
            format_func=worded(CHOICES, lambda choice: say(f"upload.overlap_{choice}")),
            key=seeded(key, _choices().get(name)),
            on_change=lambda: _chosen(name, key),
            label_visibility="collapsed",
        )


def is_open(preview: Preview) -> bool:
    """Whether a table overlaps what is stored and nobody has said what that means."""
    return name_of(preview) not in _choices() and bool(overlaps_of(preview))


def overlaps_of(preview: Preview) -> tuple[Overlap, ...]:
    """What a table shares with the batches of today; looked up once for each reading of it."""
    known: dict[str, tuple[object, tuple[Overlap, ...]]]
    known = st.session_state.setdefault("overlaps", {})
    now = (id(preview), tuple((batch.id, batch.replaced) for batch in store().batches()))
    before, found = known.get(name_of(preview), (None, ()))
    if before != now:
        found = overlaps(preview, store())
        known[name_of(preview)] = (now, found)
    return found


def to_replace(preview: Preview) -> tuple[Overlap, ...]:
    """What a table is to stand in for, as was said; asked before it is taken in."""
    said = _choices().get(name_of(preview))
    return overlaps_of(preview) if said == "replace" else ()


def _choices() -> dict[str, str]:
    return st.session_state.setdefault("overlap-choices", {})


def _chosen(name: str, key: str) -> None:
    if st.session_state[key] is None:
        _choices().pop(name, None)
    else:
        _choices()[name] = st.session_state[key]


def _told(of: Overlap) -> str:
    return say(
        "upload.overlap",
        batch=of.name,
        days=period_label(Period(of.first, of.last), language()),
        here=f"{of.here:,}",
        there=f"{of.there:,}",
    )
