"""A long step's share and words as a bar that goes when it is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts.words import plain, say


@contextmanager
def watched(words: str) -> Iterator[Callable[[float, str], None]]:
    """A bar with these words; the callback takes the share done (0–1) and the step's text key."""
    bar = st.progress(0.0, plain(words))
    try:
        yield lambda share, step: _move(bar, share, f"{words} · {say(step)}")
    finally:
        bar.empty()


def _move(bar: DeltaGenerator, share: float, words: str) -> None:
    bar.progress(min(max(share, 0.0), 1.0), plain(words))
