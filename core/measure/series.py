"""What is no aggregate over one row per ticket: numbers that exist only at each day's end."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from core.measure.backlog import backlog
from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.flow import flow
from core.measure.metrics import Better, Unit


@dataclass(frozen=True)
class Series:
    """A daily line; `days` gives a table with `day`, the column `key` and its parts."""

    key: str
    unit: Unit
    better: Better
    days: Callable[[Facts, Filters], pd.DataFrame]


SERIES: tuple[Series, ...] = (
    Series("backlog", "tickets", "lower", backlog),
    Series("opened", "tickets", "neither", flow),
    Series("closings", "tickets", "neither", flow),
)
