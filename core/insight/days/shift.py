"""A stretch of days on a new level: from when to when, and how far from the old one."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from core.insight.days.daily import Step
from core.insight.days.line import Segment, scale_of
from core.measure.intervals import Z95, Interval
from core.measure.metrics import metric


@dataclass(frozen=True)
class Shift:
    """From `start` to `end` every ordinary day lay on one side of the days before.

    `before` and `after` are typical days (the metric's unit); `step` is the difference on the
    line's scale: of logs for durations, of shares for shares; `p` that of so large a one anywhere
    in the period.
    """

    key: str
    segment: Segment
    start: date
    end: date
    before: float
    after: float
    step: Step
    n: int
    p: float

    @property
    def days(self) -> int:
        """Calendar days on the new level."""
        return (self.end - self.start).days + 1

    @property
    def relative(self) -> bool:
        """Whether it is said as a share of the old level; shares are said in points."""
        return metric(self.key).unit != "share"

    @property
    def size(self) -> float:
        """How far the new level lies from the old one."""
        return self._said(self.step.size)

    @property
    def range(self) -> Interval:
        """The 95 % range of the size."""
        low, high = self.step.interval(Z95)
        return self._said(low), self._said(high)

    def _said(self, step: float) -> float:
        if not self.relative:
            return step
        scale = scale_of(metric(self.key).unit)
        return float(scale.back(scale.there(np.array(self.before)) + step)) / self.before - 1
