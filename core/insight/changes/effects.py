"""A day on which something changed, or two periods, to what became of a metric."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.insight.changes.extremes import Extreme, extreme
from core.insight.changes.faster import faster
from core.insight.changes.mix import cells_of
from core.insight.changes.moves import Move, freed, move
from core.insight.changes.verdict import Target, Verdict, judge
from core.measure.against import Against, paired
from core.measure.comparing import Comparison, compare
from core.measure.facts import Facts, last_day
from core.measure.filters import Filters
from core.measure.measured import Figure
from core.measure.metrics import metric
from core.measure.periods import Period, month_of

On = date | tuple[Period, Period]
_DURATIONS = ("frt", "ttr")


@dataclass(frozen=True)
class Effect:
    """A metric before and after; numbers in base units (seconds, shares 0–1).

    `move` is None with fewer than five ordinary days on a side. `faster`: of durations, how often
    a ticket after waited less than one before (0.5: no difference). `extreme` is set where the
    earlier period was the worst, or best, of six or more and the move leads back to the usual.
    `verdict` is None without a target.
    """

    key: str
    before: Period
    after: Period
    was: Figure
    now: Figure
    move: Move | None
    faster: float | None
    extreme: Extreme | None
    verdict: Verdict | None

    @property
    def judgement(self) -> Literal["better", "worse", "unclear"]:
        """Which way it went, if its range excludes "no change"."""
        better = metric(self.key).better
        if self.move is None or not self.move.clear or better == "neither":
            return "unclear"
        return "better" if (self.move.size > 0) == (better == "higher") else "worse"


def effect(
    facts: Facts, filters: Filters, key: str, on: On, target: Target | None = None
) -> Effect | None:
    """The public entry: did `key` change, for the chosen rows, on a day or between two periods?

    A day: from it to the filters' end (else the cut-off), against as many days right before. Two
    periods: (before, after), as two months or quarters. An unfinished period is compared with as
    many days. None where either side has no value.
    """
    before, after = _periods(facts, filters, on)
    sets = ((), ("day",), cells_of(facts))
    both = compare(facts, (key,), sets, filters.within(after.start, after.end), before)
    was, now = both.before.figure(key), both.now.figure(key)
    if was.value is None or now.value is None:
        return None
    by_day = move(facts, both, key)
    moved = by_day and freed(by_day, facts, both, key)
    verdict = target and judge(key, target, (was.value, now.value), _range(was.value, moved))
    chance = _faster(facts, filters, key, (both.against, after))
    leads_back = _leads_back(facts, filters, both, key, moved)
    return Effect(key, both.against, after, was, now, moved, chance, leads_back, verdict)


def _periods(facts: Facts, filters: Filters, on: On) -> tuple[Period, Period]:
    if not isinstance(on, date):
        return on
    until = last_day(facts)
    end = filters.end or until or month_of(max(facts.months, default=on)).end
    after, before = paired(Period(on, max(end, on)), Against("since", Period(on, on)), until)
    return before, after


def _range(before: float, moved: Move | None) -> tuple[float, float] | None:
    if moved is None:
        return None
    ends = (moved.low, moved.high)
    low, high = (before * (1 + end) if moved.relative else before + end for end in ends)
    return low, high


def _faster(
    facts: Facts, filters: Filters, key: str, periods: tuple[Period, Period]
) -> float | None:
    column = key.partition(".")[0]
    if column not in _DURATIONS:
        return None
    before, now = (filters.within(each.start, each.end) for each in periods)
    return faster(facts, column, now, before)


def _leads_back(
    facts: Facts, filters: Filters, both: Comparison, key: str, moved: Move | None
) -> Extreme | None:
    """The extreme from which a move leads back to the usual, by itself perhaps."""
    found = moved and extreme(facts, filters, key, both.against)
    return found if found and moved and returns(found, key, moved) else None


def returns(found: Extreme, key: str, moved: Move) -> bool:
    """Whether a move is what would follow an extreme anyway."""
    improved = (moved.size > 0) == (metric(key).better == "higher")
    return improved == (found.way == "worst")
