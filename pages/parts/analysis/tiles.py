"""Numbers as tiles: value with unit, change with its judgement, spark line, definition."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from core.measure.backlog import only_one_file
from core.measure.comparing import Change, Judgement
from core.measure.naming import definition, metric_name
from core.measure.wording import format_difference, format_value, say_judgement
from pages.parts.analysis.figures import days_or_weeks
from pages.parts.choosing.looking import View, settings
from pages.parts.session import language
from pages.parts.words import label, plain, say

COLOURS: dict[Judgement, str] = {
    "better": "green",
    "worse": "red",
    "same": "gray",
    "unknown": "gray",
}


def show(view: View, keys: Sequence[str], *, backlog: bool = False) -> None:
    """One tile a metric that the data have, side by side; below 640 px one under the other."""
    compared, line = view.compared(keys, ()), days_or_weeks(view, keys)
    known = [key for key in keys if compared.change(key).now.n] or keys
    with st.container(key="tiles"):
        columns = st.columns(len(known) + backlog)
        for column, key in zip(columns, known, strict=False):
            with column:
                tile(compared.change(key), line[key].dropna().tolist())
        if backlog:
            with columns[-1]:
                _backlog(view)


def _backlog(view: View) -> None:
    """Tickets open at the end of the period, against the end of the one before."""
    now, before = (
        days["backlog"].tolist() for days in (view.backlog(view.period), view.backlog(view.against))
    )
    alone = only_one_file(view.facts)
    change = now[-1] - before[-1] if now and before and not alone else None
    worse = "gray" if not change else "red" if change > 0 else "green"
    _framed(
        (say("metric.backlog"), label("figure.backlog_alone" if alone else "definition.backlog")),
        format_value(now[-1] if now else None, "tickets", language()),
        None if change is None else format_difference(change, "tickets", language()),
        delta_color=worse,
        chart_data=now or None,
    )


def tile(change: Change, spark: list[float]) -> None:
    """One number against its counterpart; n and definition behind the question mark."""
    now, known = change.now, change.difference is not None
    _framed(
        (metric_name(now.key, language(), settings()), _help(change)),
        format_value(now.value, now.unit, language()),
        format_difference(change.difference, now.unit, language()) if known else None,
        delta_color=COLOURS[change.judgement],
        delta_description=plain(say_judgement(change, language())),
        chart_data=spark or None,
    )


def _framed(named: tuple[str, str], value: str, delta: str | None, **looks: Any) -> None:
    """A metric under its whole name, its rule behind that: its own label cuts a long one."""
    name, rule = named
    with st.container(
        border=True, height="stretch", vertical_alignment="distribute", gap="xxsmall"
    ):
        st.caption(plain(name), help=rule)
        moved = None if delta is None else plain(delta)
        st.metric(plain(name), plain(value), moved, label_visibility="collapsed", **looks)


def _help(change: Change) -> str:
    rule = plain(definition(change.now.key, language(), settings()))
    small = say("figure.small") if change.now.small else ""
    return f"{label('figure.n', n=f'{change.now.n:,}')}{small}\n\n{rule}"
