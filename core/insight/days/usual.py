"""Days of a line to what is usual on each: its season and its weekday's habit."""

from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_WINDOW = 29
_FEWEST = 7
# a weekday seen twice says little: its habit counts as much as it was seen
_SHRINK = 1.0
_FEW_ROWS = 30.0
Numbers = NDArray[Any]


def usual_level(at: pd.DatetimeIndex, values: Numbers, counted: NDArray[np.bool_]) -> Numbers:
    """29-day rolling median + shrunk weekday median, on an even scale; learnt of counted days."""
    season, habits = usual_parts(at, np.where(counted, values, np.nan))
    return season + habits


def usual_parts(at: pd.DatetimeIndex, values: Numbers) -> tuple[Numbers, Numbers]:
    """The season and the weekday's habit of each day, of values with NaN where nothing counts."""
    season = _around(at, values, _FEWEST, "median")
    return season, _habits(at.day_of_week.to_numpy(), values - season)


def usual_share(
    at: pd.DatetimeIndex, hits: Numbers, n: Numbers, counted: NDArray[np.bool_]
) -> Numbers:
    """The pooled share of the 29 days around, the day itself left out, + its weekday's excess.

    Of a few answers a day the median of daily shares says nothing. Never 0 or 1: what never
    happened may happen.
    """
    own = np.where(counted, hits, 0.0), np.where(counted, n, 0.0)
    hits_around, n_around = (_around(at, each, 1, "sum") - each for each in own)
    season = (hits_around + 0.5) / (n_around + 1)
    weekdays = at.day_of_week.to_numpy()
    excess = _others(own[0] - own[1] * season, weekdays)
    typical = max(float(own[1].sum()) / max(int(counted.sum()), 1), _FEW_ROWS)
    edge = 0.5 / (n_around + 1)
    return np.clip(season + excess / (_others(own[1], weekdays) + typical), edge, 1 - edge)


def _around(
    at: pd.DatetimeIndex, values: Numbers, fewest: int, what: Literal["median", "sum"]
) -> Numbers:
    """The median or sum of the 29 calendar days around each day; days without a row are gaps."""
    places = (at - at[0]).days.to_numpy()
    days = np.full(places[-1] + 1, np.nan)
    days[places] = values
    rolling = pd.Series(days).rolling(_WINDOW, center=True, min_periods=fewest)
    around = rolling.median() if what == "median" else rolling.sum()
    return around.to_numpy(dtype=float)[places]


def _habits(weekdays: Numbers, rest: Numbers) -> Numbers:
    habits, known = np.zeros(7), ~np.isnan(rest)
    for weekday in np.unique(weekdays[known]):
        own = rest[known & (weekdays == weekday)]
        habits[weekday] = np.median(own) * len(own) / (len(own) + _SHRINK)
    return habits[weekdays]


def _others(values: Numbers, weekdays: Numbers) -> Numbers:
    """The sum over the same weekday without the day itself."""
    return np.bincount(weekdays, values, 7)[weekdays] - values
