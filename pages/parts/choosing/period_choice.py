"""The days to look at, as a choice in the sidebar: months, quarters, all, or one's own."""

from datetime import date
from functools import partial

import streamlit as st

from core.measure.periods import Period, latest_months, month_of, period_label, quarter_of
from pages.parts.choices import seeded
from pages.parts.choosing import looking
from pages.parts.session import facts, language
from pages.parts.words import say, worded

BOTH = 2
LATEST = 3


def periods() -> dict[str, Period]:
    """What the period widget offers: each month, newest first, the latest three, everything."""
    months = facts().months
    found = {month.isoformat()[:7]: month_of(month) for month in reversed(months)}
    found |= _quarters(months)
    latest = latest_months(facts(), LATEST)
    if latest and len(months) >= LATEST:
        found["latest"] = latest
    return found | {"all": Period(months[0], month_of(months[-1]).end)}


def _quarters(months: tuple[date, ...]) -> dict[str, Period]:
    """The calendar quarters with data in more than one month, newest first."""
    starts = [quarter_of(month).start for month in months]
    several = sorted({start for start in starts if starts.count(start) > 1}, reverse=True)
    return {f"{start.isoformat()[:7]}-quarter": quarter_of(start) for start in several}


def show() -> None:
    """The choice, and a calendar where the days are a person's own."""
    choices = periods()
    now = looking.days()
    found = next((name for name, period in choices.items() if period == now), "custom")
    name = "custom" if st.session_state.get("custom-period") else found
    key = f"period@{language()}"
    seeded(key, name)
    words = {"all": say("period.all"), "custom": say("period.custom")}
    st.selectbox(
        say("filter.period"),
        [*choices, "custom"],
        key=key,
        format_func=worded(
            [*choices, "custom"], lambda each: words.get(each) or _named(each, choices[each])
        ),
        on_change=partial(_choose_period, key),
    )
    if name == "custom":
        _own_days(now)


def _named(name: str, period: Period) -> str:
    words = period_label(period, language())
    return say("period.latest", n=LATEST) if name == "latest" else words


def _choose_period(key: str) -> None:
    name = st.session_state[key]
    st.session_state["custom-period"] = name == "custom"
    if name != "custom":
        period = periods()[name]
        looking.choose(looking.chosen().within(period.start, period.end))


def _own_days(now: Period) -> None:
    key = f"days@{language()}@{now.start}@{now.end}"
    st.date_input(
        say("filter.days"),
        (now.start, now.end),
        key=key,
        format="YYYY-MM-DD",
        on_change=partial(_choose_days, key),
    )


def _choose_days(key: str) -> None:
    days: tuple[date, ...] = st.session_state[key]
    # the first of two clicks gives one day: the period stays until there are both
    if len(days) == BOTH:
        looking.choose(looking.chosen().within(*days))
