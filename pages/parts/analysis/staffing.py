"""Agents needed per hour on the live channels, and the work a day brings on the others."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from core.charts.agents_by_hour import agents_by_hour
from core.insight.load.staffing import Queue, Shift, Staffing, staffing
from core.insight.load.staffing_sentences import need_sentence, roster_sentence
from core.insight.load.wanted import goals as wanted_goals
from core.insight.load.wanted import handles, wanted
from core.measure.filters import Filters
from core.measure.naming import code_words, segment_name
from pages.parts.analysis import goals
from pages.parts.analysis.drawing import draw, look
from pages.parts.analysis.viewing import View
from pages.parts.choosing.looking import facts
from pages.parts.once import once
from pages.parts.session import Facts, language, store
from pages.parts.words import say

Own = tuple[tuple[str, tuple[tuple[str, float], ...]], ...]


def show(view: View) -> None:
    """A channel and what is aimed at, the steps of its day, then the channels without a queue."""
    st.subheader(say("load.staffing"), anchor=False)
    own = tuple((name, tuple(sorted(each.items()))) for name, each in wanted(store()).items())
    found = once(_staffing, view.facts, view.filters, own)
    if found.queues:
        _queue(found)
    if found.dated:
        st.text(say("load.dated", channels=_list(found.dated)))
    if not found.queues and not found.dated:
        st.text(say("load.not_live" if found.workloads else "load.no_staffing"))
    if found.workloads:
        _workloads(found)


def _staffing(facts: Facts, filters: Filters, own: Own) -> Staffing:
    typed = {channel: dict(each) for channel, each in own}
    return staffing(facts, filters, wanted_goals(typed, facts.settings), handles(typed))


def _queue(found: Staffing) -> None:
    channel = goals.channel({each.channel: _name(each.channel) for each in found.queues})
    queue = next(each for each in found.queues if each.channel == channel)
    goals.ask(queue)
    st.text(goals.source(queue))
    if queue.shifts:
        rest = goals.shift([each.rest for each in queue.shifts])
        _steps(queue, next(each for each in queue.shifts if each.rest == rest))
    with st.expander(say("load.method_title")):
        st.text(say("load.method"))


def _steps(of: Queue, shift: Shift) -> None:
    kind = say(f"load.{'rest' if shift.rest else 'work'}")
    note = say("chart.agents", channel=_name(of.channel), kind=kind, days=shift.days)
    draw(agents_by_hour(shift.hours, look(need_sentence(shift, kind, language()), note)), "agents")
    roster = roster_sentence(shift, of.goal, language())
    if roster:
        st.text(roster)


@dataclass(frozen=True)
class _Line:
    """A workload in the words of a table."""

    channel: str
    days: str
    mean: float
    p90: float
    minutes: float
    hours: float
    source: str


def _workloads(found: Staffing) -> None:
    st.text(say("load.work_lead"))
    lines = [
        _Line(
            _name(each.channel),
            f"{say('load.rest' if each.rest else 'load.work')} ({each.days})",
            each.mean,
            each.p90,
            each.handling.seconds / 60,
            each.seconds / 3600,
            say("load.told", n=f"{each.handling.n:,}") if each.handling.n else say("load.assumed"),
        )
        for each in found.workloads
    ]
    titles = {
        "channel": segment_name("channel", language()),
        **{name: say(f"load.work_{name}") for name in _Line.__annotations__ if name != "channel"},
    }
    table = pd.DataFrame([vars(line) for line in lines]).rename(columns=titles)
    one = st.column_config.NumberColumn(format="%.1f")
    numbers = [titles[name] for name in ("mean", "p90", "minutes", "hours")]
    st.dataframe(table, hide_index=True, column_config=dict.fromkeys(numbers, one))


def _name(channel: str) -> str:
    return code_words(facts(), "channel", channel, language())


def _list(channels: tuple[str, ...]) -> str:
    return say("chart.and").join(map(_name, channels))
