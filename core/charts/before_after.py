"""The days around a change to their line with the typical day before and after."""

from typing import Any

import pandas as pd

from core.charts.levels import stepped
from core.charts.marking import Level
from core.charts.measures import unit_of
from core.charts.theme import Look, Spec
from core.charts.trend import trend


def before_after(
    days: pd.DataFrame, key: str, level: Level, look: Look, target: float | None = None
) -> Spec:
    """One metric over `day`; `level` steps at the first day after; `target` in its unit."""
    spec = trend(days, (key,), look, target)
    ends = days["day"].iloc[0].date(), days["day"].iloc[-1].date()
    layers = [_since(level, look), *stepped([level], ends, unit_of(key), look)]
    return spec | {"layer": [*spec["layer"], *layers]}


def _since(level: Level, look: Look) -> Spec:
    """A rule on the day of the change, over the whole height."""
    values: list[dict[str, Any]] = [{"day": level.start.isoformat()}]
    return {
        "data": {"values": values},
        "mark": {"type": "rule", "color": look.palette.muted, "strokeWidth": 1},
        "encoding": {"y": {"value": 0}, "y2": {"value": "height"}},
    }
