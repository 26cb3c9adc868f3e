"""Durations to the axis that words them: minutes, hours, or a log one from seconds to days."""

from collections.abc import Sequence
from statistics import median

from core.charts.theme import Look, Spec
from core.measure.wording import format_value
from core.texts import say

# readable waits in seconds: each step is about three times the one before
_TICKS = (1, 3, 10, 30, 60, 180, 600, 1800, 3600, 10_800, 28_800, 86_400, 259_200, 604_800,
          2_592_000)  # fmt: skip
# a line this many times lower than the highest thing drawn lies flat on a linear axis
_FLAT = 10
# from so many minutes on an axis counts hours, at most so many marks of one of these steps
_LONG, _MARKS = 180, 6
_STEPS = (60, 120, 240, 480, 720, 1440, 2880, 5760, 11520, 23040, 46080, 92160)


def is_long_tailed(lines: Sequence[Sequence[float]], target: float | None = None) -> bool:
    """Whether a linear axis would hide a line: its usual height is a tenth of the tallest thing.

    A zero has no place on a log axis: then it stays linear.
    """
    filled = [line for line in lines if line]
    drawn = [*(each for line in filled for each in line), *([target] if target else [])]
    if not filled or min(drawn) <= 0:
        return False
    return max(drawn) > _FLAT * min(map(median, filled))


def log_waits(ends: tuple[float, float], look: Look, unit: float = 1) -> Spec:
    """Scale and axis of a channel between two waits in seconds; its field counts `unit` seconds."""
    ticks = [each for each in _TICKS if ends[0] <= each <= ends[1]]
    words = ", ".join(f"{each}: '{format_value(each, 'seconds', look.language)}'"
                      for each in ticks)  # fmt: skip
    return {
        "scale": {"type": "log", "domain": [each / unit for each in ends], "nice": False},
        "axis": {
            "values": [each / unit for each in ticks],
            "labelExpr": f"({{{words}}})[round(datum.value * {unit:g})]",
            "labelOverlap": True,
            "labelBound": True,
            "ticks": False,
        },
    }


def minutes_axis(highest: float, look: Look) -> Spec:
    """What an axis of minutes up to so many has of its own: its unit, hours where they are many."""
    if highest > _LONG:
        return {"values": _marks(highest), "labelExpr": _in_hours(look)}
    return {
        "tickCount": 4,
        "labelExpr": f"datum.label + '{say('unit.minute', look.language, n='')}'",
    }


def _marks(highest: float) -> list[int]:
    step = next((step for step in _STEPS if highest <= _MARKS * step), _STEPS[-1])
    return list(range(0, int(highest // step + 2) * step, step))


def _in_hours(look: Look) -> str:
    return f"datum.value / 60 + '{say('unit.hour', look.language, n='')}'"
