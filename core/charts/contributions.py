"""Parts of a change to bars that follow each other, from nothing to the whole of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from core.charts.measures import tooltip
from core.charts.theme import NARROW, Look, Spec, frame, halo
from core.measure.metrics import metric
from core.measure.wording import format_difference, in_table

STEP = 42
# beside the longest bar, for its words; on a telephone for its size only
_ROOM, _LITTLE_ROOM = 132, 72
_EDGE = 0.04


@dataclass(frozen=True)
class Contribution:
    """One part: its name, what it did, its size and 95 % interval in the metric's base unit.

    `rest` marks what the named parts leave; `opens` are the codes of the rows behind it.
    """

    name: str
    what: str
    value: float
    low: float | None = None
    high: float | None = None
    rest: bool = False
    opens: str = ""


def contributions(rows: Sequence[Contribution], total: str, key: str, look: Look) -> Spec:
    """A bar per part in the order given, each beginning where the last ended, then `total`.

    A part for the worse has the warning colour, its sign and its words beside it.
    """
    whole = sum(row.value for row in rows)
    ends = [0.0, *accumulate(row.value for row in rows)]
    values = [
        *(_value(row, ends[at], key, look) for at, row in enumerate(rows)),
        _value(Contribution(total, "", whole), 0.0, key, look) | {"kind": "total"},
    ]
    for place, value in enumerate(values):
        value["place"] = place
    layers = [_bars(look), _zero(look), *_words(look)]
    spec = frame(look, STEP * len(values), *layers, values=values)
    return spec | {"encoding": _encoding(values)}


def _value(of: Contribution, start: float, key: str, look: Look) -> Spec:
    unit = metric(key).unit
    text = format_difference(of.value, unit, look.language)
    worse = (of.value > 0) == (metric(key).better == "lower")
    return {
        "name": of.name,
        "what": of.what,
        "value": in_table(of.value, unit),
        "unit": unit,
        "text": text,
        "label": "  ".join(filter(None, (text, of.what))),
        "low": in_table(of.low, unit),
        "high": in_table(of.high, unit),
        "range": None if of.low is None or of.high is None else " … ".join(
            format_difference(end, unit, look.language) for end in (of.low, of.high)),
        "start": in_table(start, unit),
        "end": in_table(start + of.value, unit),
        "kind": "rest" if of.rest else "worse" if worse else "better",
        "opens": of.opens,
    }  # fmt: skip


def _encoding(values: list[Spec]) -> Spec:
    ends = [0.0, *(each[end] for each in values for end in ("start", "end"))]
    edge = _EDGE * (max(ends) - min(ends)) or 1.0
    quiet = {"ticks": False, "domain": False}
    names = json.dumps([each["name"] for each in values], ensure_ascii=False)
    return {
        "y": {
            "field": "place",
            "type": "ordinal",
            "title": None,
            "axis": {**quiet, "labelExpr": f"{names}[datum.value]"},
        },
        "x": {
            "field": "start",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [min(ends) - edge, max(ends) + edge], "nice": False,
                      "range": [0, {"expr": f"width - ({NARROW} ? {_LITTLE_ROOM} : {_ROOM})"}]},
            "axis": {**quiet, "tickCount": {"expr": f"{NARROW} ? 2 : 4"}},
        },
    }  # fmt: skip


def _bars(look: Look) -> Spec:
    colours = look.palette
    shades = {"worse": colours.bad, "better": colours.good, "rest": colours.missing}
    kinds = {**shades, "total": colours.blue}
    return {
        "mark": {"type": "bar", "height": 22},
        "encoding": {
            "x2": {"field": "end"},
            "color": {
                "field": "kind",
                "type": "nominal",
                "legend": None,
                "scale": {"domain": list(kinds), "range": list(kinds.values())},
            },
            "tooltip": tooltip(("name", " "), ("what", look.say("what")),
                               ("text", look.say("adds")), ("range", look.say("interval"))),
        },
    }  # fmt: skip


def _zero(look: Look) -> Spec:
    return {
        "data": {"values": [{"start": 0}]},
        "mark": {"type": "rule", "color": look.palette.muted},
        "encoding": {"y": {"value": 0}, "y2": {"value": "height"}},
    }


def _words(look: Look) -> list[Spec]:
    layer = {
        "transform": [{"calculate": "max(datum.start, datum.end)", "as": "edge"}],
        "mark": {"type": "text", "align": "left", "dx": 6, "color": look.palette.ink,
                 "text": {"expr": f"{NARROW} ? datum.text : datum.label"}},
        "encoding": {"x": {"field": "edge", "type": "quantitative"}},
    }  # fmt: skip
    return halo(layer, look)
