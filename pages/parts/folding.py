"""A folded line that stays open when its words change under the hand."""

from typing import TYPE_CHECKING

import streamlit as st

from pages.parts.words import plain

if TYPE_CHECKING:
    from streamlit.elements.lib.mutable_expander_container import ExpanderContainer


def folding(words: str, key: str) -> "ExpanderContainer":
    """An expander whose page runs again when it is opened.

    Streamlit takes an expander with other words for another one and closes it; so what was open
    under the old words opens under the new ones.
    """
    last_words, last_start, last_open = st.session_state.get(f"{key}-fold", ("", False, False))
    start = last_start if words == last_words else last_open
    box = st.expander(plain(words), expanded=start, on_change="rerun", key=key)
    st.session_state[f"{key}-fold"] = (words, start, box.open)
    return box
