"""What goes along with low scores: sentence, drivers with their ranges, method, agents."""

import pandas as pd
import streamlit as st

from core.charts.driver_dots import Dot, driver_dots
from core.charts.opening import opens
from core.insight.low_scores.agents import Agents
from core.insight.low_scores.driver_sentences import (
    agents_sentence,
    driver_name,
    drivers_sentence,
    method_sentence,
)
from core.insight.low_scores.drivers import Driver, Drivers, drivers
from core.measure.naming import code_words, segment_name
from pages.parts.analysis.drawing import draw, look
from pages.parts.choosing.looking import View, facts
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import say

MOST = 14


def show(view: View) -> None:
    """The answer first, then its picture, how it was reached, and the agents."""
    found = once(drivers, view.facts, view.filters)
    st.subheader(say("driver.title"), anchor=False)
    st.text(drivers_sentence(found, facts(), language()))
    if found is None:
        return
    _dots(found)
    st.text(method_sentence(found, facts(), language()))
    if found.agents is not None:
        st.text(agents_sentence(found.agents, facts(), language()))
        with st.expander(say("driver.agents_title")):
            st.dataframe(_table(found.agents), hide_index=True)


def _dots(found: Drivers) -> None:
    names = [driver_name(each, facts(), language()) for each in found.foremost[:3]]
    title = say("driver.lead", names=say("chart.and").join(names)) if names else None
    spec = driver_dots(
        [_dot(each) for each in _shown(found)],
        look(title or say("driver.lead_none"), say("driver.subtitle")),
    )
    draw(spec, "drivers", ["low_share"])


def _shown(found: Drivers) -> list[Driver]:
    """Those of the largest effect on the whole, for the worse first."""
    largest = sorted(found.drivers, key=lambda each: -abs(each.along))[:MOST]
    return [each for each in found.drivers if each in largest]


def _dot(of: Driver) -> Dot:
    return Dot(
        segment_name(of.segment, language(), facts()),
        driver_name(of, facts(), language()),
        of.effect.value,
        of.effect.low,
        of.effect.high,
        of.n,
        round(of.along),
        of.stands,
        opens({of.segment: of.code}),
    )


def _table(found: Agents) -> pd.DataFrame:
    rows = [
        (code_words(facts(), "agent", each.code, language()), each.n, each.lows,
         round(each.expected, 1), round(each.share * 100, 1))
        for each in found.agents
    ]  # fmt: skip
    names = ("agent", "n", "lows", "expected", "share")
    return pd.DataFrame(rows, columns=[say(f"driver.column_{name}") for name in names])
