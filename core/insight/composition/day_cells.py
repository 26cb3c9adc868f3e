"""A comparison by day and cell to the groups of both periods, whole and with each day left out."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.insight.changes.mix import cells_of
from core.insight.days.daily import FEWEST_DAYS
from core.insight.statistics.kitagawa import Groups, Numbers
from core.measure.comparing import Comparison
from core.measure.composing import By
from core.measure.facts import Facts
from core.measure.measured import Measured

Codes = tuple[tuple[str, str], ...]
Pair = tuple[Groups, Groups]


@dataclass(frozen=True)
class DayCells:
    """Cells by their codes ("" where not filled in), and both periods' groups: day × cell."""

    cells: tuple[Codes, ...]
    before: Groups
    now: Groups

    @property
    def whole(self) -> Pair:
        """Both periods, their days together."""
        return _together(self.before), _together(self.now)


def by_day(facts: Facts) -> By:
    """The set of segments a comparison must hold to be taken apart; () if there is nothing to."""
    cells = cells_of(facts)
    return ("day", *cells) if cells else ()


def day_cells(both: Comparison, key: str, by: By) -> DayCells | None:
    """The cells of a metric that is a mean over rows; None where a period has no row of it."""
    segments = by[1:]
    sides = [_rows(each, key, by) for each in (both.before, both.now)]
    if any(side.empty for side in sides):
        return None
    every = pd.concat(sides)[list(segments)].drop_duplicates().sort_values(list(segments))
    index = pd.MultiIndex.from_frame(every)
    before, now = (_groups(side, key, index) for side in sides)
    named = (dict(zip(segments, codes, strict=True)) for codes in index)
    return DayCells(tuple(tuple(each.items()) for each in named), before, now)


def errors(of: DayCells, measured: Callable[[Groups, Groups], Numbers]) -> Numbers:
    """Standard errors of what is measured of both periods, by leaving out one day after another.

    The jackknife, with the day as the unit of evidence; infinite with under five days on a side.
    """
    before, now = of.whole
    # without its only day a side is empty
    with np.errstate(divide="ignore", invalid="ignore"):
        old, new = measured(_without(of.before), now), measured(before, _without(of.now))
        return np.sqrt(_variance(old) + _variance(new))


def _variance(side: Numbers) -> Numbers:
    days = len(side)
    if days < FEWEST_DAYS:
        return np.full(side.shape[1:], np.inf)
    return (days - 1) / days * ((side - side.mean(axis=0)) ** 2).sum(axis=0)


def _together(of: Groups) -> Groups:
    return Groups(of.n.sum(axis=0), of.total.sum(axis=0))


def _without(of: Groups) -> Groups:
    """One row per day: all the others together."""
    whole = _together(of)
    return Groups(whole.n - of.n, whole.total - of.total)


def _rows(measured: Measured, key: str, by: By) -> pd.DataFrame:
    found = measured.table(by).fillna(dict.fromkeys(by[1:], ""))
    return found[found[f"{key}|n"] > 0]


def _groups(rows: pd.DataFrame, key: str, index: pd.MultiIndex) -> Groups:
    days, at = np.unique(rows["day"].to_numpy(), return_inverse=True)
    to = index.get_indexer(pd.MultiIndex.from_frame(rows[list(index.names)]))
    n, total = np.zeros((2, len(days), len(index)))
    counts = rows[f"{key}|n"].to_numpy(float)
    np.add.at(n, (at, to), counts)
    np.add.at(total, (at, to), counts * rows[key].to_numpy(float))
    return Groups(n, total)
