"""Waiting tables as one folded line each, and all of them in one sentence with one button."""

from collections.abc import Callable, Sequence

import streamlit as st

from core.intake.preview import Preview
from core.intake.readiness import says_little
from core.measure.periods import Period, period_label
from pages.parts.session import language
from pages.parts.upload import preview_overlaps, preview_taking
from pages.parts.upload.preview_tables import name_of
from pages.parts.words import label, plain, say, word

MARKS = {"ready": "✓", "known": "=", "question": "?", "thin": "?", "unusable": "×", "empty": "×"}


def state_of(preview: Preview) -> str:
    """A key of upload.state_<key>: what a table waits for."""
    if preview.known is not None:
        return "known"
    if not preview.tickets.counts.read:
        return "empty"
    if preview.questions or preview_overlaps.is_open(preview):
        return "question"
    if not preview_taking.ready(preview):
        return "unusable"
    return "thin" if says_little(preview) else "ready"


def summary(tables: Sequence[Preview], refused: int) -> None:
    """Of several tables: how many may be taken in, all at once; how many files are none."""
    if len(tables) + refused < 2 or not tables:
        return
    states = [state_of(each) for each in tables]
    ready = [name_of(each) for each, state in zip(tables, states, strict=True) if state == "ready"]
    counted = [(state, states.count(state)) for state in MARKS if state in states]
    said = [say(f"upload.n_{state}", n=n) for state, n in counted]
    said += [say("upload.n_refused", n=refused)] if refused else []
    st.text(say("upload.tables", n=len(tables), states=say("chart.and").join(said)))
    with st.container(horizontal=True):
        if len(ready) > 1:
            st.button(
                label("upload.confirm_all", n=len(ready)),
                type="primary",
                key="confirm-all",
                on_click=preview_taking.want,
                args=tuple(ready),
            )
        st.button(
            plain(say("upload.cancel_all")),
            key="cancel-all",
            on_click=preview_taking.leave,
            args=tuple(map(name_of, tables)),
        )


def folded(preview: Preview, draw: Callable[[Preview, str], None], *, alone: bool) -> None:
    """The line of a table, open where it is alone or has a question; then its card."""
    state, counts = state_of(preview), preview.tickets.counts
    # a card must not fold up under the hand that answers its question
    first: dict[str, bool] = st.session_state.setdefault("first-open", {})
    parts = (
        f"{MARKS[state]} {preview.name}",
        word("kind", preview.mapping.kind),
        say("upload.rows", n=f"{counts.kept:,}") if counts.read else "",
        period(preview),
        say(f"upload.state_{state}"),
    )
    box = st.expander(
        plain(" · ".join(part for part in parts if part)),
        expanded=first.setdefault(name_of(preview), alone or state == "question"),
        key=f"preview-{name_of(preview)}",
        on_change="rerun",
    )
    if box.open:
        with box:
            draw(preview, name_of(preview))


def period(preview: Preview) -> str:
    """The days the rows that count cover, in words; empty without any."""
    first, last = preview.extent.first, preview.extent.last
    if first is None or last is None:
        return ""
    return period_label(Period(first, last), language())
