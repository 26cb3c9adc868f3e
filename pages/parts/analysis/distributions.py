"""How single values spread: durations in widening bins, answers per score."""

import pandas as pd
import streamlit as st

from core.charts.distribution import distribution
from core.measure.distribution import distribution as spread
from core.measure.wording import format_value
from pages.parts.analysis import drawing
from pages.parts.choosing.looking import View, settings
from pages.parts.session import language
from pages.parts.words import say


def response(view: View) -> None:
    """First response times as a histogram."""
    table = spread(view.facts, "frt", view.filters)
    median = view.measured(("frt.median", "frt.p90")).figure("frt.median")
    title = say("lead.half_within", value=format_value(median.value, "seconds", language()))
    look = drawing.look(title, say("chart.distribution"))
    drawing.draw(distribution(table, look, settings().target), "distribution", ["frt.median"])


def scores(view: View) -> None:
    """Answers per score, one table for each scale: scales are never pooled."""
    by = ("scale", "score")
    table = view.measured(("answers",), by).table(by).dropna(subset=["score"])
    for scale, rows in table.groupby("scale"):
        shares = rows["answers|n"] / rows["answers|n"].sum() * 100
        st.text(say("figure.scale", scale=int(scale)))
        st.dataframe(
            pd.DataFrame(
                {
                    say("segment.score"): rows["score"].map(lambda score: f"{score:g}"),
                    say("unit.answers_name"): rows["answers|n"],
                    say("figure.share"): shares,
                }
            ).iloc[::-1],
            hide_index=True,
            column_config={
                say("figure.share"): st.column_config.ProgressColumn(
                    format="%.1f%%", min_value=0, max_value=100
                )
            },
        )


def response_rate(view: View) -> str:
    """The response rate that the data allow: of surveys sent, else of closed tickets."""
    sent = view.measured(("response_rate",)).figure("response_rate")
    return "response_rate" if sent.n else "response_rate.closed"
