"""One metric of one segment day by day: its values, and the scale on which they vary evenly."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.measure.metrics import Unit, metric

Numbers = NDArray[Any]
Segment = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Line:
    """`days`: rising `day`, `value`, `n`, `noise`, and `counted`: False for holidays and the like.

    `noise` is the standard deviation, on the line's scale, that chance alone gives the day's value;
    a day without tickets has no row. `segment` holds (segment, code); () is all tickets.
    """

    key: str
    segment: Segment
    days: pd.DataFrame

    @property
    def unit(self) -> Unit:
        """The metric's unit."""
        return metric(self.key).unit

    @property
    def span(self) -> int:
        """Calendar days from the first to the last."""
        ends = self.days["day"]
        return int((ends.iloc[-1] - ends.iloc[0]).days) + 1 if len(ends) else 0


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
