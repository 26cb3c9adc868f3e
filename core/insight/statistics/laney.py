"""Counts out of n, day by day, to how many standard deviations each lies from what was expected."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.insight.statistics.xmr import NEIGHBOURS, moving_range

_LEAST = 1e-300
Numbers = NDArray[Any]


def laney(
    hits: Numbers, n: Numbers, expected: Numbers, counted: NDArray[np.bool_]
) -> tuple[Numbers, float]:
    """z of each share by Laney's p′ chart (2002), and how much wider than binomial days vary.

    z is the binomial score over the scores' own spread. `expected` lies between 0 and 1. Days that
    are not `counted` do not widen the spread; one below the binomial's is taken for chance.
    """
    scores = exact_scores(hits, n, expected)
    spread = max(moving_range(scores[counted]) / NEIGHBOURS, 1.0)
    return scores / spread, spread


def exact_scores(hits: Numbers, n: Numbers, expected: Numbers) -> Numbers:
    """The normal score of each binomial count's mid-p: exact where few answers are no normal."""
    from scipy.special import bdtr, bdtrc, ndtri

    less, tries = np.maximum(hits - 1, 0), n.astype(np.int64)
    fewer = np.where(hits > 0, bdtr(less, tries, expected), 0.0)
    as_many = np.where(hits > 0, bdtrc(less, tries, expected), 1.0)
    below = (bdtr(hits, tries, expected) + fewer) / 2
    above = (bdtrc(hits, tries, expected) + as_many) / 2
    tail = np.clip(np.minimum(below, above), _LEAST, 0.5)
    return np.where(below < above, ndtri(tail), -ndtri(tail))
