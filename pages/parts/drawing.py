"""A chart on a page: as wide as its place, a click opens its tickets, its data can be taken."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import pandas as pd
import streamlit as st

from core.charts.opening import FIELD, is_openable, openable, opened
from core.charts.taking import data_of
from core.charts.theme import Look, Spec
from core.measure.naming import definition, metric_name
from core.report.chart_book import write_chart_book
from pages.parts import looking
from pages.parts.inert import csv
from pages.parts.session import dark, language, settings, store
from pages.parts.words import label, plain, say

TICKETS = "pages/analysis/tickets.py"


def look(title: str, *subtitle: str) -> Look:
    """The look of a chart with this sentence over it and these notes under that."""
    return Look(title, " · ".join(part for part in subtitle if part), language(), dark())


def draw(spec: Spec, name: str, keys: Sequence[str] = ()) -> None:
    """Show a chart; its description is what a screen reader says, `keys` are the metrics in it.

    A mark that knows its codes opens its tickets on a click.
    """
    shown = openable(spec)
    key = f"vega-{name}@{language()}"
    with st.container(border=True, key=f"chart-{name}"):
        if is_openable(shown):
            picked = st.vega_lite_chart(
                shown, theme=None, key=key, on_select="rerun", selection_mode=FIELD
            )
            _open(opened(picked.selection))
        else:
            st.vega_lite_chart(shown, theme=None, key=key)
        _take(spec, name, keys)


def _open(codes: Mapping[str, str]) -> None:
    if not codes:
        return
    filters = looking.chosen()
    for segment, code in codes.items():
        filters = filters.choosing(segment, code)
    looking.choose(filters)
    st.switch_page(TICKETS)


def _take(spec: Spec, name: str, keys: Sequence[str]) -> None:
    """What stands behind the chart: definitions on hover and in the box, its data as files."""
    rules = [_rule(key) for key in keys]
    with st.popover(
        say("chart.behind"),
        type="tertiary",
        key=f"behind-{name}@{language()}",
        help="\n\n".join(plain(rule) for rule in rules) or None,
        on_change="rerun",
    ) as box:
        if box.open:
            for rule in rules:
                st.text(rule)
            _files(data_of(spec, language()), spec["description"], name)


def _rule(key: str) -> str:
    name = metric_name(key, language(), settings())
    return f"{name}: {definition(key, language(), settings())}"


def _files(table: pd.DataFrame, title: str, name: str) -> None:
    st.dataframe(table, hide_index=True, placeholder="", height="content")
    file = f"{say('nav.analysis')} {name}"
    with st.container(horizontal=True):
        st.download_button(
            label("chart.csv"),
            lambda: csv(table),
            file_name=f"{file}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"csv-{name}@{language()}",
        )
        st.download_button(
            label("chart.xlsx"),
            lambda: _workbook(table, title),
            file_name=f"{file}.xlsx",
            on_click="ignore",
            key=f"xlsx-{name}@{language()}",
        )


def _workbook(table: pd.DataFrame, title: str) -> bytes:
    stream = BytesIO()
    write_chart_book(table, title, language(), stream, store())
    return stream.getvalue()
