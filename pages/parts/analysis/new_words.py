"""The words no theme knows that stand out, as two charts, each word with one comment it is in."""

from collections.abc import Sequence

import streamlit as st

from core.charts.tallies import Tally, tallies
from core.insight.themes.new_words import MOST_COMMENTS, NewWord, new_words
from core.measure.wording import format_value
from pages.parts.analysis.drawing import draw, look
from pages.parts.choosing.looking import View
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import say


def show(view: View) -> None:
    """New against the comparison period, and usual where scores are low."""
    found = once(new_words, view.facts, view.filters, view.against)
    st.subheader(say("feedback.words"), anchor=False)
    left, right = st.columns(2)
    with left:
        _chart(found.risen, "risen")
    with right:
        _chart(found.low, "low")
    if found.sampled:
        st.text(say("feedback.sampled", n=f"{MOST_COMMENTS:,}"))


def _chart(words: Sequence[NewWord], kind: str) -> None:
    if not words:
        st.text(say(f"feedback.words_{kind}_none"))
        return
    names = say("feedback.separator").join(word.word for word in words[:3])
    title = say(f"feedback.words_{kind}", words=names)
    rows = [Tally(word.word, word.n, _beside(word, kind), word.example) for word in words]
    draw(tallies(rows, look(title, say("feedback.words_note"))), f"words-{kind}")


def _beside(word: NewWord, kind: str) -> str:
    shares = (format_value(each, "share", language()) for each in (word.share, word.elsewhere))
    share, elsewhere = shares
    return say(f"feedback.beside_{kind}", share=share, elsewhere=elsewhere)
