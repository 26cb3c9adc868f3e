"""A table by day to what each ordinary day says, on a scale where days vary evenly."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from core.insight.days.daily import Step, step
from core.insight.days.line import scale_of
from core.insight.days.special_days import ordinary
from core.measure.facts import Facts
from core.measure.metrics import Unit, metric
from core.measure.periods import Period

# what changes by factors; shares, scores and NPS change by points
RELATIVE: set[Unit] = {"seconds", "tickets", "customers", "answers"}


@dataclass(frozen=True)
class DailySeries:
    """`values` by day, logs where the metric changes by factors; `weights`, where a day's n tells.

    Holidays, make-up days and a day cut off half-way are none of them.
    """

    values: "pd.Series[float]"
    weights: "pd.Series[float] | None"

    def only(self, days: "pd.Series[Any]") -> "DailySeries":
        """Those of some days."""
        return DailySeries(self.values[self.values.index.isin(days)], self.weights)

    def within(self, period: Period) -> "DailySeries":
        """Those of a period."""
        return self.only(pd.Series(pd.date_range(period.start, period.end)))

    @property
    def mean(self) -> float:
        """The mean of the days: of shares that of their rows."""
        sizes = None if self.weights is None else self.weights.loc[self.values.index].to_numpy()
        return float(np.average(self.values.to_numpy(), weights=sizes))

    def since(self, before: "DailySeries") -> Step | None:
        """How far it lies from other days of the same table; None with too few days."""
        return step(before.values, self.values, self.weights)


def daily_series(facts: Facts, table: pd.DataFrame, key: str) -> DailySeries:
    """The series of a metric; `table` has a `day` a row."""
    rows = table.set_index("day")
    rows = rows[np.array([ordinary(day.date(), facts) for day in rows.index], dtype=bool)]
    relative, values = metric(key).unit in RELATIVE, rows[key].astype("float64")
    known = values[values > 0] if relative else values.dropna()
    there = scale_of("seconds" if relative else metric(key).unit).there
    weights = None if relative else rows[f"{key}|n"].astype(float)
    return DailySeries(pd.Series(there(known.to_numpy()), index=known.index), weights)
