"""Agents per hour to the sentences a manager reads: the tightest hour, and the day's roster."""

from core.insight.load.staffing import Hour, Shift
from core.insight.statistics.erlang import Goal, rostered
from core.measure.wording import format_value
from core.texts import Language, say


def need_sentence(shift: Shift, kind: str, language: Language) -> str:
    """The hour that takes most; `kind` names the kind of day."""
    most: Hour = max(shift.hours, key=lambda each: (each.agents, each.agents_p90, each.mean))
    if not most.agents:
        return say("load.no_need", language, kind=kind)
    return say(
        "load.need",
        language,
        kind=kind,
        hour=most.hour,
        mean=f"{most.mean:.1f}",
        agents=most.agents,
        p90=f"{most.p90:.1f}",
        more=most.agents_p90,
    )


def roster_sentence(shift: Shift, goal: Goal, language: Language) -> str:
    """Hours at the desk and in the roster; "" where no hour takes anybody."""
    desk = sum(each.agents for each in shift.hours)
    busy = rostered(sum(each.agents_p90 for each in shift.hours), goal)
    if not busy:
        return ""
    away, usual = format_value(goal.shrinkage, "share", language), rostered(desk, goal)
    return say("load.roster", language, desk=desk, roster=usual, busy=busy, shrinkage=away)
