"""The top of a page: its title with the period, one line of context, the 本月待办 strip."""

import streamlit as st

from pages.parts import todo
from pages.parts.words import label


def show(name: str, *, line: str = "", title: str | None = None) -> None:
    """Title of a page by its name, an optional plain line under it, then what is to do."""
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    left.title(title or label(f"nav.{name}"), anchor=False)
    if line:
        right.text(line, text_alignment="right")
    todo.show()
