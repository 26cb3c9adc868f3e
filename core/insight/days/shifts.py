"""A line to the day from which it stayed on another level, and how far that lies from the old."""

from collections.abc import Iterator
from dataclasses import replace
from math import sqrt
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.insight.days.daily import Step, memory_of
from core.insight.days.line import Line, scale_of
from core.insight.days.shift import Shift
from core.insight.days.usual import usual_parts
from core.measure.metrics import Unit
from core.measure.periods import Period

# eight in a row on one side are no accident of a steady process (Western Electric, 1956)
RUN = 8
_BEFORE, _LONGEST = 14, 28
Numbers = NDArray[Any]


def level_shift(line: Line, period: Period) -> Shift | None:
    """The clearest shift that begins in a period; None without eight days in a row on one side."""
    days = line.days[line.days["counted"]].reset_index(drop=True)
    values = _without_weekdays(days, line.unit)
    starts = _within(days, period)
    found = [_shift(line, days, values, run) for run in _runs(values, starts)]
    clearest = min(found, key=lambda each: each.p, default=None)
    # it was picked from all days on which one could have begun
    return clearest and replace(clearest, p=min(clearest.p * len(starts), 1.0))


def _without_weekdays(days: pd.DataFrame, unit: Unit) -> Numbers:
    at = pd.DatetimeIndex(days["day"])
    values = scale_of(unit).there(days["value"].to_numpy(dtype=float))
    _, habits = usual_parts(at, values)
    return values - habits


def _within(days: pd.DataFrame, period: Period) -> range:
    inside = days["day"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    places = np.flatnonzero(inside)
    return range(int(places[0]), int(places[-1]) + 1) if len(places) else range(0)


def _runs(values: Numbers, starts: range) -> Iterator[tuple[int, int]]:
    """Where a shift may begin and end: in a run of eight or more on one side of the median before.

    The first days of a run may lie there by chance, so each with eight days to come may be it.
    """
    for start in starts:
        before = values[max(start - _LONGEST, 0) : start]
        if len(before) < _BEFORE:
            continue
        sides = np.sign(values[start - 1 : starts.stop] - np.median(before))
        other = np.flatnonzero(sides[1:] != sides[1])
        stop = start + (int(other[0]) if len(other) else len(sides) - 1)
        # with the day before on the same side the run began earlier
        if sides[1] and sides[0] != sides[1]:
            yield from ((first, stop) for first in range(start, stop - RUN + 1))


def _shift(line: Line, days: pd.DataFrame, values: Numbers, run: tuple[int, int]) -> Shift:
    start, stop = run
    before, after = values[max(start - _LONGEST, 0) : start], values[start:stop]
    step = _step(before, after)
    own = days.iloc[start:stop]
    level = np.array([np.median(before), np.median(after)])
    old, new = scale_of(line.unit).back(level)
    ends = own["day"].iloc[0].date(), own["day"].iloc[-1].date()
    p = _two_sided(step, len(before) + len(after) - 2)
    return Shift(
        line.key, line.segment, *ends, float(old), float(new), step, int(own["n"].sum()), p
    )


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
