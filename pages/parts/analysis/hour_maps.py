"""Weekday × hour of one measure at a time, the times of day named above the hours."""

import pandas as pd
import streamlit as st

from core.charts.brackets import pieces
from core.charts.heatmap import heatmap
from core.insight.load.hour_sentences import hour_sentence
from core.insight.load.rated_times import rated, rated_times
from core.measure.naming import code_words, metric_name
from pages.parts.analysis.drawing import draw, look
from pages.parts.analysis.viewing import View
from pages.parts.choices import remembered
from pages.parts.choosing.looking import facts, settings
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import say, worded

BY = ("weekday", "hour")
# the note under the map
MAPS = {"volume": "hours_volume", "frt.median": "hours", "csat": "hours_csat"}


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
        table = rated(once(rated_times, view.facts, view.filters), list(BY))
    else:
        table = view.measured(("volume", "frt.median"), BY).table(BY)
    table = table.dropna(subset=["hour", key])
    return None if table.empty else table


def _draw(table: pd.DataFrame, key: str) -> None:
    bands = [
        each
        for band in settings().time_bands
        for each in pieces(_name(band.key), band.start, band.end)
    ]
    spec = heatmap(
        table,
        key,
        look(hour_sentence(table, key, facts(), language()), say(f"chart.{MAPS[key]}")),
        bands,
    )
    draw(spec, "heat", [key])


def _name(band: str) -> str:
    return code_words(facts(), "time_band", band, language())
