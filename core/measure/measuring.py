"""Facts × metrics × segments × filters to measured tables, in one query."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from core.measure.composing import By, Query, compose
from core.measure.facts import Facts, last_day
from core.measure.filters import ALL, Filters
from core.measure.measured import Measured
from core.measure.metrics import metric
from core.measure.segments import segment


def measure(
    facts: Facts, metrics: Sequence[str], by: Sequence[By] = ((),), filters: Filters = ALL
) -> Measured:
    """Metrics split by each set of segments; () is the total. KeyError for an unknown key."""
    query = compose([metric(key) for key in metrics], by, filters)
    found = _whole_counts(facts.cursor().execute(query.text, query.values).df())
    days = _span(filters, last_day(facts), found)
    kinds = {key: kind for key in query.segments if (kind := _code_type(key))}
    rows = found.astype({key: kind for key, kind in kinds.items() if found[key].dtype != kind})
    frames = {each: _rows_of(rows, query, each, days) for each in query.sets}
    return Measured(tuple(metrics), frames, days, facts.settings.small_sample)


def with_gaps(table: pd.DataFrame, days: tuple[date, date]) -> pd.DataFrame:
    """A daily table with a row for every day: an empty day has null values and n 0, never 0."""
    every = pd.date_range(*days, name="day")
    if np.array_equal(table["day"], every):
        return table.assign(day=every)
    return _whole_counts(table.set_index("day").reindex(every).reset_index())


def _whole_counts(rows: pd.DataFrame) -> pd.DataFrame:
    counts = [
        name for name in map(str, rows) if name.endswith("|n") and rows[name].dtype != "int64"
    ]
    if not counts:
        return rows
    return rows.fillna(dict.fromkeys(counts, 0)).astype(dict.fromkeys(counts, "int64"))


def _rows_of(
    rows: pd.DataFrame, query: Query, by: By, days: tuple[date, date] | None
) -> pd.DataFrame:
    place = query.place(by)
    first, end = rows["place"].searchsorted([place, place + 1])
    found = rows.iloc[first:end].reset_index(drop=True)
    return with_gaps(found, days) if by == ("day",) and days else found


def _code_type(key: str) -> str | None:
    kind = segment(key).kind
    if kind == "word":
        return "str"
    return "Int64" if kind == "number" and key != "score" else None


def _span(filters: Filters, last: date | None, rows: pd.DataFrame) -> tuple[date, date] | None:
    if "day" not in rows or rows["day"].isna().all():
        return None
    start = filters.start or rows["day"].min().date()
    end = filters.end or rows["day"].max().date()
    return start, max(min(end, last), start) if last else end
