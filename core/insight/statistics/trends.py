"""A table of ordered groups × ordered scores to whether scores rise or fall along the groups."""

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np

from core.insight.statistics.ranks import Counts


@dataclass(frozen=True)
class Trend:
    """A test for trend: its statistic, z (below 0: falling) and two-sided p.

    With many answers every p is 0: show it beside the size of the effect, never alone.
    """

    statistic: float
    z: float
    p: float


def jonckheere(counts: Counts) -> Trend | None:
    """Jonckheere–Terpstra over groups (rows) × scores (columns), both ascending, with ties.

    The statistic J counts the pairs in which the later group scores higher, ties half; its variance
    is Hollander and Wolfe's (6.19). None where one side has a single value only.
    """
    groups, scores = counts.sum(axis=1), counts.sum(axis=0)
    n = float(groups.sum())
    variance = _variance(groups, scores, n)
    if variance <= 0:
        return None
    j = _pairs_won(counts)
    z = (j - (n * n - float((groups**2).sum())) / 4) / sqrt(variance)
    return Trend(j, z, _two_sided(z))


def cochran_armitage(events: Counts, n: Counts) -> Trend | None:
    """Cochran–Armitage for a share `events` ÷ `n` over groups at equal steps (Armitage 1955).

    The statistic is the slope of the share per step. None without events, or with nothing else.
    """
    total, share = float(n.sum()), float(events.sum()) / max(float(n.sum()), 1.0)
    steps = np.arange(len(n), dtype=float)
    away = steps - float(steps @ n) / max(total, 1.0)
    spread = float(n @ away**2)
    if not 0 < share < 1 or spread <= 0:
        return None
    together = float(away @ events)
    z = together / sqrt(share * (1 - share) * spread)
    return Trend(together / spread, z, _two_sided(z))


def _pairs_won(counts: Counts) -> float:
    # of each cell: earlier groups' answers with a lower score, and half of those with the same
    earlier = np.cumsum(counts, axis=0) - counts
    lower = np.cumsum(earlier, axis=1) - earlier / 2
    return float((counts * lower).sum())


def _variance(groups: Counts, scores: Counts, n: float) -> float:
    def pairs(sizes: Counts | float) -> float:
        return float(np.sum(np.asarray(sizes) * (np.asarray(sizes) - 1)))

    def triples(sizes: Counts | float) -> float:
        each = np.asarray(sizes)
        return float(np.sum(each * (each - 1) * (each - 2)))

    def weighed(sizes: Counts | float) -> float:
        each = np.asarray(sizes)
        return float(np.sum(each * (each - 1) * (2 * each + 5)))

    if n <= 2:
        return 0.0
    return (
        (weighed(n) - weighed(groups) - weighed(scores)) / 72
        + triples(groups) * triples(scores) / (36 * triples(n))
        + pairs(groups) * pairs(scores) / (8 * pairs(n))
    )


def _two_sided(z: float) -> float:
    return erfc(abs(z) / sqrt(2))
