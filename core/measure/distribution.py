"""Durations to counts per bin, on bins that widen as waiting gets longer."""

from typing import Literal

import pandas as pd

from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition
from core.measure.waits import ends_of, place_in


def distribution(
    facts: Facts, column: Literal["frt", "ttr"], filters: Filters = ALL
) -> pd.DataFrame:
    """`place`, `low`, `high` (seconds; the last inf) and `n` tickets per bin, low < x ≤ high.

    The first bin holds 0 too. Bins before the first and after the last filled one are left out.
    """
    rows = condition(filters)
    query = (
        f"SELECT {place_in(column)} AS place, count(*) AS n FROM facts "  # noqa: S608 only registry identifiers
        f"WHERE kind = 'ticket' AND {column} IS NOT NULL AND {rows.text} GROUP BY ALL"
    )
    found = dict(facts.cursor().execute(query, rows.values).fetchall())
    filled = range(min(found, default=0), max(found, default=-1) + 1)
    return pd.DataFrame(
        [(at, *ends_of(at), found.get(at, 0)) for at in filled],
        columns=["place", "low", "high", "n"],
    )
