"""A metric in two periods, day by day, to how far it moved: with its range, raw and mix-freed."""

from dataclasses import dataclass, replace
from math import exp

import pandas as pd

from core.insight.changes.daily_series import RELATIVE, daily_series
from core.insight.changes.mix import cells_of, standardised
from core.insight.days.daily import Step
from core.measure.comparing import Comparison
from core.measure.facts import Facts
from core.measure.intervals import Z95
from core.measure.metrics import metric


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
    """How a metric moved by day, its mix as it is. None with too few days, and where the periods
    share a day: then neither is before the other.

    Daily series ~ step + weekday with an AR(1)-inflated error; holidays, make-up days and a day
    cut off half-way do not count.
    """
    sides = [each.table(("day",)) for each in (both.before, both.now)]
    rows = pd.concat(sides)
    if rows["day"].duplicated().any():
        return None
    series = daily_series(facts, rows, key)
    before, now = (series.only(each["day"]) for each in sides)
    found = now.since(before)
    if found is None:
        return None
    relative = metric(key).unit in RELATIVE
    typical = exp(before.mean) if relative else before.mean
    days = len(before.values), len(now.values)
    return Move(found, relative, None, days, typical)


def freed(of: Move, facts: Facts, both: Comparison, key: str) -> Move:
    """The same, and what is left of it with an equal mix; `both` is by `cells_of(facts)`."""
    return replace(of, adjusted=standardised(both, key, cells_of(facts)))
