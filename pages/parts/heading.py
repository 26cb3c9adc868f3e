"""The top of a page: its title with the period, one line of context, the 本月待办 strip."""

import streamlit as st

from core.measure.facts import last_day
from core.measure.periods import day_label, is_unfinished, period_label
from core.measure.wording import format_value
from pages.parts import todo
from pages.parts.choosing.looking import View
from pages.parts.session import language
from pages.parts.words import label, plain, say

# calendar months differ by three days
SLACK = 3


def show(name: str) -> None:
    """The head of a page that is about no period."""
    st.title(label(f"nav.{name}"), anchor=False)
    todo.show()


def show_period(name: str, view: View) -> None:
    """The head of an analysis page: period, then comparison · n · cut-off."""
    period = period_label(view.period, language())
    # side by side, or one under the other where there is no room
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"
    ):
        titled = say("page.titled", period=period, name=say(f"nav.{name}"))
        st.title(plain(titled), anchor=False, width="content")
        st.text(_line(view), width="content")
    todo.show()


def _line(view: View) -> str:
    until = last_day(view.facts)
    volume = view.measured(("volume",)).figure("volume")
    parts = [
        say("page.against", period=period_label(view.against, language())),
        format_value(volume.n, "tickets", language()),
        say("page.as_of", day=day_label(until, language())) if until else "",
        say("page.unfinished") if is_unfinished(view.period, until) else "",
        _unequal(view),
    ]
    return " · ".join(part for part in parts if part)


def _unequal(view: View) -> str:
    """Said where the comparison is a person's own choice of more or fewer days.

    Months and quarters are of nearly the same length.
    """
    now, before = view.period.n_days, view.against.n_days
    if abs(now - before) <= SLACK:
        return ""
    return say("page.unequal", now=now, before=before)
