"""Rows of the one query to tables and figures: every value with its n and its interval."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from core.measure.composing import By
from core.measure.intervals import Interval, mean, wilson
from core.measure.metrics import Unit, metric
from core.measure.segments import Code


@dataclass(frozen=True)
class Figure:
    """One value of a metric; `low` and `high` its 95 % interval where the method has one.

    `value` is None where nothing was measured (0/0, an empty day); `small` marks few rows.
    """

    key: str
    value: float | None
    n: int
    low: float | None
    high: float | None
    unit: Unit
    small: bool


@dataclass(frozen=True)
class Measured:
    """All sets of one query. `days` are the days a daily table spans, gaps included."""

    keys: tuple[str, ...]
    frames: dict[By, pd.DataFrame]
    days: tuple[date, date] | None
    small_sample: int

    def table(self, by: By = ()) -> pd.DataFrame:
        """A set's rows: segment columns (codes), then per metric its value and "<key>|n"."""
        frame = self.frames[_any_order(by, self.frames)]
        columns = [name for key in self.keys for name in (key, f"{key}|n")]
        return frame[[*by, *columns]].copy()

    def figure(self, key: str, **segments: Code) -> Figure:
        """One value, for the row of these codes; without codes the total. No such row: None, 0."""
        frame = self.frames[_any_order(tuple(segments), self.frames)]
        for name, code in segments.items():
            column = frame[name]
            frame = frame[column.isna() if code is None else column == code]
        return self._read(key, frame.iloc[0].to_dict() if len(frame) else {})

    def figures(self, key: str, by: By) -> Iterator[tuple[dict[str, Code], Figure]]:
        """Every row of a set as its codes and figure."""
        for row in self.frames[_any_order(by, self.frames)].to_dict("records"):
            codes = {name: None if pd.isna(row[name]) else row[name] for name in by}
            yield codes, self._read(key, row)

    def _read(self, key: str, row: dict[Any, Any]) -> Figure:
        found, n = row.get(key), int(row.get(f"{key}|n", 0))
        value = None if found is None or pd.isna(found) else float(found)
        low, high = _interval(key, value, n, row.get(f"{key}|sd")) or (None, None)
        return Figure(key, value, n, low, high, metric(key).unit, 0 < n < self.small_sample)


def _any_order(by: By, frames: dict[By, pd.DataFrame]) -> By:
    return next(each for each in frames if set(each) == set(by))


def _interval(key: str, value: float | None, n: int, deviation: float | None) -> Interval | None:
    if value is None:
        return None
    if metric(key).unit == "share":
        # answers ÷ closed tickets may exceed one: then it is no share of n
        return wilson(value, n) if value <= 1 else None
    return mean(value, deviation, n) if deviation is not None and n > 1 else None
