"""A weekday × hour table to a heat map; an hour without tickets is hatched, never coloured as 0."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from core.charts.brackets import ROW, Span, brackets
from core.charts.depth import Depth, depth_of, legend, shade
from core.charts.hatching import hatched
from core.charts.measures import point, tooltip, unit_of
from core.charts.opening import opens
from core.charts.theme import Look, Spec, frame
from core.insight.load.hour_sentences import FEW
from core.measure.naming import line_name
from core.texts import say

STEP = 26


def heatmap(table: pd.DataFrame, key: str, look: Look, bands: Sequence[Span] = ()) -> Spec:
    """A cell per hour of the week, Monday on top; rows without an hour are not shown.

    `bands` are named above the hours. A dot marks what rests on fewer than FEW. An extreme hour is
    as deep as the deepest of the usual ones, which the legend says.
    """
    depth = depth_of(table[key].dropna().tolist(), unit_of(key))
    if depth.is_log:
        look = replace(look, subtitle=" · ".join((look.subtitle, look.say("log_colours"))))
    found = {
        (int(row["weekday"]), int(row["hour"])): row
        for row in table.dropna(subset=["weekday", "hour"]).to_dict("records")
    }
    values = [
        _cell(weekday, hour, found.get((weekday, hour), {}), (key, depth, look))
        for weekday in range(1, 8)
        for hour in range(24)
    ]
    none = {"tooltip": {"value": look.say("none")}}
    empty = hatched("!isValid(datum.value)", look)
    layers = [
        _cells(key, depth, look),
        empty | {"encoding": empty["encoding"] | none},
        *([] if unit_of(key) == "tickets" else [_dots(look)]),
        *brackets(bands, look),
    ]
    rows = [*([ROW] if bands else []), *_days(look)]
    spec = frame(look, STEP * len(rows), *layers, values=values)
    return spec | {"encoding": _encoding(rows, look)}


def _days(look: Look) -> list[str]:
    return [say(f"weekday_short.{weekday}", look.language) for weekday in range(1, 8)]


def _cell(weekday: int, hour: int, row: dict[Any, Any], asked: tuple[str, Depth, Look]) -> Spec:
    key, depth, look = asked
    day = say(f"weekday_short.{weekday}", look.language)
    behind = {"opens": opens({"weekday": str(weekday), "hour": str(hour)})} if row else {}
    return {"day": day, "hour": hour, "n": 0, "depth": depth.of(row.get(key)),
            **point(row, key, look), **behind}  # fmt: skip


def _encoding(rows: list[str], look: Look) -> Spec:
    quiet = {"ticks": False, "domain": False}
    hours = say("segment_value.hour", look.language, code="")
    return {
        "x": {
            "field": "hour",
            "type": "ordinal",
            "title": None,
            "axis": {
                **quiet,
                "labelAngle": 0,
                "labelExpr": f"datum.value % 3 == 0 ? datum.value + '{hours}' : ''",
            },
        },
        "y": {
            "field": "day",
            "type": "ordinal",
            "scale": {"domain": rows},
            "title": None,
            "axis": quiet,
        },
    }


def _cells(key: str, depth: Depth, look: Look) -> Spec:
    return {
        "mark": {"type": "rect", "stroke": look.palette.canvas, "strokeWidth": 2},
        "transform": [{"filter": "isValid(datum.value)"}],
        "encoding": {
            "color": shade(look) | {"legend": legend(depth, unit_of(key), look)},
            "tooltip": tooltip(("day", say("segment.weekday", look.language)),
                               ("hour", say("segment.hour", look.language)),
                               ("text", line_name(key, look.language)), ("n", "n")),
        },
    }  # fmt: skip


def _dots(look: Look) -> Spec:
    return {
        "transform": [{"filter": f"isValid(datum.value) && datum.n < {FEW}"}],
        "mark": {"type": "circle", "size": 10, "color": look.palette.muted, "opacity": 1,
                 "tooltip": False},
    }  # fmt: skip
