"""The line that says a change is safe: which row, when."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from pages.parts.session import settings
from pages.parts.words import say


def acknowledge(key: str, name: str) -> None:
    """Remember that something was stored, to be said under the grid."""
    now = datetime.now(ZoneInfo(settings().timezone))
    st.session_state["acknowledged"] = (key, name, f"{now:%H:%M:%S}")


def show(otherwise: str = "action.autosave") -> None:
    """Say what was stored last, or that typing is saved by itself."""
    key, name, at = st.session_state.get("acknowledged", (otherwise, "", ""))
    with st.container(key="acknowledged"):
        st.text(say(key, name=name, at=at))
