"""Two choices of tickets to how often one of the first waited less than one of the second."""

from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.measure.facts import Facts
from core.measure.filters import Filters, condition

# bins 2 % wide: two waits in one are as good as equal
_BIN = "round(50 * ln(greatest({column}, 1)))::INTEGER"
Counts = NDArray[Any]
Column = Literal["frt", "ttr"]


def faster(facts: Facts, column: Column, now: Filters, before: Filters) -> float | None:
    """P(a ticket of now waited less than one of before), ties half. None where a side is empty."""
    new, old = (_counts(facts, column, each) for each in (now, before))
    if new.empty or old.empty:
        return None
    new, old = new.align(old, fill_value=0)
    first, second = new.to_numpy(dtype=float), old.to_numpy(dtype=float)
    return rank_sum(first, second) / (first.sum() * second.sum())


def rank_sum(first: Counts, second: Counts) -> float:
    """Mann and Whitney's U of `first` below `second`: counts on the same rising values."""
    above = second.sum() - np.cumsum(second)
    return float(first @ (above + second / 2))


def _counts(facts: Facts, column: Column, filters: Filters) -> "pd.Series[int]":
    rows = condition(filters)
    query = (
        f"SELECT {_BIN.format(column=column)} AS wait, count(*) AS n FROM facts "  # noqa: S608 only registry identifiers
        f"WHERE kind = 'ticket' AND {column} IS NOT NULL AND {rows.text} GROUP BY ALL"
    )
    return facts.cursor().execute(query, rows.values).df().set_index("wait")["n"].sort_index()
