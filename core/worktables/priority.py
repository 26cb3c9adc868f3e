"""Effect, cost and effort of a measure to its priority: 高效果·低成本·易执行 first."""

from typing import Any

from core.worktables.columns import Values

POINTS = {"high": 3, "middle": 2, "low": 1}
_HIGH, _MIDDLE = 12, 4


def priority_score(values: Values) -> int | None:
    """1–27: effect × (4 − cost) × (4 − effort), each in points of 1–3; None while one is open."""
    effect, cost, effort = (_points(values.get(key)) for key in ("effect", "cost", "effort"))
    if effect is None or cost is None or effort is None:
        return None
    return effect * (4 - cost) * (4 - effort)


def priority(values: Values) -> str | None:
    """The score as a level: high from 12 on, middle from 4 on (all middling makes 8)."""
    score = priority_score(values)
    if score is None:
        return None
    return "high" if score >= _HIGH else "middle" if score >= _MIDDLE else "low"


def _points(level: Any) -> int | None:
    return POINTS.get(level) if isinstance(level, str) else None
