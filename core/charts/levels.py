"""Stretches of days on their own level to the steps drawn over a daily line."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from core.charts.marking import Level
from core.charts.theme import Look, Spec, halo
from core.measure.metrics import Unit
from core.measure.wording import in_table

_BEFORE = timedelta(days=14)
_MIDDLE = 0.5


def stepped(levels: Sequence[Level], days: tuple[date, date], unit: Unit, look: Look) -> list[Spec]:
    """A stepped line from each old level to the new one, its words over the step."""
    return [layer for each in levels for layer in _step(each, days, unit, look)]


def _step(level: Level, days: tuple[date, date], unit: Unit, look: Look) -> list[Spec]:
    before, after = in_table(level.before, unit), in_table(level.after, unit)
    corners = [
        (max(level.since or level.start - _BEFORE, days[0]), before),
        (level.start, before),
        (level.start, after),
        (min(level.end, days[1]), after),
    ]
    values: list[dict[str, Any]] = [
        {"day": day.isoformat(), "value": value, "order": at}
        for at, (day, value) in enumerate(corners)
    ]
    return [_line(values, look), *_words(level, values, days, look)]


def _line(values: list[dict[str, Any]], look: Look) -> Spec:
    return {
        "data": {"values": values},
        "mark": {"type": "line", "color": look.palette.attention, "strokeWidth": 2.5},
        "encoding": {"order": {"field": "order"}},
    }


def _words(
    level: Level, values: list[dict[str, Any]], days: tuple[date, date], look: Look
) -> list[Spec]:
    late = (level.start - days[0]) > _MIDDLE * (days[1] - days[0])
    side = {"align": "right", "dx": -7} if late else {"align": "left", "dx": 7}
    upper = max(values[1:3], key=lambda each: each["value"])
    layer = {
        "data": {"values": [{**upper, "text": level.text}]},
        "mark": {"type": "text", "color": look.palette.attention, "fontWeight": 600, "dy": -11,
                 **side},
        "encoding": {"text": {"field": "text"}},
    }  # fmt: skip
    return halo(layer, look)
