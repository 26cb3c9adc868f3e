"""The tickets of one file by day to the periods it is about, old stragglers left aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
import pandas as pd

# a hole of so many days between two tickets of one file means that the file is about two periods
_HOLE = 14
# from so many tickets a day on, a day without any is rarer than 1 in 100 (Poisson)
BUSY = -log(0.01)
_FAIR = 0.2
_WEEKEND = 2


@dataclass(frozen=True)
class Span:
    """Days, both included, that one file is about, and the channels it holds."""

    channels: Sequence[str]
    start: pd.Timestamp
    end: pd.Timestamp


def periods_of(found: pd.DataFrame) -> Iterator[Span]:
    """The periods one file (rows of `channel`, `day`, `n`) is about: its usual days, cut at holes.

    An export by closing date brings some old tickets, which does not make it an export of the
    months before. An empty edge of a month belongs to the period if so few tickets a day make
    that likely, and up to a weekend of few tickets next to it does.
    """
    names, counts = found["channel"].unique(), found.groupby("day")["n"].sum()
    usual = counts[_is_usual(counts)]
    holes = usual.index.to_series().diff().dt.days
    parts = (holes > max(_HOLE, 20 * len(usual) / usual.sum())).cumsum()
    for _, part in usual.groupby(parts.to_numpy()):
        start, end = part.index[0], part.index[-1]
        slack = pd.Timedelta(days=int(BUSY * ((end - start).days + 1) / part.sum()))
        month, month_end = start.replace(day=1), end + pd.offsets.MonthEnd(0)
        yield Span(
            names,
            month if start - month <= slack else _along(counts, start, -1),
            month_end if month_end - end <= slack else _along(counts, end, 1),
        )


def _is_usual(counts: "pd.Series[int]") -> "pd.Series[bool]":
    """Days that hold, and lie in a week that holds, a fair share of what a ticket's day does."""
    days = counts.asfreq("D", fill_value=0)
    weeks = days.rolling(7, center=True, min_periods=1).sum()[counts.index]
    return (counts >= _FAIR * _met(counts, counts)) & (weeks >= _FAIR * _met(weeks, counts))


def _met(days: "pd.Series[Any]", tickets: "pd.Series[int]") -> float:
    """The median over tickets of what their days hold, without a row a ticket."""
    rising = days.sort_values()
    until = tickets[rising.index].cumsum().to_numpy()
    middle = np.searchsorted(until, [(until[-1] - 1) // 2, until[-1] // 2], side="right")
    return float(rising.iloc[middle].mean())


def _along(counts: "pd.Series[int]", edge: pd.Timestamp, way: int) -> pd.Timestamp:
    """The edge moved over the days next to it that hold a ticket, a weekend at most."""
    for _ in range(_WEEKEND):
        if edge + pd.Timedelta(days=way) not in counts.index:
            break
        edge += pd.Timedelta(days=way)
    return edge
