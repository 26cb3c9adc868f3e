"""Comments as rows: the table of themes, single quotes, and the list of slow cases."""

import pandas as pd
import streamlit as st

from core.insight.themes.mention import Feedback, Mention, Quote, SlowCase
from core.measure.naming import code_words
from core.measure.periods import day_label
from core.measure.wording import format_value, in_table
from pages.parts.analysis import row_file
from pages.parts.analysis.comment_charts import moved, theme_name
from pages.parts.choosing.looking import facts
from pages.parts.session import language
from pages.parts.words import say

THEME_COLUMNS = ("theme", "n", "share", "change", "csat", "score", "low", "rest")
CASE_COLUMNS = ("day", "channel", "issue_type", "frt", "target", "said", "rating", "comment")


def table(found: Feedback) -> None:
    """Every theme with its figures, folded away."""
    with st.expander(say("feedback.table")):
        rows = [_figures(each) for each in found.mentions]
        names = [say(f"feedback.column_{name}") for name in THEME_COLUMNS]
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, placeholder="—")
        st.text(say("feedback.method"))


def quote(of: Quote) -> None:
    """A masked comment and, under it, its score, day and channel."""
    parts = [
        say("unit.score_value", n=f"{of.score:g}") if of.score is not None else "",
        day_label(of.day, language(), year=False) if of.day else "",
        code_words(facts(), "channel", of.channel, language(), "answer") if of.channel else "",
    ]
    beside = " · ".join(part for part in parts if part)
    st.text(f"{say('feedback.quote', text=of.text)}\n{beside}")


def slow(found: Feedback) -> None:
    """Comments about slow replies and of tickets past their target, with the real waiting."""
    st.subheader(say("feedback.slow"), anchor=False)
    if not found.slow:
        st.text(say("feedback.slow_none"))
        return
    said = {"n": f"{found.slow_cases:,}", "both": f"{found.confirmed:,}"}
    st.text(say("feedback.slow_lead", **said, shown=f"{len(found.slow):,}"))
    names = [say(f"feedback.column_{name}") for name in CASE_COLUMNS]
    rows = pd.DataFrame([_case(each) for each in found.slow], columns=names)
    st.dataframe(rows, hide_index=True, placeholder="—")
    row_file.offer(rows, say("feedback.slow"), "slow")


def _figures(of: Mention) -> tuple[object, ...]:
    return (
        theme_name(of),
        of.n,
        format_value(of.share, "share", language()),
        moved(of),
        *(format_value(each.value, each.unit, language()) for each in (of.csat, of.score, of.low)),
        format_value(of.rest.value, "share", language()),
    )


def _case(of: SlowCase) -> tuple[object, ...]:
    words = (
        code_words(facts(), key, code, language(), "answer")
        for key, code in (("channel", of.channel), ("issue_type", of.issue_type))
    )
    minutes = (in_table(each, "seconds") for each in (of.frt, of.target))
    rounded = (None if each is None else round(each, 1) for each in minutes)
    said = say("feedback.says_slow") if of.said else ""
    return of.day, *words, *rounded, said, of.score, of.comment
