"""A week's blocks to a picture: a bar for each, what runs past midnight on the day it ends."""

from collections.abc import Iterator

from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame
from core.hours.schedule import DAY, Block, Week
from core.hours.spelling import write_blocks
from core.texts import say

STEP = 26
_HOUR = 60
_QUIET = {"ticks": False, "domain": False}


def working_week(week: Week, look: Look) -> Spec:
    """A row per weekday, Monday on top, over the hours of a day; days off stay empty."""
    names = [say(f"weekday_short.{number}", look.language) for number in range(1, 8)]
    values = [
        bar | {"day": names[place % 7], "text": write_blocks([block])}
        for place, blocks in enumerate(week)
        for block in blocks
        for place, bar in _bars(place, block)
    ]
    return frame(look, STEP * 7, _mark(look), values=values) | {"encoding": _encoding(names)}


def _bars(place: int, block: Block) -> Iterator[tuple[int, Spec]]:
    yield place, {"from": block.start / _HOUR, "to": min(block.end, DAY) / _HOUR, "late": False}
    if block.end > DAY:
        yield place + 1, {"from": 0, "to": (block.end - DAY) / _HOUR, "late": True}


def _mark(look: Look) -> Spec:
    colours = {"condition": {"test": "datum.late", "value": look.palette.pale}}
    return {
        "mark": {"type": "bar", "height": 14, "cornerRadius": 2},
        "encoding": {"color": colours | {"value": look.palette.blue},
                     "tooltip": tooltip(("day", " "), ("text", "  "))},
    }  # fmt: skip


def _encoding(names: list[str]) -> Spec:
    hours = {**_QUIET, "values": [*range(0, 25, 3)], "grid": True}
    scale = {"domain": [0, 24], "nice": False}
    return {
        "x": {
            "field": "from",
            "type": "quantitative",
            "title": None,
            "scale": scale,
            "axis": hours,
        },
        "x2": {"field": "to"},
        "y": {
            "field": "day",
            "type": "ordinal",
            "title": None,
            "axis": _QUIET,
            "scale": {"domain": names},
        },
    }
