"""Scores per day and minute of waiting to the score fitted along the wait, never rising."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.insight.pairs import PAIRED, WAIT
from core.measure.facts import Facts
from core.measure.filters import Filters, condition

Matrix = NDArray[np.float64]
_TENTH = 0.1
# answers that must have waited longer: a handful of angry ones make no threshold
_BEYOND = 20


@dataclass(frozen=True)
class Step:
    """The answers of one bin of waiting up to `wait` seconds: mean score, and as fitted."""

    wait: float
    n: int
    mean: float
    fitted: float


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
    wide = table.pivot_table(index="day", columns="wait", values=["n", "total"], fill_value=0)
    n, total = (wide[name].to_numpy(float) for name in ("n", "total"))
    return Days(wide["n"].columns.to_numpy(float), n, total, float(table["scale"].max()))


def curve(days: Days) -> tuple[Step, ...]:
    """The mean and the fitted score of each bin."""
    n, means = days.n.sum(axis=0), days.total.sum(axis=0) / days.n.sum(axis=0)
    steps = zip(days.waits, n, means, _isotonic(means, n), strict=True)
    return tuple(Step(float(wait), int(k), float(m), float(f)) for wait, k, m, f in steps)


def best(n: Matrix, total: Matrix) -> float:
    """The mean score of the fastest tenth, part of a bin where it ends inside one."""
    taken = np.clip(_TENTH * n.sum() - (np.cumsum(n) - n), 0, n)
    means = np.divide(total, n, out=np.zeros_like(total), where=n > 0)
    return float(taken @ means) / float(taken.sum())


def first_below(waits: Matrix, n: Matrix, total: Matrix, drop: float) -> float | None:
    """The start (s) of the first bin fitted so far below the best, if enough waited longer."""
    some = n > 0
    waits, n, total = waits[some], n[some], total[some]
    below = _isotonic(total / n, n) <= best(n, total) - drop
    if n[below].sum() < _BEYOND:
        return None
    return _start(float(waits[int(below.argmax())]))


def between_days(days: Days) -> float:
    """z of waiting rank × score with the day as the unit: a bad day is one, however busy."""
    n = days.n.sum(axis=0)
    ranks = np.cumsum(n) - n / 2
    away = ranks - float(ranks @ n) / n.sum()
    each = (days.total - days.total.sum() / n.sum() * days.n) @ away
    return float(each.sum()) / sqrt(float(each @ each) or 1.0)


def _start(end: float) -> float:
    return end - (60 if end <= 14_400 else 900 if end <= 86_400 else 3600)


def _isotonic(means: Matrix, n: Matrix) -> Matrix:
    # 0.7 s of import that only a page with a trend pays for
    from scipy.optimize import isotonic_regression

    return np.asarray(isotonic_regression(means, weights=n, increasing=False).x)
