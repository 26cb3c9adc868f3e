"""改进建议: what usually helps against this period's findings, each one click from the plan."""

from datetime import date

import streamlit as st

from core.insight.sentence import say_confidence, sentence
from core.insight.suggestions import Suggestion, suggest, table
from core.store import named
from core.store import rows as stored
from core.worktables.actions import ACTIONS
from core.worktables.proposing import propose_action
from core.worktables.titles import row_id
from pages.parts.analysis import advice_table, findings
from pages.parts.choosing.looking import View, facts
from pages.parts.session import language, store, who
from pages.parts.words import label, say
from pages.parts.worktables.acknowledging import acknowledge


def show(view: View) -> None:
    """The suggestions with the number that led to each, then the table they come from."""
    st.subheader(say("suggestions.title"), anchor=False)
    st.text(say("suggestions.lead"))
    lines = table(named.kept(store(), advice_table.KIND))
    found = suggest(findings.found(view), lines)
    if not found:
        st.text(say("suggestions.none"))
    for each in found:
        _line(each)
    advice_table.show(lines)


def _line(each: Suggestion) -> None:
    advice, finding = each.advice, each.finding
    with st.container(border=True, key=f"suggestion-{advice.key}"):
        said, act = st.columns([7, 1.6], vertical_alignment="center")
        category = say(f"choice.category.{advice.category}")
        said.text(f"{category} · {advice.said(language())}")
        why = say(
            "suggestions.because",
            sentence=sentence(finding, facts(), language()),
            n=f"{finding.n:,}",
            confidence=say_confidence(finding, language()),
        )
        said.text(why)
        planned = _planned(each)
        if planned:
            act.page_link("pages/improvement/plan.py", label=label("suggestions.in", row=planned))
        elif act.button(
            say("suggestions.add"), key=f"plan-{advice.key}@{language()}", width="stretch"
        ):
            _add(each)
            st.rerun()


def _planned(each: Suggestion) -> str:
    """The row of the plan with this measure for this figure, if there is one."""
    goal = findings.about(findings.evidence_of(each.finding).to_plain())
    words = each.advice.said(language())
    same = (
        row
        for row in stored.rows(store(), ACTIONS.key)
        if findings.about(row.values.get("goal")) == goal and row.values.get("measure") == words
    )
    return next((row_id(ACTIONS, row.id) for row in same), "")


def _add(each: Suggestion) -> None:
    # the wall clock dates what a person accepts today
    values = propose_action(
        findings.evidence_of(each.finding),
        each.advice.said(language()),
        each.advice.category,
        date.today(),
    )
    row = stored.save(store(), ACTIONS.key, values, who())
    acknowledge("action.saved", row_id(ACTIONS, row.id))
