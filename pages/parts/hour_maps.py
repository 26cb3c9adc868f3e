"""Weekday × hour of one measure at a time, the times of day named above the hours."""

from typing import Any

import pandas as pd
import streamlit as st

from core.charts.brackets import pieces
from core.charts.heatmap import FEW, heatmap
from core.insight.load.rated_times import rated, rated_times
from core.measure.filters import Filters
from core.measure.metrics import metric
from core.measure.naming import code_words, metric_name
from core.measure.wording import format_value
from pages.parts.choices import remembered
from pages.parts.drawing import draw, look
from pages.parts.session import Facts, facts, language, settings
from pages.parts.viewing import View
from pages.parts.words import say, word, worded

BY = ("weekday", "hour")
# the word over the map, the note under it, and whether the lowest value is the one to look at
MAPS: dict[str, tuple[str, str, bool]] = {
    "volume": ("most", "hours_volume", False),
    "frt.median": ("slowest", "hours", False),
    "csat": ("least", "hours_csat", True),
}


def show(view: View) -> None:
    """Choose what the map is of; nothing where no ticket has a clock time."""
    tables = {key: table for key in MAPS if (table := _table(view, key)) is not None}
    if not tables:
        return
    names = worded(MAPS, lambda key: metric_name(key, language(), settings()))
    key = st.segmented_control(
        say("load.heat"),
        list(tables),
        required=True,
        format_func=names,
        **remembered("heat", "volume", list(tables)),
    )
    _draw(tables[key], key)


def _table(view: View, key: str) -> pd.DataFrame | None:
    """Rows with a weekday and an hour; None without any value."""
    if key == "csat":
        table = rated(_rated(view.facts.fingerprint, view.filters, view.facts), list(BY))
    else:
        table = view.measured(("volume", "frt.median"), BY).table(BY)
    table = table.dropna(subset=["hour", key])
    return None if table.empty else table


@st.cache_resource(max_entries=100, show_spinner=False)
def _rated(mark: str, filters: Filters, _facts: Facts) -> pd.DataFrame:  # noqa: ARG001 cache key
    return rated_times(_facts, filters)


def _draw(table: pd.DataFrame, key: str) -> None:
    _, note, _ = MAPS[key]
    bands = [
        each
        for band in settings().time_bands
        for each in pieces(_name(band.key), band.start, band.end)
    ]
    spec = heatmap(table, key, look(_lead(table, key), say(f"chart.{note}")), bands)
    draw(spec, "heat", [key])


def _name(band: str) -> str:
    return code_words(facts(), "time_band", band, language())


def _lead(table: pd.DataFrame, key: str) -> str:
    """The cell to look at, of those that rest on enough tickets."""
    words, _, lowest = MAPS[key]
    sound = table if key == "volume" else table[table[f"{key}|n"] >= FEW]
    if sound.empty:
        return say("load.few")
    at: dict[Any, Any] = sound.sort_values(key, ascending=lowest).iloc[0].to_dict()
    value = format_value(float(at[key]), metric(key).unit, language())
    day, hour = word("weekday", str(int(at["weekday"]))), int(at["hour"])
    return say(f"load.{words}", day=day, hour=hour, value=value)
