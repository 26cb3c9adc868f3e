"""Figures of a few groups side by side to dots in their colours, metric below metric."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.charts.measures import figure_point, tooltip
from core.charts.theme import Look, Spec, frame
from core.charts.waits import is_long_tailed, log_waits, minutes_axis
from core.measure.measured import Figure
from core.measure.wording import decimals

STEP = 18
_AROUND = 14
_MINUTE = 60
_ROOM = 1.6


@dataclass(frozen=True)
class SideDot:
    """One figure of one group: the metric's name, the group's name, what opens its tickets."""

    metric: str
    side: str
    figure: Figure
    opens: str = ""


def side_dots(rows: Sequence[SideDot], look: Look) -> Spec:
    """A dot per figure, with its interval where it has one; all of one unit, in the order given.

    Durations of very different length stand on a log scale, which words its ticks.
    """
    values = [_value(row, look) for row in rows if row.figure.value is not None]
    sides, metrics = (list(dict.fromkeys(names)) for names in zip(
        *((row.side, row.metric) for row in rows), strict=True))  # fmt: skip
    spec = frame(
        look,
        (STEP * len(sides) + _AROUND) * len(metrics),
        _dots(look),
        _ranges(),
        values=values,
    )
    return spec | {"encoding": _encoding(rows, sides, look)}


def _value(row: SideDot, look: Look) -> Spec:
    found = figure_point(row.figure, look)
    places = decimals(row.figure.unit)
    ends = [None if end is None else round(end, places) for end in (found["low"], found["high"])]
    return {**found, "metric": row.metric, "side": row.side, "opens": row.opens,
            "from": ends[0], "to": ends[1]}  # fmt: skip


def _encoding(rows: Sequence[SideDot], sides: list[str], look: Look) -> Spec:
    colours = look.palette
    chosen = (colours.blue, colours.attention, colours.good, colours.muted)[: len(sides)]
    quiet = {"ticks": False, "domain": False}
    return {
        "y": {"field": "metric", "type": "nominal", "sort": None, "title": None, "axis": quiet},
        "yOffset": {"field": "side", "type": "nominal", "sort": sides},
        "x": {"field": "value", "type": "quantitative", "title": None, **_along(rows, look)},
        "color": {
            "field": "side",
            "type": "nominal",
            "title": None,
            "sort": sides,
            "scale": {"domain": sides, "range": list(chosen)},
            "legend": {"symbolType": "circle", "labelLimit": 200,
                       "columns": {"expr": "width < 480 ? 1 : 4"}},
        },
    }  # fmt: skip


def _along(rows: Sequence[SideDot], look: Look) -> Spec:
    known = [row.figure.value for row in rows if row.figure.value is not None]
    if rows[0].figure.unit == "share":
        axis = {"values": [0, 25, 50, 75, 100], "labelExpr": "datum.value + '%'"}
        return {"scale": {"domain": [0, 100]}, "axis": {"ticks": False, "domain": False, **axis}}
    if is_long_tailed([[each] for each in known]):
        return log_waits((min(known) / _ROOM, max(known) * _ROOM), look, _MINUTE)
    quiet = {"ticks": False, "domain": False, "labelOverlap": True}
    highest = max(known, default=0.0) / _MINUTE
    return {"scale": {"zero": True}, "axis": {**quiet, **minutes_axis(highest, look)}}


def _ranges() -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.from)"}],
        "mark": {"type": "rule", "strokeWidth": 2},
        "encoding": {"x": {"field": "from", "type": "quantitative"}, "x2": {"field": "to"}},
    }


def _dots(look: Look) -> Spec:
    return {
        "mark": {"type": "circle", "size": 90, "opacity": 1},
        "encoding": {
            "tooltip": tooltip(("metric", " "), ("side", "  "), ("text", look.say("value")),
                               ("n", "n")),
        },
    }  # fmt: skip
