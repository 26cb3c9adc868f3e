"""Two groups' figures of one metric to how far one lies from the other and which does better."""

from dataclasses import dataclass
from math import exp
from typing import Literal

from core.insight.days.daily import Step
from core.measure.comparing import Change
from core.measure.intervals import Z95


@dataclass(frozen=True)
class Gap:
    """How far one group's metric lies from the first group's.

    Of durations `times` as long with its range, by the days both have, since the day is the
    evidence; of all else the difference of `change` with its interval.
    """

    change: Change
    days: Step | None

    @property
    def times(self) -> float | None:
        """How many times as long a day's value is, as a rule; None with fewer than five days."""
        return exp(self.days.size) if self.days else None

    @property
    def ends(self) -> tuple[float, float] | None:
        """The 95 % range of `times`, else of the difference."""
        if self.days:
            low, high = (exp(end) for end in self.days.interval(Z95))
            return low, high
        if self.change.low is None or self.change.high is None:
            return None
        return self.change.low, self.change.high

    @property
    def judgement(self) -> Literal["better", "worse", "same", "unknown"]:
        """Which of the two does better, if the range excludes that neither does."""
        if self.ends is None:
            return "unknown"
        if not self.days:
            return self.change.judgement
        if self.ends[0] <= 1 <= self.ends[1]:
            return "same"
        return "worse" if self.ends[0] > 1 else "better"
