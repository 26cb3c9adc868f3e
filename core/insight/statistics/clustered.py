"""Shares counted day by day to how many independent cases they are worth, and how two differ."""

from dataclasses import dataclass
from math import erfc, sqrt
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.measure.intervals import Interval, newcombe


@dataclass(frozen=True)
class Clustered:
    """A share and the number of independent cases that would tell it as surely."""

    value: float
    n: float


def clustered(days: "pd.Series[Any]", hits: NDArray[Any], n: NDArray[Any]) -> Clustered | None:
    """The share of hits among n; cases of one day are not independent. None without any.

    Ratio estimate with days as clusters (Cochran 1977); never worth more than the cases counted.
    """
    at, _ = pd.factorize(days, use_na_sentinel=False)
    by_day, of_day = (np.bincount(at, each.astype(float)) for each in (hits, n))
    total = float(of_day.sum())
    if not total:
        return None
    share = float(by_day.sum()) / total
    alone = share * (1 - share) / total
    if len(of_day) < 2 or not alone:
        return Clustered(share, total)
    scatter = float(((by_day - share * of_day) ** 2).sum())
    together = len(of_day) / (len(of_day) - 1) * scatter / total**2
    return Clustered(share, total / max(together / alone, 1.0))


def difference(one: Clustered, other: Clustered) -> tuple[Interval, float]:
    """The 95 % interval of one share minus the other (Newcombe), and two-sided p of none."""
    both = (one.value * one.n + other.value * other.n) / (one.n + other.n)
    error = sqrt(both * (1 - both) * (1 / one.n + 1 / other.n))
    p = erfc(abs(one.value - other.value) / error / sqrt(2)) if error else 1.0
    return newcombe(one.value, one.n, other.value, other.n), p
