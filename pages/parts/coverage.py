"""Which months and channels are there, and which are missing."""

import pandas as pd
import streamlit as st

from core.measure.naming import code_words
from core.measure.periods import month_of, period_label
from pages.parts.looking import everything
from pages.parts.session import facts, language
from pages.parts.words import say


def show() -> None:
    """Tickets by month and channel; a channel without tickets in a month is said, not a zero."""
    table = everything().measured(("volume",), ("month", "channel")).table(("month", "channel"))
    table["channel"] = [
        code_words(facts(), "channel", code, language()) for code in table["channel"]
    ]
    wide = table.pivot_table(index="channel", columns="month", values="volume|n", aggfunc="sum")
    wide = wide.astype("Int64").rename(columns=_month)
    wide.index.name = say("segment.channel")
    st.subheader(say("quality.coverage"), anchor=False)
    st.text(say("quality.coverage_lead"))
    st.dataframe(wide.reset_index(), hide_index=True, placeholder=say("quality.missing"))
    matched = facts().match
    st.text(say("quality.match", answers=matched.answers, matched=matched.matched))


def _month(day: pd.Timestamp) -> str:
    return period_label(month_of(day.date()), language())
