"""What to compare the days with, as a choice in the sidebar."""

from datetime import date
from functools import partial

import streamlit as st

from core.measure.against import KINDS, Against, Kind
from core.measure.periods import Period, previous
from pages.parts.choices import seeded
from pages.parts.choosing import looking
from pages.parts.session import language
from pages.parts.words import say, worded

BOTH = 2


def show() -> None:
    """The choice, and a calendar where the days are a person's own."""
    now = looking.against()
    key = seeded(f"against@{language()}", now.kind)
    st.selectbox(
        say("filter.against"),
        KINDS,
        key=key,
        format_func=worded(KINDS, lambda name: say(f"against.{name}")),
        on_change=partial(_choose_against, key),
        help=say("filter.against_help"),
    )
    if now.kind == "custom":
        _other_days(now.days or previous(looking.days()))
    if now.kind == "since":
        _since(now.days.start if now.days else looking.days().start)


def _choose_against(key: str) -> None:
    kind: Kind = st.session_state[key]
    if kind == "custom":
        _compare(kind, previous(looking.days()))
    elif kind == "since":
        start = looking.days().start
        _compare(kind, Period(start, start))
    else:
        _compare(kind, None)


def _compare(kind: Kind, days: Period | None) -> None:
    looking.compare_with(Against(kind, days))


def _other_days(now: Period) -> None:
    key = f"against-days@{language()}@{now.start}@{now.end}"
    st.date_input(
        say("filter.against_days"),
        (now.start, now.end),
        key=key,
        format="YYYY-MM-DD",
        on_change=partial(_choose_other_days, key),
    )


def _choose_other_days(key: str) -> None:
    days: tuple[date, ...] = st.session_state[key]
    if len(days) == BOTH:
        _compare("custom", Period(*days))


def _since(now: date) -> None:
    key = f"since@{language()}@{now}"
    st.date_input(
        say("filter.since"),
        now,
        key=key,
        format="YYYY-MM-DD",
        on_change=partial(_choose_since, key),
    )


def _choose_since(key: str) -> None:
    day: date | None = st.session_state[key]
    if day is not None:
        _compare("since", Period(day, day))
