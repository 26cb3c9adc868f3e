"""A choice that outlives a change of language or page: its code in the session, words on screen."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from pages.parts.session import language


def remembered(name: str, default: Any, among: Sequence[Any] = ()) -> dict[str, Any]:
    """Key and callback of a widget in which stands what was chosen last, if it is still there."""
    key = f"{name}@{language()}"
    found = chosen(name, default)
    seeded(key, default if among and found not in among else found)
    return {"key": key, "on_change": _keep, "args": (name, key)}


def seeded(key: str, value: Any) -> str:
    """The key of a widget that shows what is true now, whatever was clicked and came to nothing."""
    # a value told to the browser without need can overtake a click that is on its way
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    return key


def chosen(name: str, default: Any) -> Any:
    """What was chosen last."""
    return st.session_state.get(f"chosen-{name}", default)


def choose(name: str, value: Any) -> None:
    """Choose for the person, where a click somewhere else meant just that."""
    st.session_state[f"chosen-{name}"] = value


def _keep(name: str, key: str) -> None:
    st.session_state[f"chosen-{name}"] = st.session_state[key]
