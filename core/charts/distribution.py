"""Counts per duration bin to a histogram whose bins widen, with the target between them."""

from dataclasses import replace
from typing import Any

import pandas as pd

from core.charts.measures import tooltip
from core.charts.opening import opens
from core.charts.theme import Look, Spec, frame
from core.measure.naming import wait_name
from core.measure.wording import format_value

HEIGHT = 240


def distribution(table: pd.DataFrame, look: Look, target: float | None = None) -> Spec:
    """Bars of `n` over [`low`, `high`] seconds, equally wide; the subtitle says that bins widen."""
    rows = table.to_dict("records")
    values = [_value(at, row, look) for at, row in enumerate(rows)]
    said = " · ".join(filter(None, (look.subtitle, look.say("growing_bins"))))
    spec = frame(
        replace(look, subtitle=said),
        HEIGHT,
        _bars(look),
        *_target(rows, target, look),
        values=values,
    )
    return spec | {"encoding": _encoding(rows, look)}


def _value(at: int, row: dict[Any, Any], look: Look) -> Spec:
    place = int(row["place"])
    within = wait_name(place, look.language)
    behind = {"opens": opens({"wait": str(place)})}
    return {"at": at, "end": at + 1, "n": int(row["n"]), "range": within, **behind}


def _encoding(rows: list[dict[Any, Any]], look: Look) -> Spec:
    edges = [row["low"] for row in rows] + [row["high"] for row in rows[-1:]]
    words = [format_value(edge, "seconds", look.language) for edge in edges]
    listed = ", ".join(f"'{'' if edge == float('inf') else word}'"
                       for edge, word in zip(edges, words, strict=True))  # fmt: skip
    return {
        "x": {
            "field": "at",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [0, len(rows)], "nice": False},
            "axis": {
                "grid": False,
                "values": list(range(len(edges))),
                "labelExpr": f"[{listed}][datum.value]",
                "labelOverlap": True,
                # the last one's label ends at the edge instead of being cut there
                "labelFlush": True,
            },
        },
        "y": {
            "field": "n",
            "type": "quantitative",
            "title": None,
            "axis": {"domain": False, "ticks": False, "tickCount": 5, "tickMinStep": 1},
        },
    }


def _bars(look: Look) -> Spec:
    colours = look.palette
    return {
        "mark": {"type": "bar", "color": colours.pale, "stroke": colours.canvas, "strokeWidth": 1},
        "encoding": {
            "x2": {"field": "end"},
            "y2": {"datum": 0},
            "tooltip": tooltip(("range", look.say("range")), ("n", "n")),
        },
    }


def _target(rows: list[dict[Any, Any]], target: float | None, look: Look) -> list[Spec]:
    for at, row in enumerate(rows):
        if target is not None and row["low"] <= target < row["high"] != float("inf"):
            place = at + (target - row["low"]) / (row["high"] - row["low"])
            return [_rule(place, look)]
    return []


def _rule(place: float, look: Look) -> Spec:
    return {
        "data": {"values": [{"at": place}]},
        "mark": {"type": "rule", "strokeDash": [4, 4], "color": look.palette.muted},
        "encoding": {"y": {"value": 0}, "y2": {"value": "height"}},
    }
