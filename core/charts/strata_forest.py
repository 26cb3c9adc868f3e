"""Rank correlations per group to points with their 95 % intervals, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame, halo

STEP = 36
_ROOM = 104
_EDGE = 0.05


@dataclass(frozen=True)
class Twig:
    """One group: its name, ρ with interval, n, and what its fastest and slowest replies got.

    `opens` are the codes of the rows behind it (see core.charts.opening).
    """

    name: str
    rho: float
    low: float
    high: float
    n: int
    ends: str
    opens: str = ""


def strata_forest(rows: Sequence[Twig], overall: float, look: Look) -> Spec:
    """One line per group in the order given; dashed is the overall ρ, left of 0: slower is worse.

    A group whose interval holds 0 is muted.
    """
    values = [_value(row) for row in rows]
    layers = [_points(look), _rule(0.0, [], look), _rule(overall, [4, 4], look), _whiskers(look),
              _points(look), *_words(look), *_ways(look)]  # fmt: skip
    height = STEP * max(len(rows), 1) + STEP
    spec = frame(look, height, *layers, values=values)
    return spec | {"encoding": _encoding(rows, overall)}


def _value(row: Twig) -> Spec:
    known = {name: getattr(row, name) for name in ("name", "low", "high", "n", "ends", "opens")}
    clear = not row.low <= 0 <= row.high
    words = f"{row.rho:.2f} ({row.low:.2f} – {row.high:.2f})"
    return {**known, "value": row.rho, "clear": clear, "text": words}


def _encoding(rows: Sequence[Twig], overall: float) -> Spec:
    ends = [0.0, overall, *(row.low for row in rows), *(row.high for row in rows)]
    low, high = max(-1.0, min(ends) - _EDGE), min(1.0, max(ends) + _EDGE)
    quiet = {"ticks": False, "domain": False}
    return {
        "y": {"field": "name", "type": "nominal", "sort": None, "title": None,
              "scale": {"paddingOuter": 0.5},
              "axis": {**quiet, "labelLimit": 150, "minExtent": 60}},
        "x": {
            "field": "value",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [low, high], "range": [0, {"expr": f"width - {_ROOM}"}],
                      "nice": False},
            "axis": {**quiet, "tickCount": 5, "format": ".1f"},
        },
    }  # fmt: skip


def _points(look: Look) -> Spec:
    return {
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 80},
        "encoding": {
            "color": _colour(look),
            "tooltip": tooltip(("name", " "), ("text", look.say("rho")), ("n", "n"),
                               ("ends", look.say("fast_to_slow"))),
        },
    }  # fmt: skip


def _whiskers(look: Look) -> Spec:
    return {
        "mark": {"type": "rule", "strokeWidth": 2},
        "encoding": {
            "x": {"field": "low", "type": "quantitative"},
            "x2": {"field": "high"},
            "color": _colour(look),
        },
    }


def _colour(look: Look) -> Spec:
    return {"condition": {"test": "datum.clear", "value": look.palette.blue},
            "value": look.palette.muted}  # fmt: skip


def _rule(at: float, dash: list[int], look: Look) -> Spec:
    return {
        "data": {"values": [{"value": at}]},
        "mark": {"type": "rule", "strokeDash": dash, "color": look.palette.muted},
        "encoding": {"y": {"value": 0}, "y2": {"value": "height"}},
    }


def _words(look: Look) -> list[Spec]:
    mark = {"type": "text", "align": "right"}
    place = {"value": "width"}
    return halo({"mark": mark, "encoding": {"x": place, "text": {"field": "ends"}}}, look)


def _ways(look: Look) -> list[Spec]:
    """What left and right of 0 mean, in the room below the last group."""
    mark = {"type": "text", "color": look.palette.muted, "fontSize": 11}
    bottom = {"value": {"expr": "height - 6"}}
    ways = ((-1, "right", "slower_worse"), (1, "left", "slower_better"))
    return [
        {
            "data": {"values": [{"value": 0, "way": look.say(word)}]},
            "mark": {**mark, "align": side, "dx": 6 * way},
            "encoding": {"y": bottom, "text": {"field": "way"}},
        }
        for way, side, word in ways
    ]
