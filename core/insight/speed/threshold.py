"""A relation and its answers by day and minute to the wait from which on satisfaction is lower."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from core.insight.speed.falling import Step, best, curve, first_below
from core.insight.speed.relation import Relation, relate
from core.insight.speed.waiting import Days, between_days, waited
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.intervals import Z95

Why = Literal["found", "no_trend", "mix", "few_days", "unclear"]
# of a 5-point scale, proportional on others
_DROP = 0.3 / 5
_FEWEST_DAYS = 10
_DRAWS = 300
_SEED = 20240501
# the share of resampled months that must have a threshold too
_AGAIN = 0.9
_MIXED = ("gone", "flips", "unclear")


@dataclass(frozen=True)
class Threshold:
    """From `at` seconds on (95 % range `low`–`high`) the fitted score lies `drop` below the best.

    `best` is the mean score of the fastest tenth, `curve` the fit on a scale up to `scale`. `why`
    says why there is no threshold; `at` is None then.
    """

    why: Why
    curve: tuple[Step, ...]
    best: float
    drop: float
    scale: float
    at: float | None = None
    low: float | None = None
    high: float | None = None


def related(facts: Facts, filters: Filters = ALL) -> tuple[Relation | None, Threshold | None]:
    """How speed goes with satisfaction, and from which wait on it drops."""
    relation = relate(facts, filters)
    return relation, find_threshold(facts, relation, filters)


def find_threshold(
    facts: Facts, relation: Relation | None, filters: Filters = ALL
) -> Threshold | None:
    """The threshold behind a relation, if there is a clear one; None without a relation.

    Isotonic regression of the score on 1-minute bins; the range is that of whole days drawn again,
    seeded. Looked for only where scores fall significantly with waiting, by the trend test and
    with the day as unit too, and not by the mix of channels alone.
    """
    days = waited(facts, filters) if relation is not None else None
    if relation is None or days is None:
        return None
    n, total, drop = days.n.sum(axis=0), days.total.sum(axis=0), _DROP * days.scale
    nothing = Threshold("unclear", curve(days), best(n, total), drop, days.scale)
    refused = _refused(days, relation)
    if refused is not None:
        return replace(nothing, why=refused)
    at = first_below(days.waits, n, total, drop)
    found = [each for each in _again(days, drop) if each is not None]
    if at is None or len(found) < _AGAIN * _DRAWS:
        return nothing
    low, high = (float(each) for each in np.quantile(found, (0.025, 0.975), method="nearest"))
    return replace(nothing, why="found", at=at, low=min(low, at), high=max(high, at))


def _refused(days: Days, relation: Relation) -> Why | None:
    if relation.trend is None or relation.trend.z > -Z95:
        return "no_trend"
    if relation.simpson in _MIXED:
        return "mix"
    if len(days.n) < _FEWEST_DAYS:
        return "few_days"
    return "no_trend" if between_days(days) > -Z95 else None


def _again(days: Days, drop: float) -> list[float | None]:
    """The threshold of periods made of days drawn with replacement."""
    drawing, many = np.random.default_rng(_SEED), len(days.n)
    drawn = drawing.multinomial(many, np.full(many, 1 / many), _DRAWS).astype(float)
    periods = zip(drawn @ days.n, drawn @ days.total, strict=True)
    return [first_below(days.waits, n, total, drop) for n, total in periods]
