"""Daily medians and P90s per channel to how much chance alone lets a daily median vary."""

from math import inf, pi, sqrt
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_P90 = 0.9
# of fewer tickets a P90 is a guess
_FEWEST = 5
Numbers = NDArray[Any]


def median_noise(parts: pd.DataFrame, level: float) -> float:
    """What, divided by √n, is the standard deviation of the log of a median near `level`.

    `parts` has `part`, `value`, `p90` and `n` per day and channel. Waiting is taken for log-normal
    within a channel, never over channels: of phones and mails together a P90 says nothing about
    how sure the median is. The median of n has the deviation ½ ÷ (density × √n).
    """
    sound = parts[(parts["n"] >= _FEWEST) & (parts["value"] > 0)]
    weights = sound["n"].groupby(sound["part"]).sum()
    density = sum(
        float(weights[part]) * _density(days, level) for part, days in sound.groupby("part")
    )
    return 0.5 * float(weights.sum()) / density if density else inf


def _density(days: pd.DataFrame, level: float) -> float:
    """The density of one channel's log waiting at a level."""
    value, p90, n = (days[name].to_numpy(dtype=float) for name in ("value", "p90", "n"))
    wide = _weighted_median(np.log(np.maximum(p90 / value, 1)) / _typical_p90(n), n)
    if not wide:
        return 0.0
    middle = float(np.average(np.log(value), weights=n))
    return float(np.exp(-(((np.log(level) - middle) / wide) ** 2) / 2)) / wide / sqrt(2 * pi)


def _typical_p90(n: Numbers) -> Numbers:
    """The normal score of a sample's P90: of few values it lies further in (Blom 1958)."""
    from scipy.special import ndtri

    return ndtri((_P90 * (n - 1) + 1 - 0.375) / (n + 0.25))


def _weighted_median(values: Numbers, weights: Numbers) -> float:
    order = np.argsort(values)
    reached = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(reached, reached[-1] / 2)])
