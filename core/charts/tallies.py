"""Counts of comments by name to horizontal bars, each with its words beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.charts.lying_bars import lying_bars
from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame, halo

STEP = 34
_ROOM = 120


@dataclass(frozen=True)
class Tally:
    """One row: its name, its count, the words beside its bar and those said on hover.

    A `quiet` row is paler: it is no complaint, or nothing to act on.
    """

    name: str
    n: int
    said: str
    hover: str
    quiet: bool = False


def tallies(rows: Sequence[Tally], look: Look) -> Spec:
    """One bar per row in the order given, from zero."""
    values = [
        {"name": row.name, "value": row.n, "n": row.n, "label": row.said, "hover": row.hover,
         "quiet": row.quiet}
        for row in rows
    ]  # fmt: skip
    spec = frame(look, STEP * max(len(rows), 1), _bar(look), *_words(look), values=values)
    longest = max((row.n for row in rows), default=1)
    return spec | {"encoding": lying_bars(longest, _ROOM, tickCount=4, tickMinStep=1)}


def _bar(look: Look) -> Spec:
    colours = look.palette
    return {
        "mark": {"type": "bar", "height": 20, "cornerRadiusEnd": 2},
        "encoding": {
            "color": {
                "condition": {"test": "datum.quiet", "value": colours.missing},
                "value": colours.pale,
            },
            "tooltip": tooltip(("name", " "), ("n", look.say("comments")), ("hover", " ")),
        },
    }


def _words(look: Look) -> list[Spec]:
    mark = {"type": "text", "align": "left", "dx": 7, "color": look.palette.ink}
    return halo({"mark": mark, "encoding": {"text": {"field": "label"}}}, look)
