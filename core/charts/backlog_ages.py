"""Open tickets at each day's end to an area stacked by their age, the oldest at the bottom."""

from typing import Any

import pandas as pd

from core.charts.daily_axes import HEIGHT, day_axis
from core.charts.measures import tooltip
from core.charts.theme import NARROW, Look, Spec, frame
from core.measure.backlog import AGES
from core.measure.wording import format_value

NAMES = tuple(name for name, _, _ in AGES)


def backlog_ages(table: pd.DataFrame, look: Look) -> Spec:
    """The table of core.measure.backlog; a single day is a bar."""
    values = [value for row in table.to_dict("records") for value in _values(row, look)]
    spec = frame(look, HEIGHT, _layer(len(table), look), values=values)
    return spec | {"encoding": _encoding(len(table), look)}


def _values(row: dict[Any, Any], look: Look) -> list[Spec]:
    return [
        {
            "day": f"{row['day']:%Y-%m-%d}",
            "date": f"{row['day']:%Y-%m-%d}",
            "age": look.say(name),
            "place": place,
            "value": int(row[name]),
            "text": format_value(int(row[name]), "tickets", look.language),
            "unit": "tickets",
        }
        for place, name in enumerate(NAMES)
    ]


def _encoding(days: int, look: Look) -> Spec:
    axis = {"domain": False, "ticks": False, "tickCount": 5, "tickMinStep": 1}
    return {
        "x": {"field": "day", "type": "temporal", "scale": {"type": "utc"}, "title": None,
              "axis": day_axis(days, look)},
        "y": {"field": "value", "type": "quantitative", "title": None, "stack": "zero",
              "axis": axis},
        "order": {"field": "place", "sort": "descending"},
    }  # fmt: skip


def _layer(days: int, look: Look) -> Spec:
    mark: Spec = {"type": "area", "interpolate": "linear", "line": False, "opacity": 1}
    return {
        "mark": mark if days > 1 else {"type": "bar", "width": 40},
        "encoding": {
            "color": {
                "field": "age",
                "type": "nominal",
                "title": None,
                "sort": None,
                "legend": {"columns": {"expr": f"{NARROW} ? 2 : {len(NAMES)}"}},
                "scale": {"domain": [look.say(name) for name in NAMES],
                          "range": list(look.palette.bands[: len(NAMES)])},
            },
            "tooltip": tooltip(("date", look.say("day")), ("age", look.say("age")),
                               ("text", look.say("value"))),
        },
    }  # fmt: skip
