"""Arrivals of a channel in which nobody queues to the hours of work that a day brings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.insight.load.handling import Handling

P90 = 0.9


@dataclass(frozen=True)
class Workload:
    """A channel's `days` of one kind: tickets a day (mean and P90) and the work on each."""

    channel: str
    rest: bool
    days: int
    mean: float
    p90: float
    handling: Handling

    @property
    def seconds(self) -> float:
        """Work that an average day brings."""
        return self.mean * self.handling.seconds


def kinds(days: pd.DataFrame) -> Iterator[tuple[bool, pd.DataFrame]]:
    """The days at work, then the days of rest, where there are any."""
    for rest in (False, True):
        of_kind = days[days["rest"] == rest]
        if len(of_kind):
            yield rest, of_kind


def workloads(
    channel: str, found: pd.DataFrame, days: pd.DataFrame, told: Handling
) -> Iterator[Workload]:
    """One for each kind of day; a day in `days` without a row had no ticket."""
    each: Any = found.groupby("day")["n"].sum()
    for rest, of_kind in kinds(days):
        counts = each.reindex(of_kind["day"]).fillna(0)
        mean, top = float(counts.mean()), float(counts.quantile(P90))
        yield Workload(channel, rest, len(of_kind), mean, top, told)
