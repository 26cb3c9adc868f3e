"""Which columns the files fill and which they leave empty, month by month."""

import pandas as pd
import streamlit as st

from core.charts.month_strip import Extent, MonthCell, month_strip
from core.measure.completeness import completeness
from core.measure.periods import month_of, period_label
from core.measure.wording import format_value
from pages.parts.analysis import drawing
from pages.parts.once import once
from pages.parts.session import facts, language
from pages.parts.words import say, word

MOST_MONTHS = 24
WHOLE = 0.995


def show() -> None:
    """A cell per column and month with the share of rows that say something in it."""
    table = once(completeness, facts())
    if table.empty:
        return
    st.subheader(say("quality.completeness"), anchor=False)
    months = sorted(table["month"].unique())[-MOST_MONTHS:]
    shown = table[table["month"].isin(months)]
    look = drawing.look(_title(shown), say("quality.completeness_note"))
    drawing.draw(month_strip([_cell(row) for _, row in shown.iterrows()], look), "completeness")


def _title(shown: pd.DataFrame) -> str:
    least = shown.loc[shown["share"].idxmin()]
    if least["share"] >= WHOLE:
        return say("quality.completeness_whole")
    key = "quality.completeness_none" if not least["share"] else "quality.completeness_least"
    return say(key, field=_name(least), month=_month(least), share=_share(least))


def _cell(row: "pd.Series") -> MonthCell:
    extent: Extent = "full" if row["share"] else "missing"
    rows = say(f"quality.rows_{row['kind']}", n=f"{row['n']:,}")
    said = f"{_share(row)} · {rows}"
    text = _share(row) if row["share"] else say("quality.empty")
    return MonthCell(_name(row), _month(row), text, row["share"], extent, said)


def _name(row: "pd.Series") -> str:
    field = word("field", row["field"])
    return field if row["kind"] == "ticket" else say("quality.of_answers", field=field)


def _month(row: "pd.Series") -> str:
    return period_label(month_of(row["month"].date()), language())


def _share(row: "pd.Series") -> str:
    return format_value(row["share"], "share", language())
