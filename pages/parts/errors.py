"""What went wrong, in one sentence in the visitor's language."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from core.errors import AppError
from core.texts import explain
from pages.parts.session import language
from pages.parts.words import label, plain


def show(error: AppError) -> None:
    """What a person can fix: what, where, how."""
    try:
        words = language()
    except AppError:
        # the store itself does not open: nobody's language is known
        words = "zh"
    st.error(plain(explain(error, words)))


@contextmanager
def kept() -> Iterator[None]:
    """In a callback, which runs before its page is drawn: what goes wrong is said on the page."""
    try:
        yield
    except AppError as error:
        st.session_state.setdefault("troubles", []).append(error)


def show_kept() -> None:
    """Say what went wrong in the callbacks of this run."""
    for error in st.session_state.pop("troubles", []):
        show(error)


def show_crash(name: str) -> None:
    """What a person cannot fix: a sentence, and the id under which the log has the rest."""
    st.error(label("errors.crash", id=name))
