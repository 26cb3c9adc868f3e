"""Two-by-two tables, one a stratum, to the odds ratio they have in common and its interval."""

from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

from core.measure.intervals import Z95


@dataclass(frozen=True)
class Odds:
    """An odds ratio with its 95 % interval; above 1: the first row has more of the first column."""

    value: float
    low: float
    high: float


def common_odds(tables: NDArray[np.float64]) -> Odds | None:
    """The Cochran–Mantel–Haenszel ratio of tables (strata × 2 × 2), of one table its plain ratio.

    The interval is that of Robins, Breslow and Greenland (1986). None where it is 0 or infinite.
    """
    n = tables.sum(axis=(1, 2))
    (a, b), (c, d) = np.moveaxis(tables[n > 0], 0, -1)
    n = n[n > 0]
    with_, against = a * d / n, b * c / n
    r, s = float(with_.sum()), float(against.sum())
    if not r or not s:
        return None
    p, q = (a + d) / n, (b + c) / n
    variance = (
        float(p @ with_) / (2 * r * r)
        + float(p @ against + q @ with_) / (2 * r * s)
        + float(q @ against) / (2 * s * s)
    )
    half = Z95 * sqrt(variance)
    return Odds(r / s, exp(log(r / s) - half), exp(log(r / s) + half))
