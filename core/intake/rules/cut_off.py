"""Turns the moments of a table into its cut-off: the last one that the others make plausible."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
import pandas as pd

from core.intake.rules.rule import Rows

EARLIEST = pd.Timestamp(2000, 1, 1)
_FEW = 5
_SAMPLE = 100_000
_BEYOND = pd.Timedelta(days=180)
_DAY = np.timedelta64(24 * 3600 - 1, "s")


Moments = np.ndarray[tuple[int], np.dtype[np.datetime64]]


def cut_off(columns: Sequence[tuple[pd.Series, Rows]]) -> datetime | None:
    """The last plausible moment, naive UTC; a date alone stands for its end. None without any.

    Plausible is what lies at most 180 days, or twice the middle 80 % of the data, after the ninth
    tenth: a year typed wrong would otherwise make every open ticket years old.
    """
    ends = [_ends(moments, timed) for moments, timed in columns]
    every = np.concatenate(ends) if ends else np.array([], dtype="datetime64[us]")
    if not every.size:
        return None
    last = every.max() if every.size < _FEW else every[every <= _limit(every)].max()
    return pd.Timestamp(last).to_pydatetime()


def _ends(moments: pd.Series, timed: Rows) -> Moments:
    filled = (moments >= EARLIEST).to_numpy()
    ends = moments.to_numpy(dtype="datetime64[us]")[filled]
    return np.where(timed[filled], ends, ends + _DAY)


def _limit(every: Moments) -> np.datetime64:
    some = np.sort(every[:: max(1, every.size // _SAMPLE)])
    low, high = pd.Timestamp(some[some.size // 10]), pd.Timestamp(some[some.size * 9 // 10])
    return np.datetime64((high + max(_BEYOND, 2 * (high - low))).isoformat())
