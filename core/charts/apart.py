"""Labels at the ends of lines to how far each is moved up or down, so that no two touch."""

from collections.abc import Sequence
from itertools import pairwise
from math import log

# of the height of a chart: labels nearer than this touch
_NEAR = 0.08
_STEP = 8


def apart(ends: Sequence[float], drawn: Sequence[float], is_log: bool = False) -> list[int]:
    """Of each end the pixels it is moved, down is positive; `drawn` are all values of the axis."""
    heights, every = ([log(each) if is_log else each for each in those] for those in (ends, drawn))
    room = (max(every, default=0) - min(every, default=0)) * _NEAR
    shifts = [0] * len(ends)
    order = sorted(range(len(ends)), key=lambda place: heights[place])
    for lower, upper in pairwise(order):
        if heights[upper] - heights[lower] <= room:
            shifts[lower] = shifts[lower] or _STEP
            shifts[upper] = -_STEP
    return shifts
