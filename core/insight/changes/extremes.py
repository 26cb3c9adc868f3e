"""The period before and those before it to whether it was the worst, or the best, of them all."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from core.insight.changes.daily_series import DailySeries, daily_series
from core.insight.days.daily import FEWEST_DAYS
from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.metrics import metric
from core.measure.periods import Period, previous

# of fewer periods one is too easily the worst
FEWEST, _MOST = 6, 12
_Z = 2.0


@dataclass(frozen=True)
class Extreme:
    """The period was the worst or the best of the last `n`: the next one is usually nearer."""

    way: Literal["worst", "best"]
    n: int


def extreme(facts: Facts, filters: Filters, key: str, period: Period) -> Extreme | None:
    """Whether a period is an extreme of the six to twelve that end with it; None if it is not.

    It is where its days lie further out than those of the next one by more than days vary: of
    months that are alike some month is always the worst. None too for fewer periods, and for a
    metric of which neither more nor less is better. One query.
    """
    better = metric(key).better
    periods = _back_from(period, facts)
    if better == "neither" or len(periods) < FEWEST:
        return None
    table = measure(facts, (key,), (("day",),), filters.within(periods[-1].start, period.end))
    days = daily_series(facts, table.table(("day",)), key)
    own, *others = (days.within(each) for each in periods)
    others = [each for each in others if len(each.values) >= FEWEST_DAYS]
    if len(others) + 1 < FEWEST or len(own.values) < FEWEST_DAYS:
        return None
    way = _furthest(own, others)
    worst = "up" if better == "lower" else "down"
    return way and Extreme("worst" if way == worst else "best", len(others) + 1)


def _furthest(own: DailySeries, others: list[DailySeries]) -> Literal["up", "down"] | None:
    """Which way the days lie clearly beyond those of every other period."""
    ranked = sorted(others, key=lambda each: each.mean)
    above, below = (own.since(each) for each in (ranked[-1], ranked[0]))
    if above and above.z > _Z:
        return "up"
    return "down" if below and below.z < -_Z else None


def _back_from(period: Period, facts: Facts) -> list[Period]:
    """The period and those of the same length before it, as far as there are tickets."""
    found = [period]
    while len(found) < _MOST:
        found.append(previous(found[-1]))
    first = min(facts.months, default=period.end)
    return list(takewhile(lambda each: each.start >= first, found))
