"""The rows of a view as a table that loads as it is scrolled, and as a file."""

import pandas as pd
import streamlit as st

from core.measure.detail import tickets
from core.measure.naming import code_words, segment_name
from core.measure.segments import is_segment
from core.measure.wording import in_table
from pages.parts.analysis import row_file
from pages.parts.choices import remembered
from pages.parts.choosing.looking import View, facts
from pages.parts.session import language
from pages.parts.words import say, worded

COLUMNS = (
    "day", "channel", "issue_type", "priority", "team", "customer_group", "agent", "status", "frt",
    "met", "ttr", "score", "nps", "subject", "description", "comment",
)  # fmt: skip
SECONDS = ("frt", "ttr")
ORDERS = {"newest": ("-day",), "slowest": ("-frt",), "least": ("score", "-frt")}
MOST = 20_000
# more rows than these scroll
FEW = 17
HIGHEST = 620


def show(view: View) -> None:
    """Choose an order; see the rows; take them along."""
    order = st.segmented_control(
        say("tickets.order"),
        list(ORDERS),
        required=True,
        format_func=worded(ORDERS, lambda key: say(f"tickets.{key}")),
        **remembered("order", "newest"),
    )
    table = _table(view, ORDERS[order])
    n = view.measured(("volume",)).figure("volume").n
    st.text(say("tickets.shown", n=n) if n <= MOST else say("tickets.cut", n=n, most=MOST))
    one = st.column_config.NumberColumn(format="%.1f")
    st.dataframe(
        table,
        hide_index=True,
        height=HIGHEST if n > FEW else "content",
        placeholder="",
        column_config={_header(name): one for name in SECONDS},
    )
    row_file.offer(table, say("nav.tickets"), "tickets")


def _table(view: View, order: tuple[str, ...]) -> pd.DataFrame:
    present = [name for name in COLUMNS if view.facts.has(name)]
    rows = tickets(view.facts, view.filters, present, order, (0, MOST))
    for name in present:
        rows[name] = _words(rows[name], name)
    return rows.rename(columns={name: _header(name) for name in present})


def _words(column: "pd.Series[object]", name: str) -> "pd.Series[object]":
    if name in SECONDS:
        return column.map(lambda value: in_table(value, "seconds")).round(1)
    if name == "day":
        return column.dt.date
    if name == "met":
        return column.map({True: say("tickets.met"), False: say("tickets.missed")})
    if is_segment(name) and name != "score":
        named = {
            code: code_words(facts(), name, code, language()) for code in column.dropna().unique()
        }
        return column.astype("object").map(named)
    return column


def _header(name: str) -> str:
    if is_segment(name) and name != "score":
        return segment_name(name, language())
    return say(f"tickets.column_{name}")
