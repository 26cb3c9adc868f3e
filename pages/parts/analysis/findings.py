"""Findings as sentences, each with its n, how sure it is, and one button into the diagnosis."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from core.insight.finding import Finding
from core.insight.findings import find
from core.insight.sentence import say_confidence, sentence
from core.measure.filters import Filters
from core.measure.periods import Period
from core.store import rows as stored
from core.worktables.diagnosis import DIAGNOSIS
from core.worktables.evidence import Evidence
from core.worktables.proposing import propose_diagnosis
from core.worktables.titles import row_id
from pages.parts.choosing import looking
from pages.parts.choosing.looking import View, facts
from pages.parts.once import once
from pages.parts.session import Facts, language, store, who
from pages.parts.words import label, say
from pages.parts.worktables.acknowledging import acknowledge

MOST = 5


def found(view: View) -> tuple[Finding, ...]:
    """All findings of the view, strongest first."""
    return once(_found, view.facts, view.filters, view.against)


def _found(facts: Facts, filters: Filters, against: Period) -> tuple[Finding, ...]:
    return find(facts, filters, against, once)


def show(found: Sequence[Finding]) -> None:
    """At most a handful; where there is none, that is said too."""
    st.subheader(say("finding.title"), anchor=False)
    if not found:
        st.text(say("finding.none"))
    for place, finding in enumerate(found[:MOST]):
        _line(finding, place)


def _line(finding: Finding, place: int) -> None:
    words = sentence(finding, facts(), language())
    with st.container(border=True, key=f"finding-{place}"):
        said, sure, act = st.columns([6, 2, 1.4], vertical_alignment="center")
        said.text(words)
        sure.text(
            say("finding.sure", n=f"{finding.n:,}", confidence=say_confidence(finding, language()))
        )
        evidence = evidence_of(finding)
        known = _known(evidence)
        if known:
            act.page_link("pages/improvement/diagnosis.py", label=label("finding.in", row=known))
        elif act.button(say("finding.add"), key=f"add-{place}@{language()}", width="stretch"):
            _add(finding, evidence, words)
            st.rerun()


def evidence_of(finding: Finding) -> Evidence:
    """The figure of a finding, of what the filters left of the data.

    A kept column is told by its header: its key says nothing in a row that people read.
    """
    found = {name: codes[0] for name, codes in looking.chosen().chosen if len(codes) == 1}
    chosen = {facts().extras.get(name, name): code for name, code in found.items()}
    return Evidence(
        finding.metric,
        chosen | dict(finding.segment),
        finding.value,
        finding.n,
        finding.period.start,
        finding.period.end,
    )


def _known(evidence: Evidence) -> str:
    """The row that has this figure, whatever its words say by now, if there is one."""
    wanted = about(evidence.to_plain())
    rows = stored.rows(store(), DIAGNOSIS.key)
    same = (row for row in rows if about(row.values.get("evidence")) == wanted)
    return next((row_id(DIAGNOSIS, row.id) for row in same), "")


def about(figure: Any) -> tuple[Any, ...] | None:
    """What a stored figure is of: the same of two rows means that they are about one thing."""
    if not isinstance(figure, dict):
        return None
    return tuple(figure.get(name) for name in ("metric", "segment", "start", "end"))


def _add(finding: Finding, evidence: Evidence, words: str) -> None:
    # the wall clock dates what a person accepts today
    values = propose_diagnosis(
        evidence, words, finding.confidence, say("finding.source"), date.today()
    )
    row = stored.save(store(), DIAGNOSIS.key, values, who())
    acknowledge("action.saved", row_id(DIAGNOSIS, row.id))
