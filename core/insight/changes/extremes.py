"""The period before and those before it to whether it was the worst, or the best, of them all."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

import pandas as pd

from core.insight.days.daily import FEWEST_DAYS
from core.insight.days.line import scale_of
from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.metrics import metric
from core.measure.periods import Period, previous

# of fewer periods one is too easily the worst
FEWEST, _MOST = 6, 12


@dataclass(frozen=True)
class Extreme:
    """The period was the worst or the best of the last `n`: the next one is usually nearer."""

    way: Literal["worst", "best"]
    n: int


def extreme(facts: Facts, filters: Filters, key: str, period: Period) -> Extreme | None:
    """Whether a period is an extreme of the six to twelve that end with it; None if it is not.

    Each counts as the mean of its days. None too for fewer periods, and for a metric of which
    neither more nor less is better. One query.
    """
    better = metric(key).better
    periods = _back_from(period, facts)
    if better == "neither" or len(periods) < FEWEST:
        return None
    table = measure(facts, (key,), (("day",),), filters.within(periods[-1].start, period.end))
    values = _means(table.table(("day",)).set_index("day")[key].astype("float64"), key, periods)
    if len(values) < FEWEST or periods[0] not in values:
        return None
    own, others = values.pop(period), list(values.values())
    above, below = own > max(others), own < min(others)
    if not above and not below:
        return None
    return Extreme("worst" if above == (better == "lower") else "best", len(others) + 1)


def _back_from(period: Period, facts: Facts) -> list[Period]:
    """The period and those of the same length before it, as far as there are tickets."""
    found = [period]
    while len(found) < _MOST:
        found.append(previous(found[-1]))
    first = min(facts.months, default=period.end)
    return list(takewhile(lambda each: each.start >= first, found))


def _means(days: "pd.Series[float]", key: str, periods: list[Period]) -> dict[Period, float]:
    known = days[days > 0] if metric(key).unit == "seconds" else days.dropna()
    even = pd.Series(scale_of(metric(key).unit).there(known.to_numpy()), index=known.index)
    parts = {
        each: even[pd.Timestamp(each.start) : pd.Timestamp(each.end)] for each in periods
    }  # fmt: skip
    return {each: float(part.mean()) for each, part in parts.items() if len(part) >= FEWEST_DAYS}
