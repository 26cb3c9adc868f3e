"""The comments of a view: a sentence, themes with their satisfaction, quotes, new words, cases."""

import streamlit as st

from core.insight.themes.feedback import feedback
from core.insight.themes.feedback_sentences import lead_sentence, line_sentence
from core.insight.themes.mention import Feedback
from pages.parts.analysis import comment_charts, comment_rows, findings, new_words, theme_rules
from pages.parts.analysis.comment_charts import theme_name
from pages.parts.choosing.looking import View
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import label, plain, say

CARDS = 6
ABOUT = "theme"


def show(view: View) -> None:
    """Everything the comments say; where there are none, what would be needed."""
    if not view.facts.has("comment"):
        _no_column()
        return
    found = once(feedback, view.facts, view.filters, view.against)
    if not found.comments:
        st.info(say("feedback.none"))
        return
    st.subheader(plain(lead_sentence(found, language())), anchor=False)
    st.text(line_sentence(found, language()))
    if found.mentions:
        comment_charts.show(found)
        comment_rows.table(found)
        _quotes(found)
    told = [each for each in findings.found(view) if each.key.startswith(ABOUT)]
    if told:
        findings.show(told)
    new_words.show(view)
    comment_rows.slow(found)
    theme_rules.show()


def _no_column() -> None:
    with st.container(border=True):
        st.text(say("feedback.no_column"))
        st.page_link("pages/data/upload.py", label=label("empty.go_upload"))


def _quotes(found: Feedback) -> None:
    """The foremost themes in the customers' own words, two side by side."""
    st.subheader(say("feedback.quotes"), anchor=False)
    columns = st.columns(2)
    for place, mention in enumerate(found.mentions[:CARDS]):
        with columns[place % 2].container(border=True, key=f"quotes-{place}"):
            st.text(say("feedback.quoted", theme=theme_name(mention), n=f"{mention.n:,}"))
            for quote in mention.quotes:
                comment_rows.quote(quote)
