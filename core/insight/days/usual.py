"""Days of a line to what is usual on each: its season and its weekday's habit."""

from typing import Any

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
    season = _rolling(pd.Series(values, index=at)).median().reindex(at).to_numpy(dtype=float)
    return season, _habits(at, values - season)


def _habits(at: pd.DatetimeIndex, rest: Numbers) -> Numbers:
    found = pd.Series(rest).groupby(at.day_of_week)
    habits = found.median() * found.count() / (found.count() + _SHRINK)
    return habits.fillna(0).reindex(at.day_of_week).to_numpy(dtype=float)


def usual_share(
    at: pd.DatetimeIndex, hits: Numbers, n: Numbers, counted: NDArray[np.bool_]
) -> Numbers:
    """The pooled share of the 29 days around, the day itself left out, + its weekday's excess.

    Of a few answers a day the median of daily shares says nothing. Never 0 or 1: what never
    happened may happen.
    """
    own = np.where(counted, hits, 0.0), np.where(counted, n, 0.0)
    around = [_rolling(pd.Series(each, index=at), 1).sum().reindex(at) - each for each in own]
    hits_around, n_around = (each.to_numpy(dtype=float) for each in around)
    season = (hits_around + 0.5) / (n_around + 1)
    excess = _others(own[0] - own[1] * season, at)
    typical = max(float(own[1].sum()) / max(int(counted.sum()), 1), _FEW_ROWS)
    edge = 0.5 / (n_around + 1)
    return np.clip(season + excess / (_others(own[1], at) + typical), edge, 1 - edge)


def _rolling(days: "pd.Series[float]", fewest: int = _FEWEST) -> Any:
    return days.asfreq("D").rolling(_WINDOW, center=True, min_periods=fewest)


def _others(values: Numbers, at: pd.DatetimeIndex) -> Numbers:
    """The sum over the same weekday without the day itself."""
    sums = pd.Series(values).groupby(at.day_of_week).transform("sum")
    return sums.to_numpy(dtype=float) - values
