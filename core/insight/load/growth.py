"""Open tickets of a period's first and last week to whether more pile up than chance allows."""

from dataclasses import dataclass
from datetime import timedelta
from math import sqrt
from typing import Any

import numpy as np
import pandas as pd

from core.measure.backlog import days_shown, spells
from core.measure.covered import covered_days
from core.measure.facts import Facts, last_day
from core.measure.filters import Filters
from core.measure.flow import flow_of
from core.measure.periods import Period

_WEEK = 7
# older ones may have been closed in a file nobody uploaded: they are in no comparison
FRESH = 28
_FEWEST_DAYS = 21
_COVERED = 0.9


@dataclass(frozen=True)
class Growth:
    """Tickets open at a day's end and not older than FRESH days: mean of the first and last week.

    `error` is the standard error of their difference; `opened` and `closings` are the period's.
    """

    before: float
    now: float
    error: float
    opened: int
    closings: int

    @property
    def z(self) -> float:
        """The difference in standard errors."""
        return (self.now - self.before) / self.error


def growth(facts: Facts, filters: Filters, period: Period) -> Growth | None:
    """How the backlog moved; None for a short period or without files for FRESH days before it.

    As the same weekdays stand on both sides, weekends cancel out. The error is that of two counts,
    widened as the days' openings vary more than counts do.
    """
    if period.n_days < _FEWEST_DAYS or not facts.has("closed_day"):
        return None
    covered = covered_days(facts, filters.within(period.start - timedelta(FRESH), period.end))
    if not _known(covered["day"], period):
        return None
    chosen = filters.within(period.start, period.end)
    found = spells(facts, filters)
    moved = flow_of(found, days_shown(found, chosen, last_day(facts)), covered)
    starts = [period.start, period.end - timedelta(_WEEK - 1)]
    before, now = (_open(found, np.datetime64(start)) for start in starts)
    error = sqrt(_spread(moved) * max(before + now, 1.0))
    return Growth(before, now, error, int(moved["opened"].sum()), int(moved["closings"].sum()))


def _known(days: "pd.Series[Any]", period: Period) -> bool:
    """Whether files speak of nearly every day, from FRESH days before on."""
    return days.nunique() >= _COVERED * (period.n_days + FRESH) and days.max().date() == period.end


def _open(found: pd.DataFrame, start: np.datetime64) -> float:
    """Mean over a week's days of the tickets open at their end, without old ones."""
    created, closed = (
        found[f"{name}_day"].to_numpy("datetime64[D]") for name in ("created", "closed")
    )
    n = found["n"].to_numpy()
    ends = start.astype("datetime64[D]") + np.arange(_WEEK)
    counts = [
        n[(created <= end) & (created > end - FRESH) & ~(closed <= end)].sum() for end in ends
    ]
    return float(np.mean(counts))


def _spread(moved: pd.DataFrame) -> float:
    """Variance of the days' openings ÷ their mean, freed of weekdays; 1 for mere chance."""
    opened = moved.dropna(subset=["opened"])
    each = opened["opened"].astype(float)
    usual = each.groupby(opened["day"].dt.day_of_week).transform("median")
    rest = each - usual
    return max(float((rest**2).mean() / max(each.mean(), 1.0)), 1.0)
