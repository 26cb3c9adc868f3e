"""Single values in order to their natural process limits."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

# the mean distance of two neighbours in standard deviations (d2 of two values)
NEIGHBOURS = 1.128
_SIGMAS = 3
Numbers = NDArray[Any]


@dataclass(frozen=True)
class Limits:
    """The mean of single values and where a steady process keeps them; `sigma` in their unit."""

    centre: float
    sigma: float

    @property
    def low(self) -> float:
        """The lower natural process limit."""
        return self.centre - _SIGMAS * self.sigma

    @property
    def high(self) -> float:
        """The upper natural process limit."""
        return self.centre + _SIGMAS * self.sigma


def xmr(values: Numbers) -> Limits:
    """Individuals and moving ranges of at least one value (NIST/SEMATECH e-Handbook, 6.3.2.2)."""
    return Limits(float(values.mean()), moving_range(values) / NEIGHBOURS)


def moving_range(values: Numbers) -> float:
    """How far neighbours lie apart on average; 0 for a single value."""
    return float(np.abs(np.diff(values)).mean()) if len(values) > 1 else 0.0
