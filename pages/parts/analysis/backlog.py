"""Backlog: its age day by day, what came against what was closed, and where the oldest are."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from core.charts.backlog_ages import NAMES, backlog_ages
from core.charts.trend import trend
from core.insight.load.backlog_sentences import (
    age_sentence,
    doubts,
    flow_sentence,
    rate_sentence,
)
from core.measure.aging import aging
from core.measure.facts import last_day
from core.measure.filters import Filters
from core.measure.flow import carried, flow
from core.measure.naming import code_words, segment_name
from pages.parts.analysis.drawing import TICKETS, draw, look
from pages.parts.analysis.viewing import View
from pages.parts.choosing import looking
from pages.parts.choosing.looking import facts
from pages.parts.once import once
from pages.parts.session import Facts, language
from pages.parts.words import say

SPLITS = ("channel", "issue_type")


@dataclass(frozen=True)
class Behind:
    """The flow of the days, what was carried into them, and the age by segment at their end."""

    moved: pd.DataFrame
    before: tuple[int, int]
    ages: dict[str, pd.DataFrame]


def show(view: View) -> None:
    """Areas by age beside openings and closings, then the segments with the oldest tickets."""
    st.subheader(say("load.backlog"), anchor=False)
    days = view.backlog(view.period)
    if days.empty or not (view.facts.has("closed_day") or view.facts.has("status")):
        st.text(say("load.no_backlog"))
        return
    found = once(_behind, view.facts, view.filters)
    _tell(view, days, found)
    left, right = st.columns(2)
    with left:
        draw(
            backlog_ages(days, look(age_sentence(days, language()), say("chart.backlog"))),
            "backlog",
            ["backlog"],
        )
    with right:
        keys = ("opened", "closings")
        draw(
            trend(
                found.moved, keys, look(flow_sentence(found.moved, language()), say("chart.flow"))
            ),
            "flow",
            keys,
        )
    tables = [each for each in found.ages.items() if not each[1].empty]
    for column, (segment, table) in zip(st.columns(2), tables, strict=False):
        with column:
            _oldest(view, segment, table)


def _behind(facts: Facts, filters: Filters) -> Behind:
    present = [segment for segment in SPLITS if facts.has(segment)]
    ages = {segment: aging(facts, segment, filters) for segment in present}
    return Behind(flow(facts, filters), carried(facts, filters), ages)


def _tell(view: View, days: pd.DataFrame, found: Behind) -> None:
    """The rate, and what makes the backlog less than certain."""
    n, opened = int(days["backlog"].iloc[-1]), float(found.moved["opened"].sum())
    oldest = max((int(table["oldest"].max()) for table in found.ages.values() if len(table)),
                 default=0)  # fmt: skip
    if n and opened:
        st.text(rate_sentence(n, opened, oldest, language()))
    for sentence in doubts(view.facts, found.before, language()):
        st.text(sentence)


def _oldest(view: View, segment: str, table: pd.DataFrame) -> None:
    """Open tickets by age; a row opens them where the period ends with the data."""
    names = [code_words(facts(), segment, code, language()) for code in table[segment]]
    counts = {say(f"chart.{name}"): table[name].tolist() for name in reversed(NAMES)}
    rows = pd.DataFrame(
        {
            segment_name(segment, language()): names,
            say("metric.backlog"): table["backlog"].tolist(),
            say("load.oldest_days"): table["oldest"].tolist(),
            **counts,
        }
    )
    key = f"oldest-{segment}@{language()}"
    if not _still_open(view):
        st.dataframe(rows, hide_index=True, key=key, placeholder="—")
        return
    shown = st.dataframe(
        rows,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        key=key,
        placeholder="—",
    )
    for place in shown.selection.rows:
        _open(view, segment, table[segment].iloc[place])


def _still_open(view: View) -> bool:
    """Whether those open at the end of the period are those open now, and have their day."""
    until = last_day(view.facts)
    by_creation = view.facts.settings.population == "created"
    return by_creation and until is not None and view.period.end >= until and bool(facts().months)


def _open(view: View, segment: str, code: Any) -> None:
    text = "" if pd.isna(code) else str(code)
    filters = looking.chosen().within(view.facts.months[0], view.period.end)
    looking.choose(filters.choosing(segment, text).choosing("status", "open"))
    st.switch_page(TICKETS)
