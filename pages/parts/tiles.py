"""Numbers as tiles: value with unit, change with its judgement, spark line, definition."""

from collections.abc import Sequence

import streamlit as st

from core.measure.comparing import Change, Judgement
from core.measure.naming import definition, metric_name
from core.measure.wording import format_difference, format_value, say_judgement
from pages.parts.looking import View
from pages.parts.session import language, settings
from pages.parts.words import label, plain, say

COLOURS: dict[Judgement, str] = {
    "better": "green",
    "worse": "red",
    "same": "gray",
    "unknown": "gray",
}


def show(view: View, keys: Sequence[str]) -> None:
    """One tile a metric, side by side; below 640 px one under the other."""
    compared = view.compared(keys, (), ("day",))
    daily = compared.now.table(("day",))
    with st.container(key="tiles"):
        for column, key in zip(st.columns(len(keys)), keys, strict=True):
            with column:
                tile(compared.change(key), daily[key].dropna().tolist())


def tile(change: Change, spark: list[float]) -> None:
    """One number against its counterpart; n and definition behind the question mark."""
    now = change.now
    st.metric(
        plain(metric_name(now.key, language(), settings())),
        plain(format_value(now.value, now.unit, language())),
        plain(format_difference(change.difference, now.unit, language()))
        if change.difference is not None
        else None,
        delta_color=COLOURS[change.judgement],
        delta_description=plain(say_judgement(change, language())),
        help=_help(change),
        border=True,
        chart_data=spark or None,
        height="stretch",
    )


def _help(change: Change) -> str:
    rule = plain(definition(change.now.key, language(), settings()))
    small = say("figure.small") if change.now.small else ""
    return f"{label('figure.n', n=f'{change.now.n:,}')}{small}\n\n{rule}"
