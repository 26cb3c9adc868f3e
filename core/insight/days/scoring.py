"""A line to how far each of its days lies from what is usual, in robust standard deviations."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.insight.days.line import Line, scale_of
from core.insight.days.usual import usual_level, usual_share
from core.insight.statistics.laney import laney
from core.insight.statistics.xmr import xmr

# fewer days show no habit at all; fewer than four weeks not that of a weekday
FEWEST_DAYS, ENOUGH_DAYS = 14, 28
_TO_DEVIATION = 1.4826
# a MAD of so many values knows the spread as well as a deviation of 37 % as many
_EFFICIENCY = 0.37
# degrees of freedom of a spread that is known and not guessed
_KNOWN = 1e6
Numbers = NDArray[Any]


def scored(line: Line) -> pd.DataFrame:
    """The line's days with `usual` (the metric's unit), `wide`, `z` and two-sided `p`.

    `wide` is one standard deviation on the line's scale. Below four weeks of days the verdict is a
    plain XmR chart's, or one flat share; of too few days there is none: no rows.
    """
    days = line.days
    if int(days["counted"].sum()) < FEWEST_DAYS:
        return days.head(0).assign(usual=0.0, wide=0.0, z=0.0, p=1.0)
    return _share(line) if line.unit == "share" else _level(line)


def _level(line: Line) -> pd.DataFrame:
    """Value − usual over the larger of the days' own spread and what chance lets a day vary by."""
    at, scale = pd.DatetimeIndex(line.days["day"]), scale_of(line.unit)
    values, noise, counted = (line.days[name].to_numpy() for name in ("value", "noise", "counted"))
    values = scale.there(values)
    if line.span < ENOUGH_DAYS:
        limits = xmr(values[counted])
        usual, spread = np.full(len(values), limits.centre), limits.sigma
    else:
        usual = usual_level(at, values, counted)
        rest = (values - usual)[counted]
        spread = _TO_DEVIATION * float(np.median(np.abs(rest - np.median(rest))))
    wide = np.maximum(spread, noise)
    z = np.divide(values - usual, wide, out=np.zeros_like(usual), where=wide > 0)
    freedom = np.where(spread > noise, _EFFICIENCY * counted.sum(), _KNOWN)
    return line.days.assign(usual=scale.back(usual), wide=wide, z=z, p=_two_sided(z, freedom))


def _share(line: Line) -> pd.DataFrame:
    value, n, counted = (line.days[name].to_numpy() for name in ("value", "n", "counted"))
    hits, n = np.rint(value * n), n.astype(float)
    if line.span < ENOUGH_DAYS:
        pooled = (hits[counted].sum() + 0.5) / (n[counted].sum() + 1)
        usual = np.full(len(hits), pooled)
    else:
        usual = usual_share(pd.DatetimeIndex(line.days["day"]), hits, n, counted)
    z, spread = laney(hits, n, usual, counted)
    wide = spread * np.sqrt(usual * (1 - usual) / n)
    return line.days.assign(usual=usual, wide=wide, z=z, p=_two_sided(z, np.full(len(z), _KNOWN)))


def _two_sided(z: Numbers, freedom: Numbers) -> Numbers:
    from scipy.special import stdtr

    return 2 * stdtr(freedom, -np.abs(z))
