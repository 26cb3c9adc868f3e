"""A daily table to the days that were not normal, against their weekday and their season."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

ABNORMAL, NOTICEABLE = 3.5, 2.5
# fewer days cannot show a weekday's habit; fewer than four weeks only preliminarily
FEWEST_DAYS, ENOUGH_DAYS = 14, 28
_WINDOW = 29
_TO_DEVIATION = 1.4826
_MEDIAN_SPREAD = 1.2533
_P90 = 1.2816
_SHRINK = 1.0
Numbers = NDArray[Any]


@dataclass(frozen=True)
class AbnormalDay:
    """A day, its value, what its weekday usually shows then, and the robust z of the difference."""

    day: date
    value: float
    usual: float
    z: float
    preliminary: bool

    @property
    def abnormal(self) -> bool:
        """Beyond 3.5; from 2.5 on it is only worth a look."""
        return abs(self.z) > ABNORMAL


def abnormal_days(table: pd.DataFrame, column: str = "frt") -> tuple[AbnormalDay, ...]:
    """Days of `<column>.median` beyond z 2.5, strongest first; needs `<column>.p90` and n too.

    Log value − 29-day rolling median − shrunk weekday median, over the larger of the days' own
    spread (MAD) and what that day's number of tickets lets a median vary by.
    """
    daily = table[["day", f"{column}.median", f"{column}.p90", f"{column}.median|n"]]
    daily = daily.set_axis(["day", "value", "p90", "n"], axis=1).dropna()
    daily = daily[daily["value"] > 0]
    if len(daily) < FEWEST_DAYS:
        return ()
    usual = _usual(daily)
    z = _scores(daily, usual)
    days = [each.date() for each in daily["day"]]
    span = (days[-1] - days[0]).days + 1
    rows = zip(days, daily["value"], np.exp(usual), z, strict=True)
    found = [
        AbnormalDay(day, float(value), float(normal), float(score), span < ENOUGH_DAYS)
        for day, value, normal, score in rows
        if abs(score) > NOTICEABLE
    ]
    return tuple(sorted(found, key=lambda each: -abs(each.z)))


def _usual(daily: pd.DataFrame) -> Numbers:
    """The log value to expect of each day: its season and its weekday's habit."""
    at = pd.DatetimeIndex(daily["day"])
    logs = np.log(daily["value"].to_numpy(dtype=float))
    full = pd.Series(logs, index=at).asfreq("D")
    season = full.rolling(_WINDOW, center=True, min_periods=7).median().reindex(at)
    season = season.to_numpy(dtype=float)
    rest, weekdays = logs - season, at.day_of_week.to_numpy()
    return season + np.array([_habit(rest[weekdays == weekday]) for weekday in weekdays])


def _habit(rest: Numbers) -> float:
    # a weekday seen twice says little: its habit counts as much as it was seen
    return float(np.median(rest)) * len(rest) / (len(rest) + _SHRINK)


def _scores(daily: pd.DataFrame, usual: Numbers) -> Numbers:
    value, p90, n = (daily[name].to_numpy(dtype=float) for name in ("value", "p90", "n"))
    rest = np.log(value) - usual
    spread = _TO_DEVIATION * float(np.median(np.abs(rest - np.median(rest))))
    tail = np.log(np.maximum(p90 / value, 1)) / _P90
    floor = _MEDIAN_SPREAD * float(np.median(tail)) / np.sqrt(n)
    scale = np.maximum(spread, floor)
    return np.divide(rest, scale, out=np.zeros_like(rest), where=scale > 0)
