"""A finding's figure and sentence to a row (diagnosis, action) that the person may accept."""

from datetime import date
from typing import Any

from core.worktables.evidence import Evidence

_PROBLEMS: tuple[tuple[str, str], ...] = (
    ("frt", "slow_response"),
    ("ttr", "slow_response"),
    ("service_level", "slow_response"),
    ("band", "slow_response"),
    ("unanswered_rate", "slow_response"),
    ("backlog", "backlog"),
    ("csat", "satisfaction"),
    ("score", "satisfaction"),
    ("nps", "satisfaction"),
    ("low_share", "satisfaction"),
)


def propose_diagnosis(
    evidence: Evidence, sentence: str, impact: str, source: str, today: date
) -> dict[str, Any]:
    """The values of a new diagnosis row: the sentence as its words, the figure frozen as evidence.

    `impact` is high, middle or low. Nothing is stored here.
    """
    return {
        "date": today.isoformat(),
        "problem": problem_of(evidence.metric),
        "manifestation": sentence,
        "impact": impact,
        "source": source,
        "evidence": evidence.to_plain(),
        "status": "open",
    }


def propose_action(evidence: Evidence, measure: str, category: str, today: date) -> dict[str, Any]:
    """The values of a new action: what to do, begun today, its goal the figure that led to it.

    The rest (owner, end, target) is the person's to fill in; `check` says what is missing.
    """
    return {
        "category": category,
        "measure": measure,
        "start": today.isoformat(),
        "goal": evidence.to_plain(),
        "status": "not_started",
    }


def problem_of(metric: str) -> str:
    """The kind of problem a metric's figure shows; "other" where none is sure."""
    family = metric.split(".")[0]
    return dict(_PROBLEMS).get(family, "other")
