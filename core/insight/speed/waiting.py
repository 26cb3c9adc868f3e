"""Answers to scores per day and minute of waiting, and whether they go together between days."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.insight.speed.pairs import PAIRED, WAIT, cross
from core.measure.facts import Facts
from core.measure.filters import Filters, condition

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Days:
    """Answers and sums of scores, days × bins; `waits` (s) the bins' upper ends, `scale` theirs."""

    waits: Matrix
    n: Matrix
    total: Matrix
    scale: float


def waited(facts: Facts, filters: Filters) -> Days | None:
    """Matched answers of the commonest scale by day and minute of waiting; None without any.

    Bins are a minute wide, from 4 hours on a quarter of an hour, from a day on an hour.
    """
    rows = condition(filters)
    query = (
        f"SELECT day, greatest(60 * ceil({WAIT} / 60), 60) AS wait, max(scale) AS scale, "  # noqa: S608 only registry identifiers
        f"count(*) AS n, sum(score) AS total FROM facts WHERE {PAIRED} AND main_scale "
        f"AND score IS NOT NULL AND day IS NOT NULL AND {rows.text} GROUP BY ALL"
    )
    table = facts.cursor().execute(query, rows.values).df()
    if table.empty:
        return None
    n, total = (cross(table, "day", "wait", name) for name in ("n", "total"))
    return Days(np.unique(table["wait"].to_numpy(float)), n, total, float(table["scale"].max()))


def between_days(days: Days) -> float:
    """z of waiting rank × score with the day as the unit: a bad day is one, however busy."""
    n = days.n.sum(axis=0)
    ranks = np.cumsum(n) - n / 2
    away = ranks - float(ranks @ n) / n.sum()
    each = (days.total - days.total.sum() / n.sum() * days.n) @ away
    return float(each.sum()) / sqrt(float(each @ each) or 1.0)
