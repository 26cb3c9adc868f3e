"""Lines of daily values to the days and the stretches of days that were not normal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from core.hours.calendar import Workday
from core.insight.days.line import Line, Segment
from core.insight.days.lines import watched_lines
from core.insight.days.scoring import ENOUGH_DAYS, scored
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
    days = [scored(line) for line in lines]
    sizes = [
        found for line, each in zip(lines, days, strict=True) if (found := visible(line, each))
    ]
    odd = _odd([_inside(each, period) for each in days], lines)
    steady = [_without(line, odd) for line in lines]
    shifts = [found for line in steady if (found := level_shift(line, period))]
    return Watch(period, odd, _standing(shifts, len(lines)), special, tuple(sizes))


def _without(line: Line, odd: Sequence[OddDay]) -> Line:
    """The line with its abnormal days not counted: one of them does not end a level."""
    own = (each for each in odd if (each.key, each.segment) == (line.key, line.segment))
    out = line.days["day"].isin([pd.Timestamp(each.day) for each in own if each.abnormal])
    return replace(line, days=line.days.assign(counted=line.days["counted"] & ~out))


def _inside(days: pd.DataFrame, period: Period) -> pd.DataFrame:
    inside = days["day"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    return days[inside & days["counted"]]


def _odd(judged: Sequence[pd.DataFrame], lines: Sequence[Line]) -> tuple[OddDay, ...]:
    p = np.concatenate([np.zeros(0), *(days["p"] for days in judged)])
    stands = iter(discovered(p, 1 / _ONE_IN))
    totals = {
        line.key: int(days["n"].sum()) for line, days in zip(lines, judged, strict=True)
        if not line.segment
    }  # fmt: skip
    found = [
        _day(line, row, bool(stand), totals[line.key])
        for line, days in zip(lines, judged, strict=True)
        for row, stand in zip(days.to_dict("records"), stands, strict=False)
        if abs(row["z"]) > NOTICEABLE
    ]
    return tuple(sorted(found, key=lambda each: -abs(each.z)))


def _day(line: Line, row: dict[Any, Any], stands: bool, total: int) -> OddDay:
    value, usual, z = (float(row[name]) for name in ("value", "usual", "z"))
    abnormal, preliminary = stands and abs(z) > ABNORMAL, line.span < ENOUGH_DAYS
    day, n = row["day"].date(), int(row["n"])
    return OddDay(line.key, line.segment, day, value, usual, z, n, abnormal, preliminary, n / total)


def _standing(shifts: Sequence[Shift], lines: int) -> tuple[Shift, ...]:
    """Lines without eight days on one side were looked at too."""
    p = np.array([each.p for each in shifts] + [1.0] * (lines - len(shifts)))
    stands = discovered(p, 1 / _ONE_IN)
    kept = [each for each, stand in zip(shifts, stands, strict=False) if stand]
    return tuple(sorted(kept, key=lambda each: each.p))
