"""A line to the day from which it stayed on another level, and how far that lies from the old."""

from collections.abc import Iterator
from dataclasses import replace
from math import sqrt

import numpy as np
import pandas as pd
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from core.insight.days.daily import Step, memory_of
from core.insight.days.line import Line, Numbers, scale_of
from core.insight.days.shift import Shift
from core.insight.days.usual import usual_parts
from core.measure.periods import Period

# eight in a row on one side are no accident of a steady process (Western Electric, 1956)
RUN = 8
_BEFORE, _LONGEST = 14, 28


def level_shift(line: Line, period: Period) -> Shift | None:
    """The clearest shift that begins in a period; None without eight days in a row on one side."""
    counted = line.only(line.counted)
    values = _without_weekdays(counted)
    starts = _places(counted.within(period))
    found = [_shift(counted, values, run) for run in _runs(values, starts)]
    clearest = min(found, key=lambda each: each.p, default=None)
    # it was picked from all days on which one could have begun
    return clearest and replace(clearest, p=min(clearest.p * len(starts), 1.0))


def _without_weekdays(line: Line) -> Numbers:
    values = scale_of(line.unit).there(line.value)
    return values - usual_parts(line.at, values)[1] if len(values) else values


def _places(inside: NDArray[np.bool_]) -> range:
    places = np.flatnonzero(inside)
    return range(int(places[0]), int(places[-1]) + 1) if len(places) else range(0)


def _runs(values: Numbers, starts: range) -> Iterator[tuple[int, int]]:
    """Where a shift may begin and end: in a run of eight or more on one side of the median before.

    The first days of a run may lie there by chance, so each with eight days to come may be it.
    """
    for start in _begun(values, starts):
        before = values[max(start - _LONGEST, 0) : start]
        sides = np.sign(values[start : starts.stop] - np.median(before))
        other = np.flatnonzero(sides != sides[0])
        stop = start + (int(other[0]) if len(other) else len(sides))
        yield from ((first, stop) for first in range(start, stop - RUN + 1))


def _begun(values: Numbers, starts: range) -> Numbers:
    """The days on which a run of eight begins: with the day before on the same side it was earlier.

    All days at once: a year has a run on a few of them only.
    """
    first = max(starts.start, _BEFORE)
    last = starts.stop - RUN + 1
    if first >= last:
        return np.arange(0)
    at = np.arange(first, last)
    middle = _medians_before(values)[first:last, None]
    sides = np.sign(sliding_window_view(values, RUN + 1)[at - 1] - middle)
    alike = (sides[:, 1:] == sides[:, 1:2]).all(axis=1)
    return at[alike & (sides[:, 1] != 0) & (sides[:, 0] != sides[:, 1])]


def _medians_before(values: Numbers) -> Numbers:
    """The median of the up to 28 values before each place."""
    before = pd.Series(values).rolling(_LONGEST, min_periods=1, closed="left").median()
    return before.to_numpy(dtype=float)


def _shift(line: Line, values: Numbers, run: tuple[int, int]) -> Shift:
    start, stop = run
    before, after = values[max(start - _LONGEST, 0) : start], values[start:stop]
    step = _step(before, after)
    old, new = scale_of(line.unit).back(np.array([np.median(before), np.median(after)]))
    ends = line.at[start].date(), line.at[stop - 1].date()
    p = _two_sided(step, len(before) + len(after) - 2)
    n = int(line.n[start:stop].sum())
    return Shift(line.key, line.segment, *ends, float(old), float(new), step, n, p)


def _step(before: Numbers, after: Numbers) -> Step:
    """The difference of means; both stretches tell how much days vary and remember."""
    rest = np.concatenate([before - before.mean(), after - after.mean()])
    spread = sqrt(float((rest**2).sum()) / (len(rest) - 2))
    memory = memory_of(rest, means=2)
    error = spread * sqrt((1 / len(before) + 1 / len(after)) * (1 + memory) / (1 - memory))
    return Step(float(after.mean() - before.mean()), error)


def _two_sided(step: Step, freedom: int) -> float:
    from scipy.special import stdtr

    return 2 * float(stdtr(freedom, -abs(step.z)))
