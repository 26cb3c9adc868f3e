"""Events among n of each cell and what describes it to a fitted binomial model and contrasts."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.insight.statistics.estimate import Estimate

Matrix = NDArray[np.float64]
_ROUNDS, _CLOSE = 40, 1e-10


@dataclass(frozen=True)
class Fit:
    """Log-odds per column of the design, and their covariance."""

    coefficients: Matrix
    covariance: Matrix

    def shares(self, design: Matrix) -> Matrix:
        """The fitted share of events of each row."""
        return _shares(design @ self.coefficients)


def fit(design: Matrix, events: Matrix, n: Matrix) -> Fit:
    """A binomial GLM with logit link by iteratively reweighted least squares.

    `design` is cells × columns, `events` of `n` happened in each cell. Stops when the shares stand
    still, so that a column whose cells have no event does no harm; collinear columns share.
    """
    coefficients, covariance = np.zeros(design.shape[1]), np.zeros([design.shape[1]] * 2)
    shares = (events + 0.5) / (n + 1)
    linear = np.log(shares / (1 - shares))
    for _ in range(_ROUNDS):
        weights = np.maximum(n * shares * (1 - shares), 1e-12)
        working = linear + (events - n * shares) / weights
        covariance = np.linalg.pinv(design.T @ (design * weights[:, None]), hermitian=True)
        coefficients = covariance @ (design.T @ (weights * working))
        linear = np.clip(design @ coefficients, -15, 15)
        before, shares = shares, _shares(linear)
        if float(np.abs(shares - before).max()) < _CLOSE:
            break
    return Fit(coefficients, np.asarray(covariance, dtype=np.float64))


def standardised(found: Fit, one: Matrix, other: Matrix, weights: Matrix) -> Estimate:
    """The share of events if every cell were like `one` minus if it were like `other`.

    The average marginal effect: both designs have the same cells, weighted by `weights`; its error
    is by the delta method.
    """
    shares = [found.shares(design) for design in (one, other)]
    slopes = [
        (weights * share * (1 - share)) @ design
        for share, design in zip(shares, (one, other), strict=True)
    ]
    total = float(weights.sum())
    slope = (slopes[0] - slopes[1]) / total
    value = float(weights @ (shares[0] - shares[1])) / total
    return Estimate(value, sqrt(max(float(slope @ found.covariance @ slope), 0.0)))


def _shares(linear: Matrix) -> Matrix:
    return 1 / (1 + np.exp(-linear))
