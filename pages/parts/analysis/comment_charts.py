"""What comments say to two charts: how many name a theme, and how satisfied those are."""

import streamlit as st

from core.charts.bars import Bar, bars
from core.charts.tallies import Tally, tallies
from core.insight.themes import feedback_sentences
from core.insight.themes.feedback_sentences import risen_sentence
from core.insight.themes.mention import Feedback, Mention
from core.measure.wording import format_difference, format_value
from pages.parts.analysis.drawing import draw, look
from pages.parts.session import language
from pages.parts.words import say

# one angry comment makes no theme the worst
FEWEST = 5


def show(found: Feedback) -> None:
    """Side by side, themes in the same order."""
    left, right = st.columns(2)
    with left:
        _counts(found)
    with right:
        _satisfaction(found)


def theme_name(mention: Mention) -> str:
    """A theme in the reader's language."""
    return feedback_sentences.theme_name(mention, language())


def moved(mention: Mention) -> str:
    """The change of a theme's share with its range, and whether it is clear."""
    if mention.before is None or mention.change is None:
        return "—"
    size = format_difference(mention.share - mention.before, "share", language())
    low, high = (f"{end * 100:+.1f}" for end in mention.change)
    return say("feedback.moved", size=size, low=low, high=high)


def _counts(found: Feedback) -> None:
    rows = [
        Tally(
            theme_name(each),
            each.n,
            say("feedback.at_least", n=f"{each.n:,}", share=_percent(each.share)),
            say("feedback.against", moved=moved(each)),
            each.theme.praise,
        )
        for each in found.mentions
    ]
    draw(
        tallies(rows, look(risen_sentence(found, language()), say("feedback.counts_note"))),
        "themes",
    )


def _satisfaction(found: Feedback) -> None:
    rated = [each for each in found.mentions if each.score.n]
    if not rated:
        st.text(say("feedback.no_scores"))
        return
    spoken = [each for each in rated if each.score.n >= FEWEST] or rated
    worst = min(spoken, key=lambda each: (each.score.value or 0.0, -each.n))
    value = format_value(worst.score.value, "score", language())
    title = say("feedback.score_lead", theme=theme_name(worst), value=value)
    rows = [Bar(theme_name(each), each.score) for each in rated]
    draw(bars(rows, look(title, say("feedback.score_note"))), "theme-score", ("score.mean",))


def _percent(value: float | None) -> str:
    return format_value(value, "share", language())
