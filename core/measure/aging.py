"""Tickets still open at the end of the days looked at, by segment: how many, and how old."""

import numpy as np
import pandas as pd

from core.measure.backlog import AGES, days_shown, spells
from core.measure.facts import Facts, last_day
from core.measure.filters import ALL, Filters


def aging(facts: Facts, by: str, filters: Filters = ALL) -> pd.DataFrame:
    """A row per code of a segment: it, `backlog`, the AGES and `oldest` (whole days), oldest first.

    Counted as in `backlog`, at the last of its days.
    """
    found = spells(facts, filters, by)
    days = days_shown(found, filters, last_day(facts))
    columns = [by, "backlog", *(name for name, _, _ in AGES), "oldest"]
    if days is None:
        return pd.DataFrame(columns=columns)
    end = days[-1].astype("datetime64[us]")
    still = found[(found["created_day"] <= end) & ~(found["closed_day"] <= end)]
    age = (end - still["created_day"].to_numpy()) // np.timedelta64(1, "D")
    counts = {
        name: still["n"].where((age >= young) & (age < (old or np.inf)), 0)
        for name, young, old in AGES
    }
    table = still.assign(backlog=still["n"], oldest=age, **counts)
    sums = dict.fromkeys(columns[1:-1], "sum") | {"oldest": "max"}
    rows = table.groupby(by, dropna=False, observed=True).agg(sums).reset_index()
    return rows.sort_values(["oldest", "backlog"], ascending=False).reset_index(drop=True)
