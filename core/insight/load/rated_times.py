"""Rated tickets to the share of satisfied ones by when they came, not when they were rated."""

import pandas as pd

from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition

TIMES = ("weekday", "hour", "time_band")


def rated_times(facts: Facts, filters: Filters = ALL) -> pd.DataFrame:
    """Rows of the TIMES of a ticket, `csat` (share 0–1) and `csat|n`, of its latest answer."""
    rows = condition(filters)
    query = (
        f"SELECT {', '.join(TIMES)}, avg(satisfied::INT) AS csat, "  # noqa: S608 only registry identifiers
        f"count(*) AS \"csat|n\" FROM facts WHERE kind = 'ticket' AND satisfied IS NOT NULL "
        f"AND {rows.text} GROUP BY ALL ORDER BY ALL"
    )
    found = facts.cursor().execute(query, rows.values).df()
    return found.astype({"weekday": "Int64", "hour": "Int64", "time_band": "str"})


def rated(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """The same rows put together: one per value of `by`."""
    sums = rows.assign(good=rows["csat"] * rows["csat|n"]).groupby(by, dropna=True)
    table = sums[["good", "csat|n"]].sum().reset_index()
    return table.assign(csat=table["good"] / table["csat|n"]).drop(columns="good")
