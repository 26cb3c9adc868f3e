"""A table of counts, one ordered thing by another, to their rank correlation and its interval."""

from math import atanh, sqrt, tanh
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.measure.intervals import Z95, Interval

Size = Literal["none", "weak", "middle", "strong"]
Counts = NDArray[np.float64]
_SIZES: tuple[tuple[float, Size], ...] = ((0.1, "none"), (0.3, "weak"), (0.5, "middle"))
_FEWEST = 4


def spearman(counts: Counts) -> float | None:
    """Spearman's ρ of rows × columns, both in ascending order, ties at their mean rank.

    The counts hold everything: it equals the correlation of the single pairs. None where one side
    has a single value only.
    """
    rows, columns = midranks(counts.sum(axis=1)), midranks(counts.sum(axis=0))
    n = counts.sum()
    across = rows - (n + 1) / 2, columns - (n + 1) / 2
    variances = [float((counts.sum(axis=1 - at) * side**2).sum()) for at, side in enumerate(across)]
    if not all(variances):
        return None
    together = float(across[0] @ counts @ across[1])
    return together / sqrt(variances[0] * variances[1])


def interval(rho: float, n: float) -> Interval:
    """95 % of ρ on Fisher's scale, with the variance of Bonett and Wright (2000)."""
    if n < _FEWEST or abs(rho) >= 1:
        return -1.0, 1.0
    half = Z95 * sqrt((1 + rho * rho / 2) / (n - 3))
    return tanh(atanh(rho) - half), tanh(atanh(rho) + half)


def size(rho: float) -> Size:
    """ρ in words: < .1 none, < .3 weak, < .5 middle, else strong."""
    below: list[Size] = [word for limit, word in _SIZES if abs(rho) < limit]
    return below[0] if below else "strong"


def midranks(counts: Counts) -> Counts:
    """The mean rank of each value of an ascending list, from how often each occurs."""
    return np.cumsum(counts) - (counts - 1) / 2
