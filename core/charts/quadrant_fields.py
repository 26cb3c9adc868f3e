"""The four fields of speed × satisfaction to areas as large as they have tickets."""

from dataclasses import dataclass

from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame

HEIGHT = 300
# below this share of the width or height the words of a field do not fit
_FITS = 0.16


@dataclass(frozen=True)
class Field:
    """One field: its name, whether fast and satisfied, tickets, and the codes it opens."""

    name: str
    fast: bool
    satisfied: bool
    n: int
    opens: str = ""


def quadrant_fields(fields: list[Field], look: Look) -> Spec:
    """Fast to the left, slow to the right, as wide as each is; satisfied below, as high as it is.

    So both shares of satisfied tickets can be compared at the border between the halves.
    """
    total = sum(each.n for each in fields) or 1
    values = [_value(each, fields, total) for each in fields]
    layers = [_areas(look), *_words(look), *_halves(fields, total, look)]
    return frame(look, HEIGHT, *layers, values=values) | {"encoding": _encoding()}


def _value(of: Field, fields: list[Field], total: int) -> Spec:
    fast = sum(each.n for each in fields if each.fast)
    half = fast if of.fast else total - fast
    good = sum(each.n for each in fields if each.fast == of.fast and each.satisfied)
    left, right = (0.0, fast / total) if of.fast else (fast / total, 1.0)
    border = good / half if half else 0.0
    bottom, top = (0.0, border) if of.satisfied else (border, 1.0)
    return {
        "name": of.name, "n": of.n, "share": f"{of.n / total:.1%}", "opens": of.opens,
        "left": left, "right": right, "bottom": bottom, "top": top,
        "x": (left + right) / 2, "y": (bottom + top) / 2,
        "count": f"{of.n:,} · {of.n / total:.1%}",
        "kind": f"{'fast' if of.fast else 'slow'} {'good' if of.satisfied else 'bad'}",
        "fits": right - left >= _FITS and top - bottom >= _FITS,
    }  # fmt: skip


def _encoding() -> Spec:
    scale = {"domain": [0, 1], "nice": False}
    return {
        "x": {"field": "left", "type": "quantitative", "title": None, "scale": scale,
              "axis": None},
        "y": {
            "field": "bottom",
            "type": "quantitative",
            "title": None,
            "scale": scale,
            "axis": {"domain": False, "ticks": False, "grid": False, "format": ".0%",
                     "values": [0, 0.25, 0.5, 0.75, 1]},
        },
    }  # fmt: skip


def _areas(look: Look) -> Spec:
    colours = look.palette
    kinds = ["fast good", "slow good", "fast bad", "slow bad"]
    return {
        "mark": {"type": "rect", "stroke": colours.canvas, "strokeWidth": 2},
        "encoding": {
            "x2": {"field": "right"},
            "y2": {"field": "top"},
            "color": {
                "field": "kind",
                "type": "nominal",
                "legend": None,
                "scale": {"domain": kinds,
                          "range": [colours.pale, colours.pale, colours.bad, colours.bad]},
            },
            "opacity": {"condition": {"test": "datum.kind == 'slow good' || "
                                              "datum.kind == 'slow bad'", "value": 0.55},
                        "value": 0.9},
            "tooltip": tooltip(("name", " "), ("n", "n"), ("share", look.say("share"))),
        },
    }  # fmt: skip


def _words(look: Look) -> list[Spec]:
    """Name and count inside the areas that have room; on dark areas in the canvas's colour."""
    place = {"x": {"field": "x", "type": "quantitative"},
             "y": {"field": "y", "type": "quantitative"}}  # fmt: skip
    colour = {"condition": {"test": "datum.kind == 'fast bad'", "value": look.palette.canvas},
              "value": look.palette.ink}  # fmt: skip
    lines = (("name", -9, 600), ("count", 10, 400))
    return [
        {
            "transform": [{"filter": "datum.fits"}],
            "mark": {"type": "text", "dy": dy, "fontWeight": weight, "fontSize": 13},
            "encoding": {**place, "text": {"field": field}, "color": colour},
        }
        for field, dy, weight in lines
    ]


def _halves(fields: list[Field], total: int, look: Look) -> list[Spec]:
    """What each half is and how large, over it."""
    fast = sum(each.n for each in fields if each.fast) / total
    halves = [(0.0, "left", "fast_half", fast), (1.0, "right", "slow_half", 1 - fast)]
    return [
        {
            "data": {"values": [{"at": at, "half": look.say(word, share=f"{share:.0%}")}]},
            "mark": {"type": "text", "align": side, "baseline": "bottom",
                     "color": look.palette.muted},
            "encoding": {"x": {"field": "at", "type": "quantitative"}, "y": {"value": -4},
                         "text": {"field": "half"}},
        }
        for at, side, word, share in halves
    ]  # fmt: skip
