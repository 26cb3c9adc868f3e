"""A daily table to the axes of its chart: days along, values up, readable however many or far."""

from collections.abc import Sequence

import pandas as pd

from core.charts.measures import unit_of
from core.charts.theme import Look, Spec
from core.charts.waits import is_long_tailed, log_waits, minutes_axis

HEIGHT = 240
# with more days than these, an axis of weeks, then of months, stays readable
_DAYS, _WEEKS = 10, 70
_MINUTE = 60
# around what is drawn on a log axis, as a factor
_ROOM = 1.25


def day_axis(days: int, look: Look) -> Spec:
    """An axis of days, of weeks or of months, whichever stays readable."""
    step = "day" if days <= _DAYS else "week" if days <= _WEEKS else "month"
    return {
        "grid": False,
        "format": look.say("month_format" if step == "month" else "day_format"),
        "tickCount": {"interval": step, "step": 1},
        "labelOverlap": True,
        "ticks": False,
    }


def value_axis(
    table: pd.DataFrame, keys: Sequence[str], target: float | None, look: Look
) -> tuple[Spec, bool]:
    """Scale and axis of the values, and whether it is a log one: of times of which a linear one
    would hide some.
    """
    unit = unit_of(keys[0])
    lines = [table[key].dropna().tolist() for key in keys]
    quiet = {"domain": False, "ticks": False}
    if unit == "seconds" and is_long_tailed(lines, target):
        drawn = [*(each for line in lines for each in line), *([target] if target else [])]
        found = log_waits((min(drawn) / _ROOM, max(drawn) * _ROOM), look, _MINUTE)
        return found | {"axis": found["axis"] | quiet}, True
    if unit == "seconds":
        highest = max([*(each for line in lines for each in line), target or 0.0]) / _MINUTE
        axis: Spec = {**quiet, **minutes_axis(highest, look), "tickCount": 5}
        scale = {"domain": [0, axis["values"][-1]]} if "values" in axis else {"zero": True}
        return {"scale": {**scale, "nice": "domain" not in scale}, "axis": axis}, False
    percent = {"labelExpr": "datum.label + '%'"} if unit == "share" else {}
    return {
        # a share's or a score's line may start anywhere; a count starts at none
        "scale": {"zero": unit not in {"share", "score", "points"}, "nice": True},
        "axis": {**quiet, "tickCount": 5, **percent},
    }, False
