"""Measured tables in words: units in the header, few rows marked, a row opens its tickets."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from core.charts.theme import width
from core.measure.comparing import Change, change
from core.measure.measured import Measured
from core.measure.metrics import metric
from core.measure.naming import code_words, definition, line_name, metric_name, segment_name
from core.measure.segments import write_code
from core.measure.wording import decimals, in_table, say_judgement
from core.texts import has
from pages.parts.choosing import looking
from pages.parts.choosing.looking import facts, settings
from pages.parts.session import language
from pages.parts.words import plain, say

IN_HEADER = ("seconds", "share")
# of a telephone held upright, less its margins and a row's box, in pixels
NARROW = 324
# what n, a value and its change take of it, and what a half-width letter takes with its cell
NUMBERS, LETTER, CELL = 206, 7.2, 18


def show(
    measured: Measured,
    segment: str,
    keys: Sequence[str],
    *,
    ranked: Sequence[str],
    before: Measured | None = None,
) -> None:
    """The rows of one segment, worst by the first of `ranked` on top; a click goes to the tickets.

    With `before` all of `ranked`, which are some of `keys`, have their change beside them.
    """
    order = ranked[0]
    table = measured.table((segment,)).sort_values(order, ascending=rises(order))
    changes = {key: _changes(measured, before, (segment, key), table)
               for key in ranked if before}  # fmt: skip
    words = _words(table, segment, keys, changes)
    chosen = st.dataframe(
        words,
        hide_index=True,
        column_config=_columns(words, keys, changes),
        on_select="rerun",
        selection_mode="single-row",
        key=f"table-{segment}-{order}@{language()}",
        placeholder="—",
    )
    for place in chosen.selection.rows:
        open_tickets(segment, table[segment].iloc[place])


def _columns(
    words: pd.DataFrame, keys: Sequence[str], changes: dict[str, list[Change]]
) -> dict[str, Any]:
    return {
        **_names_column(words, changes),
        **{_header(key, keys): _column(key) for key in keys},
        **{_moved(key): _change_column(key) for key in changes},
    }


def open_tickets(segment: str, code: Any) -> None:
    """Look at the tickets behind one row of a table or one mark of a chart."""
    text = "" if pd.isna(code) else write_code(code)
    looking.choose(looking.chosen().choosing(segment, text))
    st.switch_page("pages/analysis/tickets.py")


def rises(key: str) -> bool:
    """Whether the worst of a metric is its lowest."""
    return metric(key).better == "higher"


def _changes(
    now: Measured, before: Measured, asked: tuple[str, str], table: pd.DataFrame
) -> list[Change]:
    """The change of each row of the table, in its order."""
    segment, key = asked
    codes = [{segment: None if pd.isna(code) else code} for code in table[segment]]
    return [change(now.figure(key, **each), before.figure(key, **each)) for each in codes]


def _words(
    table: pd.DataFrame, segment: str, keys: Sequence[str], changes: dict[str, list[Change]]
) -> pd.DataFrame:
    population = metric(keys[0]).population
    least = settings().small_sample
    names = [code_words(facts(), segment, code, language(), population) for code in table[segment]]
    n = table[f"{keys[0]}|n"]
    marked = [
        f"{name} *" if 0 < rows < least else name for name, rows in zip(names, n, strict=True)
    ]
    columns: dict[str, list[Any]] = {segment_name(segment, language()): marked, "n": n.tolist()}
    for key in keys:
        columns[_header(key, keys)] = [_value(value, key) for value in table[key]]
        if key in changes:
            columns[_moved(key)] = [_value(each.difference, key) for each in changes[key]]
        if key in list(changes)[:1]:
            words = [say_judgement(each, language()) for each in changes[key]]
            columns[say("splits.judgement")] = words
    return pd.DataFrame(columns)


def _value(value: Any, key: str) -> float | None:
    return None if pd.isna(value) else in_table(float(value), metric(key).unit)


def _header(key: str, keys: Sequence[str]) -> str:
    """The statistic alone where several of one metric stand side by side: long heads hide rows."""
    unit, family = metric(key).unit, key.partition(".")[0]
    several = sum(each.startswith(f"{family}.") for each in keys) > 1 and family != "band"
    name = line_name(key, language()) if several else metric_name(key, language(), settings())
    if len(keys) > 1 and has(f"short.{key}"):
        name = say(f"short.{key}")
    return f"{name} ({say(f'unit.{unit}')})" if unit in IN_HEADER else name


def _names_column(words: pd.DataFrame, changes: dict[str, list[Change]]) -> dict[str, Any]:
    """Names no wider than leave room on a telephone for n, the value and its change."""
    name, most = str(words.columns[0]), NARROW - NUMBERS
    longest = max((width(each) for each in (name, *words[name])), default=0)
    long = bool(changes) and longest * LETTER + CELL > most
    return {name: st.column_config.TextColumn(width=most)} if long else {}


def _moved(key: str) -> str:
    return say(f"splits.change_{metric(key).unit}")


def _change_column(key: str) -> Any:
    return st.column_config.NumberColumn(format=f"%+.{decimals(metric(key).unit)}f")


def _column(key: str) -> Any:
    places = decimals(metric(key).unit)
    name = metric_name(key, language(), settings())
    rule = say("chart.spoken_named").join((name, definition(key, language(), settings())))
    return st.column_config.NumberColumn(format=f"%.{places}f", help=plain(rule))
