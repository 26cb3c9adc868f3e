"""Filters under a name: choose one, keep the present choice as one, or let one go."""

import streamlit as st

from core.measure.filters import Filters, from_query, to_query
from core.store import named
from pages.parts.choices import seeded
from pages.parts.choosing import looking
from pages.parts.session import language, store, who
from pages.parts.words import label, say

KIND = "segment"


def show() -> None:
    """The segments there are, if any, and the way to a new one; days are not part of them."""
    saved = {name: from_query(plain) for name, plain in named.kept(store(), KIND).items()}
    now = looking.chosen()
    current = next((name for name, each in saved.items() if each.chosen == now.chosen), None)
    if saved:
        _choice(saved, current)
    if current:
        st.button(
            label("segments.forget", name=current),
            type="tertiary",
            key=f"forget-segment@{language()}",
            on_click=lambda: named.forget(store(), KIND, current, who()),
        )
    elif now.chosen:
        _new(now)


def _choice(saved: dict[str, Filters], current: str | None) -> None:
    key = seeded(f"segment@{language()}", current)
    st.selectbox(
        say("segments.title"),
        list(saved),
        index=None,
        key=key,
        placeholder=say("segments.none"),
        on_change=lambda: _apply(saved, st.session_state[key]),
    )


def _apply(saved: dict[str, Filters], name: str | None) -> None:
    chosen = saved[name].chosen if name else ()
    now = looking.chosen()
    looking.choose(Filters(now.start, now.end, chosen))


def _new(now: Filters) -> None:
    with st.popover(say("segments.keep"), type="tertiary", key=f"keep-segment@{language()}"):
        key = f"segment-name@{language()}"
        st.text_input(say("segments.name"), key=key, max_chars=named.MOST_LETTERS)
        st.button(
            say("segments.save"),
            key=f"save-segment@{language()}",
            on_click=lambda: _keep(st.session_state[key], now),
        )


def _keep(name: str, now: Filters) -> None:
    if name.strip():
        named.keep(store(), KIND, name, to_query(now.within(None, None)), who())
