"""Bars that lie below each other, a row a name: their axes, with room for words beside the bars."""

from typing import Any

from core.charts.theme import Spec

_QUIET = {"ticks": False, "domain": False}


def lying_bars(longest: float, room: int, **axis: Any) -> Spec:
    """The encoding of `name` and of `value` from 0 to the longest, however narrow the chart is.

    `room` pixels stay free for words; `axis` is what the values' axis has of its own.
    """
    ends = [0, {"expr": f"width - {room}"}]
    return {
        "y": {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": _QUIET},
        "x": {
            "field": "value",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [0, longest], "range": ends, "nice": False},
            "axis": {**_QUIET, "labelOverlap": True, **axis},
        },
    }
