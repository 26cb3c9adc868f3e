"""Lines of daily values to the days and the stretches of days that were not normal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from core.hours.calendar import Workday
from core.insight.days.line import Line, Segment
from core.insight.days.lines import watched_lines
from core.insight.days.scoring import ENOUGH_DAYS, Scores, scored
from core.insight.days.shift import Shift
from core.insight.days.shifts import level_shift
from core.insight.days.special_days import special_days
from core.insight.days.visible import ABNORMAL, NOTICEABLE, Visible, visible
from core.insight.statistics.discoveries import discovered
from core.measure.facts import Facts, last_day
from core.measure.filters import Filters
from core.measure.periods import Period, month_of

# of so many periods with nothing in them one shows a day, or a shift, that is none
_ONE_IN = 200


@dataclass(frozen=True)
class OddDay:
    """A day of a line, its value, what was usual, and the robust z of the difference.

    `abnormal`: beyond 3.5, and it stands although every metric and channel was looked at; else it
    is only worth a look. `preliminary`: judged on less than four weeks. `weight` is its part of all
    rows the metric has in the period.
    """

    key: str
    segment: Segment
    day: date
    value: float
    usual: float
    z: float
    n: int
    abnormal: bool
    preliminary: bool
    weight: float

    def of(self, line: Line) -> bool:
        """Whether it is a day of this line."""
        return (self.key, self.segment) == (line.key, line.segment)


@dataclass(frozen=True)
class Watch:
    """The days of a period that were not normal, strongest first; shifts that stand, clearest too.

    `special` are its holidays, make-up days and days off or on by hand, which were not judged;
    `visible` says of each line from which size on a single bad day can be seen at all.
    """

    period: Period
    odd: tuple[OddDay, ...]
    shifts: tuple[Shift, ...]
    special: tuple[Workday, ...]
    visible: tuple[Visible, ...]

    def about(self, key: str, segment: Segment = ()) -> "Watch":
        """The same of one line."""
        own = (key, segment)
        return replace(
            self,
            odd=tuple(each for each in self.odd if (each.key, each.segment) == own),
            shifts=tuple(each for each in self.shifts if (each.key, each.segment) == own),
            visible=tuple(each for each in self.visible if (each.key, each.segment) == own),
        )


def watch(facts: Facts, filters: Filters) -> Watch | None:
    """The public entry: every watched metric, of all tickets and of each channel. One query.

    The days are those of the filters (else all from the first month to the cut-off), three months
    before are the background. None without any ticket.
    """
    if not facts.months:
        return None
    start = filters.start or facts.months[0]
    end = max(start, filters.end or last_day(facts) or month_of(facts.months[-1]).end)
    period = Period(start, end)
    lines = watched_lines(facts, filters.within(start, end))
    return watched(lines, period, special_days(facts, period))


def watched(lines: Sequence[Line], period: Period, special: tuple[Workday, ...] = ()) -> Watch:
    """What lines show in a period, corrected for how many of them and of its days were looked at.

    Benjamini and Hochberg over metric × channel × day; shifts apart, over metric × channel.
    """
    known = [(line, scores) for line in lines if (scores := scored(line))]
    odd = _odd(known, period)
    steady = [_without(line, odd) for line in lines]
    shifts = [found for line in steady if (found := level_shift(line, period))]
    sizes = tuple(visible(*each) for each in known)
    return Watch(period, odd, _standing(shifts, len(lines)), special, sizes)


def _without(line: Line, odd: Sequence[OddDay]) -> Line:
    """The line with its abnormal days not counted: one of them does not end a level."""
    own = [pd.Timestamp(each.day) for each in odd if each.abnormal and each.of(line)]
    return replace(line, counted=line.counted & ~line.at.isin(own)) if own else line


def _odd(known: Sequence[tuple[Line, Scores]], period: Period) -> tuple[OddDay, ...]:
    inside = [np.flatnonzero(line.within(period)) for line, _ in known]
    pairs = list(zip(known, inside, strict=True))
    p = np.concatenate([np.zeros(0), *(scores.p[at] for (_, scores), at in pairs)])
    stands = iter(discovered(p, 1 / _ONE_IN))
    totals = {line.key: int(line.n[at].sum()) for (line, _), at in pairs if not line.segment}
    found = [
        _day(line, scores, at, (bool(stand), totals[line.key]))
        for (line, scores), places in pairs
        for at, stand in zip(places.tolist(), stands, strict=False)
        if abs(scores.z[at]) > NOTICEABLE
    ]
    return tuple(sorted(found, key=lambda each: -abs(each.z)))


def _day(line: Line, scores: Scores, at: int, among: tuple[bool, int]) -> OddDay:
    (stands, total), n, z = among, int(line.n[at]), float(scores.z[at])
    return OddDay(
        line.key,
        line.segment,
        line.at[at].date(),
        float(line.value[at]),
        float(scores.usual[at]),
        z,
        n,
        stands and abs(z) > ABNORMAL,
        line.span < ENOUGH_DAYS,
        n / total,
    )


def _standing(shifts: Sequence[Shift], lines: int) -> tuple[Shift, ...]:
    """Lines without eight days on one side were looked at too."""
    p = np.array([each.p for each in shifts] + [1.0] * (lines - len(shifts)))
    stands = discovered(p, 1 / _ONE_IN)
    kept = [each for each, stand in zip(shifts, stands, strict=False) if stand]
    return tuple(sorted(kept, key=lambda each: each.p))
