"""The seven weekdays as fields to type blocks into."""

from collections.abc import Sequence

import streamlit as st

from core.hours.schedule import Week
from core.hours.spelling import read_week, write_blocks
from pages.parts.session import language
from pages.parts.words import say


def show(week: Week) -> list[str]:
    """Seven fields, Monday first, with what is saved now; the texts as typed."""
    st.text(say("hours.week_help"))
    texts = [
        st.text_input(name, write_blocks(blocks), key=key, placeholder=say("hours.rest"))
        for name, blocks, key in zip(_names(), week, _keys(week), strict=True)
    ]
    st.button(say("hours.same"), on_click=_follow_monday, args=(_keys(week),))
    return texts


def read(texts: Sequence[str]) -> Week:
    """The blocks typed; an AppError names the weekday that is wrong."""
    return read_week(texts, _names())


def _names() -> list[str]:
    return [say(f"weekday.{number}") for number in range(1, 8)]


def _keys(week: Week) -> list[str]:
    """A save makes new fields, which start with what is saved."""
    return [f"hours-{n}@{write_blocks(blocks)}@{language()}" for n, blocks in enumerate(week)]


def _follow_monday(keys: Sequence[str]) -> None:
    for key in keys[1:5]:
        st.session_state[key] = st.session_state[keys[0]]
