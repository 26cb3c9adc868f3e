"""Targets and abnormal days to the lines, diamonds and words drawn over a daily chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.charts.theme import Look, Spec, halo

_MIDDLE = 0.5


@dataclass(frozen=True)
class Mark:
    """A day worth a word: where it is and what the chart says beside it."""

    day: date
    text: str


def target_line(value: float | None, look: Look) -> Spec:
    """A dashed line across, at a value of the axis."""
    return {
        "data": {"values": [{"value": value}]},
        "mark": {"type": "rule", "strokeDash": [4, 4], "color": look.palette.muted},
        "encoding": {"x": {"value": 0}, "x2": {"value": "width"}},
    }


def marked(values: list[Spec], marks: Sequence[Mark], look: Look) -> list[Spec]:
    """A diamond on each marked day's value, its words on the side that has more room."""
    if not marks:
        return []
    days = [value["day"] for value in values]
    heights = {value["day"]: value["value"] for value in reversed(values)}
    points: list[dict[str, Any]] = [
        {
            "day": mark.day.isoformat(),
            "value": heights.get(mark.day.isoformat()),
            "text": mark.text,
            "late": days.index(mark.day.isoformat()) > _MIDDLE * len(days),
        }
        for mark in marks
        if mark.day.isoformat() in heights
    ]
    return [_diamonds(points, look), *_labels(points, False, look), *_labels(points, True, look)]


def _diamonds(points: list[dict[str, Any]], look: Look) -> Spec:
    return {
        "data": {"values": points},
        "mark": {"type": "point", "shape": "diamond", "size": 90, "filled": True,
                 "color": look.palette.bad, "opacity": 1},
    }  # fmt: skip


def _labels(points: list[dict[str, Any]], late: bool, look: Look) -> list[Spec]:
    chosen = [each for each in points if each["late"] == late]
    side = {"align": "right", "dx": -9} if late else {"align": "left", "dx": 9}
    layer = {
        "data": {"values": chosen},
        "mark": {"type": "text", "color": look.palette.bad, **side},
        "encoding": {"text": {"field": "text"}},
    }
    return halo(layer, look) if chosen else []
