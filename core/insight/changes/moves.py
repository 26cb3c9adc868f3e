"""A metric in two periods, day by day, to how far it moved: with its range, raw and mix-freed."""

from dataclasses import dataclass
from math import exp

import numpy as np
import pandas as pd

from core.insight.changes.mix import cells_of, standardised
from core.insight.days.daily import Step, step
from core.insight.days.line import scale_of
from core.insight.days.special_days import ordinary
from core.measure.comparing import Comparison
from core.measure.facts import Facts
from core.measure.intervals import Z95
from core.measure.metrics import Unit, metric

# what changes by factors; shares, scores and NPS change by points
_RELATIVE: set[Unit] = {"seconds", "tickets", "customers", "answers"}


@dataclass(frozen=True)
class Move:
    """`size` with its 95 % range: a share of the earlier value if `relative`, else in its unit.

    `adjusted` is the same with an equal mix of channels and issue types, where it can be told.
    `days` are those that counted, before and after; `typical` is a typical day before, in the
    metric's unit.
    """

    step: Step
    relative: bool
    adjusted: float | None
    days: tuple[int, int]
    typical: float

    @property
    def size(self) -> float:
        """How far it moved, by its days."""
        return self._said(self.step.size)

    @property
    def low(self) -> float:
        """The lower end of its range."""
        return self._said(self.step.interval(Z95)[0])

    @property
    def high(self) -> float:
        """The upper end."""
        return self._said(self.step.interval(Z95)[1])

    @property
    def typical_now(self) -> float:
        """A typical day after, freed of the weekdays' habits."""
        return self.typical * (1 + self.size) if self.relative else self.typical + self.size

    @property
    def clear(self) -> bool:
        """Whether the range excludes "no change"."""
        return self.low > 0 or self.high < 0

    def _said(self, difference: float) -> float:
        return exp(difference) - 1 if self.relative else difference


def move(facts: Facts, both: Comparison, key: str) -> Move | None:
    """How a metric moved; `both` holds the sets day and `cells_of(facts)`. None with too few days,
    and where the periods share a day: then neither is before the other.

    Daily series ~ step + weekday with an AR(1)-inflated error; holidays, make-up days and a day
    cut off half-way do not count.
    """
    before, now = (each.table(("day",)).set_index("day") for each in (both.before, both.now))
    rows = pd.concat([before, now])
    if rows.index.has_duplicates:
        return None
    rows = rows[np.array([ordinary(day.date(), facts) for day in rows.index], dtype=bool)]
    unit = metric(key).unit
    values = _values(rows, key, unit)
    parts = [values[values.index.isin(each.index)] for each in (before, now)]
    weights = None if unit in _RELATIVE else rows[f"{key}|n"].astype(float)
    found = step(parts[0], parts[1], weights)
    if found is None:
        return None
    relative, adjusted = unit in _RELATIVE, standardised(both, key, cells_of(facts))
    days = len(parts[0]), len(parts[1])
    return Move(found, relative, adjusted, days, _typical(parts[0], weights, relative))


def _values(rows: pd.DataFrame, key: str, unit: Unit) -> "pd.Series[float]":
    values = rows[key].astype("float64")
    known = values[values > 0] if unit in _RELATIVE else values.dropna()
    there = scale_of("seconds" if unit in _RELATIVE else unit).there
    return pd.Series(there(known.to_numpy()), index=known.index)


def _typical(days: "pd.Series[float]", weights: "pd.Series[float] | None", relative: bool) -> float:
    sizes = None if weights is None else weights.loc[days.index].to_numpy()
    mean = float(np.average(days.to_numpy(), weights=sizes))
    return exp(mean) if relative else mean
