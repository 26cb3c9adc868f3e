"""Mean scores per minute of waiting, fitted never to rise, to a curve with its threshold."""

from dataclasses import dataclass

from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame, halo
from core.charts.waits import log_waits
from core.measure.wording import format_value

HEIGHT = 280
_FEWEST = 10


@dataclass(frozen=True)
class Bin:
    """One bin of waiting up to `wait` seconds: its answers, mean score and fitted score."""

    wait: float
    n: int
    mean: float
    fitted: float


@dataclass(frozen=True)
class Drop:
    """Where the fit is clearly lower: the wait in seconds, its range, and what to call it."""

    at: float
    low: float
    high: float
    name: str


def threshold_curve(
    bins: list[Bin], scale: tuple[float, float], look: Look, drop: Drop | None = None
) -> Spec:
    """Circles as large as their bin has answers, the fit as steps; waits on a log scale.

    `scale` is the score that is "clearly lower" (drawn dashed) and the best possible one.
    """
    left = [sum(each.n for each in bins[at:]) for at in range(len(bins))]
    values = [_value(each, beyond, look) for each, beyond in zip(bins, left, strict=True)]
    layers = [
        _circles(look),
        *([] if drop is None else _range(drop, look)),
        _level(scale[0], look),
        _fit(look),
        *([] if drop is None else _name(drop, look)),
    ]
    spec = frame(look, HEIGHT, *layers, values=values)
    return spec | {"encoding": _encoding(bins, scale[1], look)}


def _value(of: Bin, beyond: int, look: Look) -> Spec:
    """A bin's mark; the fit ends where so few answers are left that each would bend it."""
    known = of.fitted if beyond >= _FEWEST else None
    mean, fitted = (format_value(each, "score", look.language) for each in (of.mean, known))
    return {"wait": of.wait, "n": of.n, "value": of.mean, "fitted": known, "text": mean,
            "unit": "score", "fit": fitted,
            "until": format_value(of.wait, "seconds", look.language)}  # fmt: skip


def _encoding(bins: list[Bin], best: float, look: Look) -> Spec:
    longest = max(each.wait for each in bins)
    waits = log_waits((50, max(longest * 1.1, 120)), look)
    return {
        "x": {
            "field": "wait",
            "type": "quantitative",
            "title": None,
            "scale": waits["scale"],
            "axis": {**waits["axis"], "grid": False},
        },
        "y": {
            "field": "value",
            "type": "quantitative",
            "title": None,
            # some scales begin at 0
            "scale": {"domain": [min(1, *(each.mean for each in bins), best), best]},
            "axis": {"domain": False, "ticks": False, "tickMinStep": 1, "tickCount": 5},
        },
    }  # fmt: skip


def _circles(look: Look) -> Spec:
    hover = tooltip(("until", look.say("until")), ("text", look.say("mean_score")),
                    ("fit", look.say("fitted")), ("n", "n"))  # fmt: skip
    return {
        "mark": {"type": "point", "filled": True, "color": look.palette.pale, "opacity": 0.75},
        "encoding": {
            "size": {"field": "n", "type": "quantitative", "legend": None,
                     "scale": {"type": "sqrt", "range": [6, 420], "domainMin": 0}},
            "tooltip": hover,
        },
    }  # fmt: skip


def _fit(look: Look) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.fitted)"}],
        "mark": {"type": "line", "interpolate": "step-before", "strokeWidth": 2.5,
                 "color": look.palette.blue},
        "encoding": {"y": {"field": "fitted", "type": "quantitative"}},
    }  # fmt: skip


def _level(score: float, look: Look) -> Spec:
    return {
        "data": {"values": [{"value": score}]},
        "mark": {"type": "rule", "strokeDash": [4, 4], "color": look.palette.muted},
        "encoding": {"x": {"value": 0}, "x2": {"value": "width"}},
    }


def _range(of: Drop, look: Look) -> list[Spec]:
    ends = {"y": {"value": 0}, "y2": {"value": "height"}}
    data = {"values": [{"wait": max(of.at, 60), "low": max(of.low, 60), "high": max(of.high, 60)}]}
    band = {"type": "rect", "color": look.palette.attention, "opacity": 0.14}
    across = {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}}
    line = {"type": "rule", "color": look.palette.attention, "strokeWidth": 2}
    return [
        {"data": data, "mark": band, "encoding": {**ends, **across}},
        {"data": data, "mark": line, "encoding": ends},
    ]


def _name(of: Drop, look: Look) -> list[Spec]:
    layer = {
        "data": {"values": [{"wait": max(of.high, 60), "name": of.name}]},
        "mark": {"type": "text", "align": "left", "dx": 6, "color": look.palette.attention,
                 "fontWeight": 600},
        "encoding": {"y": {"value": 12}, "text": {"field": "name"}},
    }  # fmt: skip
    return halo(layer, look)
