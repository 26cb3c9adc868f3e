"""A line's usual variation to the smallest change of a single day that can be told from chance."""

from dataclasses import dataclass
from math import exp

import numpy as np

from core.insight.days.line import Line, Numbers, Segment, scale_of
from core.insight.days.scoring import Scores

# robust z from which a day is called abnormal; from the lower one on it is worth a look
ABNORMAL, NOTICEABLE = 3.5, 2.5
_TWICE = 2.0
# whatever lies beyond is no factor that a float holds
_MOST = 700.0
_POINTS = 0.15


@dataclass(frozen=True)
class Visible:
    """Of a usual day with `n` rows: the factor of a duration or volume, the points of a share.

    A day that is less than `size` times as slow (or `size` away from its usual share) is not seen.
    """

    key: str
    segment: Segment
    n: int
    size: float
    factor: bool

    @property
    def poor(self) -> bool:
        """Whether only a day beyond all measure would be seen: twice as slow, or 15 points off."""
        return self.size >= (_TWICE if self.factor else _POINTS)


def visible(line: Line, scores: Scores) -> Visible:
    """What a scored line can show of a single day."""
    wide, n = float(np.median(scores.wide[line.counted])), int(np.median(line.n[line.counted]))
    return Visible(line.key, line.segment, n, *_size(line, scores.usual, ABNORMAL * wide))


def _size(line: Line, usual: Numbers, far: float) -> tuple[float, bool]:
    match line.unit:
        case "seconds":
            return exp(min(far, _MOST)), True
        case "tickets":
            scale, own = scale_of(line.unit), usual[line.counted]
            return float(np.median(scale.back(scale.there(own) + far) / own)), True
        case _:
            return far, False
