"""Two stretches of daily values to how far one lies from the other; the day is the evidence."""

from dataclasses import dataclass
from math import hypot
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

# a handful of days cannot show their own spread
FEWEST_DAYS = 5
_MOST_MEMORY = 0.8
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


def step(before: "pd.Series[float]", now: "pd.Series[float]") -> Step | None:
    """now − before of two daily series (index: day), freed of weekdays; None with too few days.

    The error is inflated by the days' memory of each other (AR(1)), so that a slow week is not
    taken for seven witnesses.
    """
    old, new = before.dropna(), now.dropna()
    if min(len(old), len(new)) < FEWEST_DAYS:
        return None
    rest = pd.concat([old - old.mean(), new - new.mean()])
    earlier, later = _without_weekdays(old, rest), _without_weekdays(new, rest)
    error = hypot(_error(earlier), _error(later))
    return Step(float(later.mean() - earlier.mean()), error)


def paired(differences: "pd.Series[float]") -> Step | None:
    """The mean of daily differences against 0."""
    days = differences.dropna().to_numpy(dtype=float)
    return Step(float(days.mean()), _error(days)) if len(days) >= FEWEST_DAYS else None


def _without_weekdays(days: "pd.Series[float]", rest: "pd.Series[float]") -> Numbers:
    habits = rest.groupby(pd.DatetimeIndex(rest.index).day_of_week).mean()
    weekdays = pd.DatetimeIndex(days.index).day_of_week
    return days.to_numpy(dtype=float) - habits.reindex(weekdays).to_numpy(dtype=float)


def _error(days: Numbers) -> float:
    rest = days - days.mean()
    square = float((rest**2).sum())
    if not square:
        return 0.0
    memory = min(max(float((rest[1:] * rest[:-1]).sum()) / square, 0.0), _MOST_MEMORY)
    spread = np.sqrt(square / (len(days) - 1))
    return float(spread / np.sqrt(len(days)) * np.sqrt((1 + memory) / (1 - memory)))
