"""Two stretches of daily values to how far one lies from the other; the day is the evidence."""

from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

# a handful of days cannot show their own spread
FEWEST_DAYS = 5
_MOST_MEMORY = 0.8
# a t quantile of 95 % is about 1.96 × (1 + this ÷ its degrees of freedom)
_T_OVER_NORMAL = 1.21
Numbers = NDArray[Any]


@dataclass(frozen=True)
class Step:
    """A difference of daily means, its standard error and how many errors it amounts to."""

    size: float
    error: float

    @property
    def z(self) -> float:
        """Size in standard errors; 0 where nothing varies and nothing differs."""
        return self.size / self.error if self.error else float(np.sign(self.size)) * np.inf

    def interval(self, z: float) -> tuple[float, float]:
        """The size ± z errors."""
        return self.size - z * self.error, self.size + z * self.error


def step(
    before: "pd.Series[float]", now: "pd.Series[float]", weights: "pd.Series[float] | None" = None
) -> Step | None:
    """now − before of two daily series (index: day), freed of weekdays; None with too few days.

    The error is inflated by the days' memory of each other (AR(1)), so that a slow week is not
    taken for seven witnesses. With `weights` (index: day; the day's n) the means are those of the
    rows and not of the days: a share of three answers counts as three.
    """
    old, new = before.dropna(), now.dropna()
    if min(len(old), len(new)) < FEWEST_DAYS:
        return None
    sizes = [_sizes(each, weights) for each in (old, new)]
    rest = np.concatenate([_rest(*each) for each in zip((old, new), sizes, strict=True)])
    habits = _habits(pd.concat([old, new]).index, rest, np.concatenate(sizes))
    freed = [
        each.to_numpy(dtype=float) - habits.loc[_weekdays(each)].to_numpy(dtype=float)
        for each in (old, new)
    ]
    means, errors = zip(*map(_mean, freed, sizes), strict=True)
    spent = len(habits) - 1
    freedom = max(len(rest) - 2 - spent, 1)
    wider = sqrt(len(rest) / max(len(rest) - spent, 1)) * (1 + _T_OVER_NORMAL / freedom)
    return Step(means[1] - means[0], wider * sqrt(errors[0] ** 2 + errors[1] ** 2))


def paired(differences: "pd.Series[float]") -> Step | None:
    """The mean of daily differences against 0."""
    days = differences.dropna().to_numpy(dtype=float)
    return Step(*_mean(days, np.ones(len(days)))) if len(days) >= FEWEST_DAYS else None


def memory_of(rest: Numbers, means: int = 1) -> float:
    """How much each value keeps of the one before, 0–0.8, from what is left after `means` means.

    Short stretches seem to forget what they do not: corrected by Kendall's (1954) approximation.
    """
    square = float((rest**2).sum())
    if not square:
        return 0.0
    seen = float((rest[1:] * rest[:-1]).sum()) / square
    return min(max(seen + means * (1 + 3 * seen) / len(rest), 0.0), _MOST_MEMORY)


def _sizes(days: "pd.Series[float]", weights: "pd.Series[float] | None") -> Numbers:
    return np.ones(len(days)) if weights is None else weights.loc[days.index].to_numpy(dtype=float)


def _rest(days: "pd.Series[float]", sizes: Numbers) -> Numbers:
    return days.to_numpy(dtype=float) - np.average(days.to_numpy(dtype=float), weights=sizes)


def _weekdays(days: Any) -> Any:
    return pd.DatetimeIndex(days.index).day_of_week


def _habits(at: Any, rest: Numbers, sizes: Numbers) -> "pd.Series[float]":
    weekdays = pd.DatetimeIndex(at).day_of_week
    sums = pd.DataFrame({"sum": rest * sizes, "n": sizes}).groupby(weekdays).sum()
    return sums["sum"] / sums["n"]


def _mean(days: Numbers, sizes: Numbers) -> tuple[float, float]:
    """The weighted mean and its standard error, as of a ratio."""
    mean = float(np.average(days, weights=sizes))
    rest = (days - mean) * sizes / sizes.mean()
    square = float((rest**2).sum())
    if not square:
        return mean, 0.0
    memory = memory_of(rest)
    error = sqrt(square / (len(days) - 1) / len(days) * (1 + memory) / (1 - memory))
    return mean, error
