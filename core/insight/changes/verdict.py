"""A target, a value and its range to a verdict of two facts: is it met, and how sure is that."""

from dataclasses import dataclass
from typing import Literal

from core.insight.finding import Confidence
from core.measure.intervals import Interval
from core.measure.metrics import metric

Met = Literal["met", "part", "missed"]


@dataclass(frozen=True)
class Target:
    """What was to be reached, in base units (seconds, shares 0–1).

    "level": this value. "relative": a change by this share of the earlier value. "points": a
    change by this much in the metric's own unit. "CSAT +15 %" from 70 % is 80.5 % if relative and
    85 % in points, so whoever sets a target must say which.
    """

    value: float
    kind: Literal["level", "relative", "points"]

    def level(self, before: float) -> float:
        """The value to reach, from an earlier one."""
        match self.kind:
            case "level":
                return self.value
            case "relative":
                return before * (1 + self.value)
            case "points":
                return before + self.value


@dataclass(frozen=True)
class Verdict:
    """`met` by the point value, `sure` by its range: two facts, never one.

    `goal` is the level aimed at; `progress` the part of the way to it, None where there was no way
    to go. A target met in a short month is met, with little evidence.
    """

    met: Met
    sure: Confidence
    goal: float
    progress: float | None


def judge(key: str, target: Target, values: tuple[float, float], ends: Interval | None) -> Verdict:
    """The verdict on `values`, before and now; `ends` is the range of now, None if too few days.

    High: the whole range is past the goal. Middle: it excludes the value before. Low: it does not,
    or there are too few days. A metric better neither way is judged by the way to its goal.
    """
    before, now = values
    goal = target.level(before)
    up = _upward(key, before, goal)
    way = goal - before
    progress = (now - before) / way if way and (way > 0) == up else None
    return Verdict(_met(now, goal, up, progress), _sure(before, goal, up, ends), goal, progress)


def _upward(key: str, before: float, goal: float) -> bool:
    better = metric(key).better
    return goal >= before if better == "neither" else better == "higher"


def _met(now: float, goal: float, up: bool, progress: float | None) -> Met:
    if now >= goal if up else now <= goal:
        return "met"
    return "part" if progress and progress > 0 else "missed"


def _sure(before: float, goal: float, up: bool, ends: Interval | None) -> Confidence:
    if ends is None:
        return "low"
    low, high = ends
    if low >= goal if up else high <= goal:
        return "high"
    return "low" if low <= before <= high else "middle"
