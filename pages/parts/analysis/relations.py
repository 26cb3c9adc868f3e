"""Response time against satisfaction: a sentence, what it rests on, and how it was reached."""

import streamlit as st

from core.insight.speed.relation import Relation
from core.insight.speed.relation_sentences import (
    relation_sentence,
    simpson_sentence,
    strength_sentence,
    threshold_sentence,
)
from core.insight.speed.threshold import Threshold, related
from pages.parts.analysis import fields, findings, relation_charts, relation_tables
from pages.parts.choosing.looking import View, settings
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import plain, say

ABOUT = ("slow_replies", "threshold", "fast_but_dissatisfied", "slow_but_satisfied")


def show(view: View) -> None:
    """The answer first, then its pictures, the four fields, the findings, and the method."""
    found, threshold = once(related, view.facts, view.filters)
    st.subheader(plain(relation_sentence(found, settings(), language())), anchor=False)
    if found is not None:
        _said(found, threshold)
        relation_charts.show(found, threshold)
    fields.show(view)
    findings.show([each for each in findings.found(view) if each.key.startswith(ABOUT)])
    if found is not None:
        _method(found)


def _said(found: Relation, threshold: Threshold | None) -> None:
    st.text(simpson_sentence(found, language()))
    if threshold is not None:
        st.text(threshold_sentence(threshold, language()))
    if found.gap is not None:
        st.text(strength_sentence(found, language()))


def _method(found: Relation) -> None:
    with st.expander(say("relation.method_title")):
        st.text(say("relation.method"))
        relation_tables.show(found)
