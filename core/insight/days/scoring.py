"""A line to how far each of its days lies from what is usual, in robust standard deviations."""

from dataclasses import dataclass

import numpy as np

from core.insight.days.line import Line, Numbers, scale_of
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


@dataclass(frozen=True)
class Scores:
    """Of each day of a line: `usual` (the metric's unit), `z` and its two-sided `p`.

    `wide` is one standard deviation on the line's scale.
    """

    usual: Numbers
    wide: Numbers
    z: Numbers
    p: Numbers


def scored(line: Line) -> Scores | None:
    """How far each day lies from what is usual on it; None with too few days to tell.

    Below four weeks of days the verdict is a plain XmR chart's, or one flat share.
    """
    if int(line.counted.sum()) < FEWEST_DAYS:
        return None
    return _share(line) if line.unit == "share" else _level(line)


def _level(line: Line) -> Scores:
    """Value − usual over the larger of the days' own spread and what chance lets a day vary by."""
    scale, counted, noise = scale_of(line.unit), line.counted, line.noise
    values = scale.there(line.value)
    if line.span < ENOUGH_DAYS:
        limits = xmr(values[counted])
        usual, spread = np.full(len(values), limits.centre), limits.sigma
    else:
        usual = usual_level(line.at, values, counted)
        rest = (values - usual)[counted]
        spread = _TO_DEVIATION * float(np.median(np.abs(rest - np.median(rest))))
    wide = np.maximum(spread, noise)
    z = np.divide(values - usual, wide, out=np.zeros_like(usual), where=wide > 0)
    freedom = np.where(spread > noise, _EFFICIENCY * counted.sum(), _KNOWN)
    return Scores(scale.back(usual), wide, z, _two_sided(z, freedom))


def _share(line: Line) -> Scores:
    hits, n, counted = np.rint(line.value * line.n), line.n.astype(float), line.counted
    if line.span < ENOUGH_DAYS:
        pooled = (hits[counted].sum() + 0.5) / (n[counted].sum() + 1)
        usual = np.full(len(hits), pooled)
    else:
        usual = usual_share(line.at, hits, n, counted)
    z, spread = laney(hits, n, usual, counted)
    wide = spread * np.sqrt(usual * (1 - usual) / n)
    return Scores(usual, wide, z, _two_sided(z, np.full(len(z), _KNOWN)))


def _two_sided(z: Numbers, freedom: Numbers) -> Numbers:
    from scipy.special import stdtr

    return 2 * stdtr(freedom, -np.abs(z))
