"""Two periods to changes: what a number was, what it is, and whether that is better."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from core.measure.composing import By
from core.measure.facts import Facts, last_day
from core.measure.filters import Filters
from core.measure.intervals import Interval, newcombe
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.measure.metrics import metric
from core.measure.periods import Period, same_days
from core.measure.segments import Code

Judgement = Literal["better", "worse", "same", "unknown"]
# durations have no interval here (single tickets are no evidence over time, days are): a change
# below this share of the earlier value is nothing to act on
_UNNOTICED = 0.05


@dataclass(frozen=True)
class Change:
    """A figure in two periods; difference in its unit, relative as a share of the earlier value.

    `low` and `high` bound the difference (95 %) for shares, scores and NPS. "same": the interval
    holds 0, or without one the change is below 5 %. "unknown": one side is missing, or the metric
    has no better direction.
    """

    now: Figure
    before: Figure
    difference: float | None
    relative: float | None
    low: float | None
    high: float | None
    judgement: Judgement


@dataclass(frozen=True)
class Comparison:
    """The same measurement in two periods; `against` is what was really compared with."""

    now: Measured
    before: Measured
    against: Period

    def change(self, key: str, **segments: Code) -> Change:
        """One figure against its counterpart."""
        return change(self.now.figure(key, **segments), self.before.figure(key, **segments))


def compare(
    facts: Facts, metrics: Sequence[str], by: Sequence[By], filters: Filters, against: Period
) -> Comparison:
    """Measure the days of the filters and the comparison period, with equal chances.

    An unfinished period is compared with the same number of days, and the earlier tickets count as
    solved only if they were by the same delay after their period's end.
    """
    start, end = filters.start or against.start, filters.end or against.end
    fair = same_days(against, Period(start, end), last_day(facts))
    earlier = replace(filters.within(fair.start, fair.end), seen_until=_followed(facts, end, fair))
    now, before = (measure(facts, metrics, by, each) for each in (filters, earlier))
    return Comparison(now, before, fair)


def change(now: Figure, before: Figure) -> Change:
    """Two figures of one metric as a change."""
    if now.value is None or before.value is None:
        return Change(now, before, None, None, None, None, "unknown")
    difference = now.value - before.value
    relative = difference / abs(before.value) if before.value else None
    low, high = _interval(now, before) or (None, None)
    judged = _judge(now.key, difference, relative, (low, high))
    return Change(now, before, difference, relative, low, high, judged)


def _followed(facts: Facts, end: date, fair: Period) -> datetime | None:
    later = end - fair.end
    return facts.as_of - later if facts.as_of and later > timedelta() else None


def _interval(now: Figure, before: Figure) -> Interval | None:
    if now.value is None or before.value is None or now.low is None or before.low is None:
        return None
    if now.unit == "share":
        return newcombe(now.value, now.n, before.value, before.n)
    half = ((now.value - now.low) ** 2 + (before.value - before.low) ** 2) ** 0.5
    return now.value - before.value - half, now.value - before.value + half


def _judge(
    key: str, difference: float, relative: float | None, interval: tuple[float | None, float | None]
) -> Judgement:
    better, (low, high) = metric(key).better, interval
    if better == "neither":
        return "unknown"
    if low is not None and high is not None:
        same = low <= 0 <= high
    else:
        same = abs(difference if relative is None else relative) < _UNNOTICED
    if same:
        return "same"
    return "better" if (difference < 0) == (better == "lower") else "worse"
