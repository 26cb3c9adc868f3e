"""A share per response-time band to points with their 95 % intervals, fast to slow."""

from collections.abc import Sequence

from core.charts.measures import figure_point, tooltip
from core.charts.theme import Look, Spec, frame, halo
from core.measure.measured import Figure

HEIGHT = 260


def satisfaction_by_band(
    names: Sequence[str], figures: Sequence[Figure], look: Look, target: float | None = None
) -> Spec:
    """One point per band in the order given; a band without answers has its place and no point."""
    values = [
        {**figure_point(each, look), "band": name, "sample": f"n = {each.n:,}"}
        for name, each in zip(names, figures, strict=True)
    ]
    layers = [*_target(target, look), _line(look), _whiskers(look), _points(look), *_words(look)]
    return frame(look, HEIGHT, *layers, values=values) | {"encoding": _encoding()}


def _encoding() -> Spec:
    return {
        "x": {
            "field": "band",
            "type": "ordinal",
            "sort": None,
            "title": None,
            "scale": {"type": "point", "padding": 0.5},
            "axis": {"labelAngle": 0, "ticks": False, "grid": False, "labelFontSize": 13},
        },
        "y": {
            "field": "value",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [0, 100]},
            "axis": {"domain": False, "ticks": False, "tickCount": 5,
                     "labelExpr": "datum.label + '%'"},
        },
    }  # fmt: skip


def _target(target: float | None, look: Look) -> list[Spec]:
    if target is None:
        return []
    rule = {"type": "rule", "strokeDash": [4, 4], "color": look.palette.muted}
    ends = {"x": {"value": 0}, "x2": {"value": "width"}}
    return [{"data": {"values": [{"value": target * 100}]}, "mark": rule, "encoding": ends}]


def _line(look: Look) -> Spec:
    return {"mark": {"type": "line", "color": look.palette.pale, "strokeWidth": 1.5}}


def _whiskers(look: Look) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.low)"}],
        "mark": {"type": "rule", "strokeWidth": 2, "color": look.palette.blue},
        "encoding": {
            "y": {"field": "low", "type": "quantitative"},
            "y2": {"field": "high"},
        },
    }


def _points(look: Look) -> Spec:
    colours = look.palette
    hover = tooltip(("band", look.say("band")), ("text", look.say("value")), ("n", "n"))
    return {
        "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1,
                 "stroke": colours.blue, "strokeWidth": 2},
        "encoding": {
            # a small sample is an open circle
            "color": {
                "condition": {"test": "datum.small", "value": colours.canvas},
                "value": colours.blue,
            },
            "tooltip": hover,
        },
    }  # fmt: skip


def _words(look: Look) -> list[Spec]:
    beside = {"type": "text", "align": "left", "dx": 12}
    value = {**beside, "fontSize": 14, "fontWeight": 600, "dy": -7}
    sample = {**beside, "color": look.palette.muted, "dy": 10}
    return [
        *halo({"mark": value, "encoding": {"text": {"field": "text"}}}, look),
        *halo({"mark": sample, "encoding": {"text": {"field": "sample"}}}, look),
    ]
