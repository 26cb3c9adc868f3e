"""Durations to counts per bin, on bins that widen as waiting gets longer."""

from typing import Literal

import pandas as pd

from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition

# readable steps, each about twice to three times the one before: long tails need a log-like axis
EDGES: tuple[float, ...] = (
    0, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400, 259200, 604800,
)  # fmt: skip


def distribution(
    facts: Facts, column: Literal["frt", "ttr"], filters: Filters = ALL
) -> pd.DataFrame:
    """`low`, `high` (seconds; the last has no high) and `n` tickets per bin, low < x ≤ high.

    The first bin holds 0 too. Bins before the first and after the last filled one are left out.
    """
    rows = condition(filters)
    place = " + ".join(f"({column} > {edge})::TINYINT" for edge in EDGES[1:])
    query = (
        f"SELECT {place} AS place, count(*) AS n FROM facts "  # noqa: S608 only registry identifiers
        f"WHERE kind = 'ticket' AND {column} IS NOT NULL AND {rows.text} GROUP BY ALL"
    )
    found = dict(facts.cursor().execute(query, rows.values).fetchall())
    filled = range(min(found, default=0), max(found, default=-1) + 1)
    highs = (*EDGES[1:], float("inf"))
    return pd.DataFrame(
        [(EDGES[at], highs[at], found.get(at, 0)) for at in filled], columns=["low", "high", "n"]
    )
