"""Scores per minute of waiting to the curve that never rises, and where it is clearly lower."""

from dataclasses import dataclass

import numpy as np

from core.insight.speed.waiting import Days, Matrix

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


def _start(end: float) -> float:
    return end - (60 if end <= 14_400 else 900 if end <= 86_400 else 3600)


def _isotonic(means: Matrix, n: Matrix) -> Matrix:
    # 0.7 s of import that only a page with a trend pays for
    from scipy.optimize import isotonic_regression

    return np.asarray(isotonic_regression(means, weights=n, increasing=False).x)
