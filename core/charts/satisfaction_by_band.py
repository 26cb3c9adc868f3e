"""Shares satisfied and low per response-time band to points with their 95 % intervals."""

from collections.abc import Sequence

from core.charts.measures import figure_point, tooltip
from core.charts.opening import FIELD
from core.charts.theme import Look, Spec, frame, halo, width
from core.measure.measured import Figure

HEIGHT = 280
_LOW = "low_"
_LONG = 12
# of the share: words of points nearer than this would cover each other
_NEAR = 0.14
# in percent of the height
_BESIDE = 3.5


def satisfaction_by_band(
    rows: Sequence[tuple[str, Figure, Figure]],
    look: Look,
    target: float | None = None,
    opens: Sequence[str] = (),
    limits: Sequence[str] = (),
) -> Spec:
    """Two points per band (name, satisfied, low), fastest first; without answers a place alone.

    `opens` are the codes behind each band, `limits` what it means, where it has some.
    """
    values = [_value(row, look) for row in rows]
    for value, words in zip(values, limits, strict=False):
        value["band"] = words
    for value, codes in zip(values, opens, strict=False):
        value[FIELD] = codes
    layers = [
        _points("", look.palette.blue, look),
        *_target(target, look),
        *_series("", look.palette.blue),
        *_series(_LOW, look.palette.bad),
        _points(_LOW, look.palette.bad, look),
        *_words("", look),
        *_words(_LOW, look),
    ]
    spec = frame(look, HEIGHT, *layers, values=values)
    return spec | {"encoding": _encoding([value["place"] for value in values])}


def _value(row: tuple[str, Figure, Figure], look: Look) -> Spec:
    name, satisfied, low = row
    dissatisfied = {f"{_LOW}{key}": each for key, each in figure_point(low, look).items()}
    # a long name takes two lines, and its n another
    shown = name.replace("–", "–\n") if width(name) > _LONG else name
    above, below = _heights(satisfied.value, low.value)
    return {**figure_point(satisfied, look), **dissatisfied, "band": name,
            "place": f"{shown}\nn = {satisfied.n:,}", "at": above, f"{_LOW}at": below,
            "said": look.say("satisfied_is", value=figure_point(satisfied, look)["text"]),
            f"{_LOW}said": look.say("low_is", value=dissatisfied[f"{_LOW}text"])}  # fmt: skip


def _heights(one: float | None, other: float | None) -> tuple[float | None, float | None]:
    """Where the words of both points stand: a little above, the lower below where both are near."""
    if one is None or other is None:
        return None, None
    near, lower = abs(one - other) < _NEAR, min(one, other)
    up, down = (_BESIDE, -_BESIDE) if one > lower else (-_BESIDE, _BESIDE)
    return 100 * one + (up if near else _BESIDE), 100 * other + (down if near else _BESIDE)


def _encoding(places: list[str]) -> Spec:
    return {
        "x": {
            "field": "place",
            "type": "ordinal",
            "sort": None,
            "title": None,
            # room for the words beside the last point
            "scale": {"type": "point", "padding": 0.5, "domain": places,
                      "range": [0, {"expr": "width - 36"}]},
            "axis": {"labelAngle": 0, "ticks": False, "grid": False,
                     "labelExpr": "split(datum.label, '\\n')"},
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


def _series(of: str, colour: str) -> list[Spec]:
    line = {"type": "line", "color": colour, "strokeWidth": 1.5, "opacity": 0.45}
    whisker = {"type": "rule", "strokeWidth": 2, "color": colour}
    ends = {"y": {"field": f"{of}low", "type": "quantitative"}, "y2": {"field": f"{of}high"}}
    return [
        {"mark": line, "encoding": {"y": _at(of)}},
        {
            "transform": [{"filter": f"isValid(datum.{of}low)"}],
            "mark": whisker,
            "encoding": ends,
        },
    ]


def _points(of: str, colour: str, look: Look) -> Spec:
    hover = tooltip(("band", look.say("band")), ("text", look.say("satisfied")),
                    (f"{_LOW}text", look.say("low")), ("n", "n"))  # fmt: skip
    return {
        "mark": {"type": "point", "filled": True, "size": 80, "opacity": 1,
                 "stroke": colour, "strokeWidth": 2},
        "encoding": {
            "y": _at(of),
            # a small sample is an open circle
            "color": {
                "condition": {"test": "datum.small", "value": look.palette.canvas},
                "value": colour,
            },
            "tooltip": hover,
        },
    }  # fmt: skip


def _words(of: str, look: Look) -> list[Spec]:
    mark = {"type": "text", "align": "left", "dx": 9, "fontSize": 13, "fontWeight": 600}
    height = {"field": f"{of}at", "type": "quantitative"}
    layer = {
        "transform": [{"filter": f"isValid(datum.{of}value)"}],
        "mark": mark,
        "encoding": {"text": {"field": f"{of}said"}, "y": height},
    }
    return halo(layer, look)


def _at(of: str) -> Spec:
    return {"field": f"{of}value", "type": "quantitative"}
