"""A chart on a page: as wide as its place, a click opens its tickets, its data can be taken."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

import pandas as pd
import streamlit as st

from core.charts.opening import FIELD, is_openable, openable, opened
from core.charts.picturing import picture
from core.charts.taking import data_of
from core.charts.theme import Look, Spec
from core.measure.naming import definition, metric_name
from core.report.chart_book import write_chart_book
from pages.parts.choosing import looking
from pages.parts.choosing.looking import settings
from pages.parts.inert import csv
from pages.parts.session import dark, language, store
from pages.parts.words import label, plain, say

TICKETS = "pages/analysis/tickets.py"


def look(title: str, *subtitle: str) -> Look:
    """The look of a chart with this sentence over it and these notes under that."""
    return Look(title, " · ".join(part for part in subtitle if part), language(), dark())


def draw(spec: Spec, name: str, keys: Sequence[str] = ()) -> None:
    """Show a chart under its sentence; `keys` are the metrics in it, whose rules stand behind it.

    A mark that knows its codes opens its tickets on a click.
    """
    shown = openable({name: each for name, each in spec.items() if name != "title"})
    key = f"vega-{name}@{language()}"
    with st.container(border=True, key=f"chart-{name}"):
        _headline(spec)
        if is_openable(shown):
            picked = st.vega_lite_chart(
                shown, theme=None, key=key, on_select="rerun", selection_mode=FIELD
            )
            _open(opened(picked.selection))
        else:
            st.vega_lite_chart(shown, theme=None, key=key)
        _take(spec, name, keys)


def _headline(spec: Spec) -> None:
    """What the chart says, over it: words of the page break where a picture's are cut."""
    said = spec["usermeta"]
    if said["title"]:
        st.subheader(plain(said["title"]), anchor=False)
    if said["subtitle"]:
        st.caption(plain(said["subtitle"]))


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
            _files(spec, name)


def _rule(key: str) -> str:
    name = metric_name(key, language(), settings())
    return f"{name}: {definition(key, language(), settings())}"


def _files(spec: Spec, name: str) -> None:
    """The numbers, and four ways to take the chart along."""
    table = data_of(spec, language())
    st.dataframe(table, hide_index=True, placeholder="", height="content")
    makers: dict[str, Callable[[], bytes]] = {
        "xlsx": lambda: _workbook(table, spec["description"]),
        "csv": lambda: csv(table),
        "png": lambda: picture(spec, "png"),
        "svg": lambda: picture(spec, "svg"),
    }
    with st.container(horizontal=True):
        for kind, make in makers.items():
            st.download_button(
                label(f"chart.{kind}"),
                make,
                file_name=f"{say('nav.analysis')} {name}.{kind}",
                on_click="ignore",
                key=f"{kind}-{name}@{language()}",
            )


def _workbook(table: pd.DataFrame, title: str) -> bytes:
    stream = BytesIO()
    write_chart_book(table, title, language(), stream, store())
    return stream.getvalue()
