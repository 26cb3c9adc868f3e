"""Figures per segment to horizontal bars from zero, each against its own target."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.charts.lying_bars import lying_bars
from core.charts.measures import figure_point, tooltip
from core.charts.theme import Look, Spec, frame, halo
from core.charts.waits import minutes_axis
from core.measure.measured import Figure
from core.measure.metrics import Unit, metric
from core.measure.wording import format_value, in_table

STEP = 44
_ROOM = 100
_ENDS = ("value", "target")


@dataclass(frozen=True)
class Bar:
    """One row: its name, its figure and, if it has one, its target in the figure's base unit.

    `opens` are the codes of the rows behind it (see core.charts.opening).
    """

    name: str
    figure: Figure
    target: float | None = None
    opens: str = ""


def bars(rows: Sequence[Bar], look: Look) -> Spec:
    """One bar per row in the order given; a missed target has the warning colour and a word.

    Bars of few rows are paler, with their n beside them.
    """
    values = [_value(row, look) for row in rows]
    layers = [
        _bar(look),
        *([_targets(look)] if any(row.target for row in rows) else []),
        *_words(look),
    ]
    spec = frame(look, STEP * max(len(rows), 1), *layers, values=values)
    return spec | {"encoding": _encoding(values, rows[0].figure.unit if rows else None, look)}


def missed(row: Bar) -> bool:
    """Whether the figure lies on the wrong side of its target."""
    if row.target is None or row.figure.value is None:
        return False
    if metric(row.figure.key).better == "lower":
        return row.figure.value > row.target
    return row.figure.value < row.target


def _value(row: Bar, look: Look) -> Spec:
    found = figure_point(row.figure, look)
    said = [
        found["text"],
        *([look.say("missed")] if missed(row) else []),
        *([f"n = {row.figure.n:,}"] if row.figure.small else []),
    ]
    return {
        **found,
        "name": row.name,
        "opens": row.opens,
        "label": "  ".join(said),
        "missed": missed(row),
        "target": in_table(row.target, row.figure.unit),
        "aim": format_value(row.target, row.figure.unit, look.language),
    }


def _encoding(values: list[Spec], unit: Unit | None, look: Look) -> Spec:
    if unit == "share":
        percent = {"values": [0, 25, 50, 75, 100], "labelExpr": "datum.value + '%'"}
        return lying_bars(100, _ROOM, **percent)
    longest = max([1, *(each[name] or 0 for each in values for name in _ENDS)])
    axis = minutes_axis(longest, look) if unit == "seconds" else {"tickCount": 4}
    return lying_bars(longest, _ROOM, **axis)


def _bar(look: Look) -> Spec:
    colours = look.palette
    return {
        "mark": {"type": "bar", "height": 24, "cornerRadiusEnd": 2},
        "encoding": {
            "color": {
                "condition": {"test": "datum.missed", "value": colours.bad},
                "value": colours.pale,
            },
            "opacity": {"condition": {"test": "datum.small", "value": 0.55}, "value": 1},
            "tooltip": tooltip(("name", " "), ("text", look.say("value")), ("n", "n"),
                               ("aim", look.say("target"))),
        },
    }  # fmt: skip


def _targets(look: Look) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.target)"}],
        "mark": {"type": "tick", "thickness": 2, "size": 34, "color": look.palette.ink},
        "encoding": {"x": {"field": "target", "type": "quantitative"}},
    }


def _words(look: Look) -> list[Spec]:
    """The value beside its bar, past the target's line where that would cross it."""
    layer = {
        "transform": [{"calculate": "max(datum.value, datum.target || 0)", "as": "edge"}],
        "mark": {"type": "text", "align": "left", "dx": 7, "color": look.palette.ink},
        "encoding": {
            "x": {"field": "edge", "type": "quantitative"},
            "text": {"field": "label"},
        },
    }
    return halo(layer, look)
