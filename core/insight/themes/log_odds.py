"""Counts of words in two bodies of text to the words that one of them has more of."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[Any]
# what all texts together say weighs as much as so many words
PRIOR = 500.0


def log_odds(here: Counts, there: Counts, prior: float = PRIOR) -> tuple[Counts, Counts]:
    """Log odds ratio of each word and its z, above 0 where `here` has more of it.

    The prior is a Dirichlet with the words' shares in both bodies and `prior` as its weight
    (Monroe, Colaresi and Quinn 2008, equations 16, 19, 20 and 22); with 0 they are plain log odds.
    """
    both = here + there
    expected = prior * both / max(float(both.sum()), 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        (ratio, variance), (other, more) = (_odds(counts + expected) for counts in (here, there))
        difference, spread = ratio - other, np.sqrt(variance + more)
    still = np.isfinite(difference) & np.isfinite(spread)
    z = np.divide(difference, spread, out=np.zeros(len(both)), where=still & (spread > 0))
    return difference, z


def _odds(counts: Counts) -> tuple[Counts, Counts]:
    """The log odds of each word among all, and 1 ÷ count as its variance."""
    others = counts.sum() - counts
    return np.log(counts) - np.log(others), 1 / counts
