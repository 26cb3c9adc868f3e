"""Targets, days and stretches of days that deserve a word to what is drawn over a daily chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, halo

_MIDDLE = 0.5
_LARGE, _SMALL = 90, 36


@dataclass(frozen=True)
class Mark:
    """A day worth a word: what the chart says beside it, or when asked if it is but `slight`."""

    day: date
    text: str
    slight: bool = False


@dataclass(frozen=True)
class Level:
    """From `start` to `end` days lay about `after` instead of `before` (base units of the line).

    `since` is the first day of the old level, if it is to be drawn from there.
    """

    start: date
    end: date
    before: float
    after: float
    text: str
    since: date | None = None


@dataclass(frozen=True)
class Shade:
    """A day that is none like others, and why; `open` if there are no data of it yet."""

    day: date
    text: str
    open: bool = False


@dataclass(frozen=True)
class Marks:
    """All that is drawn over a daily line."""

    days: tuple[Mark, ...] = ()
    levels: tuple[Level, ...] = ()
    shades: tuple[Shade, ...] = ()


NO_MARKS = Marks()


def target_line(value: float | None, look: Look) -> Spec:
    """A dashed line across, at a value of the axis."""
    return {
        "data": {"values": [{"value": value}]},
        "mark": {"type": "rule", "strokeDash": [4, 4], "color": look.palette.muted},
        "encoding": {"x": {"value": 0}, "x2": {"value": "width"}},
    }


def marked(values: list[Spec], marks: Sequence[Mark], look: Look) -> list[Spec]:
    """A diamond on each marked day's value, its words on the side that has more room."""
    points = _points(values, marks)
    told = [each for each in points if not each["slight"]]
    layers = [_diamonds(points, look)] if points else []
    return [*layers, *_labels(told, False, look), *_labels(told, True, look)]


def _points(values: list[Spec], marks: Sequence[Mark]) -> list[dict[str, Any]]:
    days = [value["day"] for value in values]
    heights = {value["day"]: value["value"] for value in reversed(values)}
    return [
        {
            "day": mark.day.isoformat(),
            "date": mark.day.isoformat(),
            "value": heights.get(mark.day.isoformat()),
            "text": mark.text,
            "slight": mark.slight,
            "late": days.index(mark.day.isoformat()) > _MIDDLE * len(days),
        }
        for mark in marks
        if mark.day.isoformat() in heights
    ]


def _diamonds(points: list[dict[str, Any]], look: Look) -> Spec:
    colours = look.palette
    slight = {"test": "datum.slight", "value": colours.attention}
    return {
        "data": {"values": points},
        "mark": {"type": "point", "shape": "diamond", "filled": True, "opacity": 1},
        "encoding": {
            "color": {"condition": slight, "value": colours.bad},
            "size": {"condition": {"test": "datum.slight", "value": _SMALL}, "value": _LARGE},
            "tooltip": tooltip(("date", look.say("day")), ("text", " ")),
        },
    }


def _labels(points: list[dict[str, Any]], late: bool, look: Look) -> list[Spec]:
    chosen = [each for each in points if each["late"] == late]
    side = {"align": "right", "dx": -9} if late else {"align": "left", "dx": 9}
    layer = {
        "data": {"values": chosen},
        "mark": {"type": "text", "color": look.palette.bad, **side},
        "encoding": {"text": {"field": "text"}},
    }
    return halo(layer, look) if chosen else []
