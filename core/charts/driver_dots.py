"""Effects of drivers in points to dots with their 95 % ranges, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.charts.measures import tooltip
from core.charts.theme import NARROW, Look, Spec, frame, halo

STEP = 34
_ROOM, _LITTLE_ROOM = 96, 64
_POINTS = 100


@dataclass(frozen=True)
class Dot:
    """One driver: its factor and name, effect with range (0–1), and its rows.

    `along` are the low scores that go along with it, `sure` whether its effect stands.
    """

    group: str
    name: str
    effect: float
    low: float
    high: float
    n: int
    along: int
    sure: bool
    opens: str = ""


def driver_dots(rows: Sequence[Dot], look: Look) -> Spec:
    """A dot per driver in the order given; right of the line low scores are more frequent.

    Clear ones have a colour, for the worse or the better, the others are muted.
    """
    values = [_value(row, look) for row in rows]
    ranges = {"mark": {"type": "rule", "strokeWidth": 2}, "encoding": {
        "x": {"field": "from", "type": "quantitative"}, "x2": {"field": "to"},
        "color": _colour(look)}}  # fmt: skip
    layers = [_dots(look), _nothing(look), ranges, _dots(look), *_counts(look)]
    spec = frame(look, STEP * max(len(values), 1), *layers, values=values)
    return spec | {"encoding": _encoding(values)}


def _value(of: Dot, look: Look) -> Spec:
    worse, better = of.sure and of.effect > 0, of.sure and of.effect < 0
    value, low, high = (_POINTS * each for each in (of.effect, of.low, of.high))
    return {
        "name": f"{of.name} · {of.group}",
        "value": round(value, 2),
        "text": f"{value:+.1f}",
        "low": round(low, 2),
        "high": round(high, 2),
        "from": low,
        "to": high,
        "range": f"{low:.1f} … {high:.1f}",
        "n": of.n,
        "along": of.along,
        "label": look.say("along_n", n=f"{of.along:,}") if worse else "",
        "kind": "worse" if worse else "better" if better else "neither",
        "opens": of.opens,
    }


def _encoding(values: list[Spec]) -> Spec:
    ends = [0.0, *(each[end] for each in values for end in ("from", "to"))]
    quiet = {"ticks": False, "domain": False}
    return {
        "y": {"field": "name", "type": "nominal", "sort": None, "title": None,
              "axis": {**quiet, "labelLimit": 200,
                       "labelExpr": f"{NARROW} ? split(datum.value, ' · ')[0] : datum.value"}},
        "x": {
            "field": "value",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [min(ends) - 1, max(ends) + 1], "nice": False,
                      "range": [0, {"expr": f"width - ({NARROW} ? {_LITTLE_ROOM} : {_ROOM})"}]},
            "axis": {**quiet, "tickCount": {"expr": f"{NARROW} ? 3 : 5"}, "format": "+d"},
        },
    }  # fmt: skip


def _dots(look: Look) -> Spec:
    fields = (("name", " "), ("text", look.say("effect")), ("range", look.say("interval")),
              ("n", "n"), ("along", look.say("along")))  # fmt: skip
    return {
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 85},
        "encoding": {"color": _colour(look), "tooltip": tooltip(*fields)},
    }


def _colour(look: Look) -> Spec:
    shades = {
        "worse": look.palette.bad,
        "better": look.palette.good,
        "neither": look.palette.muted,
    }
    scale = {"domain": list(shades), "range": list(shades.values())}
    return {"field": "kind", "type": "nominal", "legend": None, "scale": scale}


def _nothing(look: Look) -> Spec:
    """The dashed line of no difference."""
    dashed = {"type": "rule", "strokeDash": [4, 4], "color": look.palette.muted}
    where = {"y": {"value": 0}, "y2": {"value": "height"}}
    return {"data": {"values": [{"value": 0}]}, "mark": dashed, "encoding": where}


def _counts(look: Look) -> list[Spec]:
    mark = {"type": "text", "align": "right", "color": look.palette.ink}
    where = {"x": {"value": "width"}, "text": {"field": "label"}}
    return halo({"mark": mark, "encoding": where}, look)
