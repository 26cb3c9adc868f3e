"""One metric of one segment day by day: its values, and the scale on which they vary evenly."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.measure.metrics import Unit, metric
from core.measure.periods import Period

Numbers = NDArray[Any]
Segment = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Line:
    """A metric day by day, in arrays over its rising days `at`: a day without tickets is none.

    `noise` is the standard deviation, on the line's scale, that chance alone gives the day's
    `value`; `counted` is False for holidays and the like. `segment` holds (segment, code); () is
    all tickets.
    """

    key: str
    segment: Segment
    at: pd.DatetimeIndex
    value: Numbers
    n: Numbers
    noise: Numbers
    counted: NDArray[np.bool_]

    @property
    def unit(self) -> Unit:
        """The metric's unit."""
        return metric(self.key).unit

    @property
    def span(self) -> int:
        """Calendar days from the first to the last."""
        return int((self.at[-1] - self.at[0]).days) + 1 if len(self.at) else 0

    def only(self, which: NDArray[np.bool_]) -> "Line":
        """The same of some of its days."""
        at = pd.DatetimeIndex(self.at[which])
        numbers = (each[which] for each in (self.value, self.n, self.noise, self.counted))
        return Line(self.key, self.segment, at, *numbers)

    def within(self, period: Period) -> NDArray[np.bool_]:
        """Which of its days are counted ones of a period."""
        inside = (self.at >= pd.Timestamp(period.start)) & (self.at <= pd.Timestamp(period.end))
        return self.counted & inside


@dataclass(frozen=True)
class Scale:
    """Where a day varies as much at a high level as at a low one, and the way back."""

    there: Callable[[Numbers], Numbers]
    back: Callable[[Numbers], Numbers]


# durations change by factors; twice the root of a count varies by one, whatever the count is
SCALES: dict[Unit, Scale] = {
    "seconds": Scale(np.log, np.exp),
    "tickets": Scale(lambda counts: 2 * np.sqrt(counts), lambda roots: (roots / 2) ** 2),
}
_AS_IT_IS = Scale(lambda values: values, lambda values: values)


def scale_of(unit: Unit) -> Scale:
    """The scale of a unit; shares and scores as they are."""
    return SCALES.get(unit, _AS_IT_IS)
