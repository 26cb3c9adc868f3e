"""Days that are none like others to quiet bands behind a daily line, and hatches where it ends."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from core.charts.marking import Shade
from core.charts.measures import tooltip
from core.charts.theme import Look, Spec

# of the diagonals that fill a day, in pixels of the chart's height
_PITCH = 16
_OPACITY = 0.55


def shaded(shades: Sequence[Shade], days: tuple[date, date], height: int, look: Look) -> list[Spec]:
    """Bands for `shades` between the first and the last day drawn; behind every other layer."""
    quiet, unfinished = (
        [_band(each, days) for each in shades if each.open == open_] for open_ in (False, True)
    )
    layers = [_bands(quiet, look)] if quiet else []
    return layers + (_hatches(unfinished, height, look) if unfinished else [])


def _band(shade: Shade, days: tuple[date, date]) -> dict[str, Any]:
    """From noon to noon, so that the day's value stands in the middle."""
    first, last = (each.isoformat() for each in days)
    start = f"{shade.day - timedelta(days=1)}T12:00:00Z"
    end = f"{shade.day}T12:00:00Z"
    return {
        "day": shade.day.isoformat(),
        "start": max(start, f"{first}T00:00:00Z"),
        "end": min(end, f"{last}T00:00:00Z"),
        "text": shade.text,
    }


def _bands(found: list[dict[str, Any]], look: Look) -> Spec:
    return {
        "data": {"values": found},
        "mark": {"type": "rect", "color": look.palette.line, "opacity": _OPACITY},
        "encoding": {**_ends(), "y": {"value": 0}, "y2": {"value": "height"},
                     "tooltip": tooltip(("day", look.say("day")), ("text", " "))},
    }  # fmt: skip


def _hatches(found: list[dict[str, Any]], height: int, look: Look) -> list[Spec]:
    rows = range(0, height, _PITCH)
    return [
        {
            "data": {"values": found},
            "mark": {"type": "rule", "color": look.palette.missing, "strokeWidth": 1},
            "encoding": {**_ends(), "y": {"value": min(top + _PITCH, height)},
                         "y2": {"value": top},
                         "tooltip": tooltip(("day", look.say("day")), ("text", " "))},
        }
        for top in rows
    ]  # fmt: skip


def _ends() -> Spec:
    return {"x": {"field": "start", "type": "temporal", "scale": {"type": "utc"}},
            "x2": {"field": "end"}}  # fmt: skip
