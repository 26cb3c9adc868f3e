"""Response time against satisfaction: a sentence, the bands, the same within each group."""

import pandas as pd
import streamlit as st

from core.charts.satisfaction_by_band import satisfaction_by_band
from core.insight.relation import Relation, relate
from core.insight.relation_sentences import group_name, relation_sentence, simpson_sentence
from core.measure.filters import Filters
from core.measure.naming import code_words, segment_name
from core.measure.wording import format_difference, format_value
from pages.parts import figures, findings
from pages.parts.looking import View
from pages.parts.session import Facts, facts, language, settings
from pages.parts.words import say

ABOUT = ("slow_replies", "fast_but_dissatisfied")


def show(view: View) -> None:
    """The answer first, then how it was reached."""
    found = _relation(view.facts.fingerprint, view.filters, view.facts)
    st.text(relation_sentence(found, settings(), language()))
    if found is None:
        return
    st.text(simpson_sentence(found, language()))
    left, right = st.columns(2)
    with left:
        _bands(found)
    with right:
        _within(found)
    findings.show([each for each in findings.found(view) if each.key.startswith(ABOUT)])
    with st.expander(say("relation.method_title")):
        st.text(say("relation.method"))


@st.cache_resource(max_entries=100, show_spinner=False)
def _relation(mark: str, filters: Filters, _facts: Facts) -> Relation | None:  # noqa: ARG001 key
    return relate(_facts, filters)


def _bands(found: Relation) -> None:
    names = [group_name(found, at, settings(), language()) for at in range(len(found.bands))]
    look = figures.look(_gap(found), say("chart.by_band"))
    goal = settings().csat_target
    figures.draw(satisfaction_by_band(names, found.bands, look, goal), "by-band")


def _gap(found: Relation) -> str:
    if found.gap is None or found.gap_interval is None:
        return say("relation.no_gap")
    low, high = (format_difference(each, "share", language()) for each in found.gap_interval)
    gap = format_difference(found.gap, "share", language())
    return say("relation.gap", gap=gap, low=low, high=high)


def _within(found: Relation) -> None:
    rows = [
        (
            " × ".join(segment_name(name, language()) for name in each.by),
            " · ".join(code_words(facts(), *pair, language()) for pair in each.codes),
            each.n,
            round(each.rho, 2),
            f"{each.low:.2f} – {each.high:.2f}",
            format_value(each.fast.value, "share", language()),
            format_value(each.slow.value, "share", language()),
        )
        for each in found.strata
    ]
    names = ("group", "value", "n", "rho", "interval", "fast", "slow")
    columns = [say(f"relation.column_{name}") for name in names]
    st.text(say("relation.within"))
    st.dataframe(pd.DataFrame(rows, columns=columns), hide_index=True)
