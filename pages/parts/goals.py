"""What a team aims at on a live channel, as numbers to be typed: its goal and its handling time."""

import streamlit as st

from core.insight.load.handling import Handling
from core.insight.load.staffing import Queue
from core.insight.statistics.erlang import Goal
from pages.parts.choices import chosen, remembered
from pages.parts.words import say

MINUTE = 60


def ask(of: Queue) -> tuple[Goal, float]:
    """The goal and the seconds of handling a person wants of a channel, as far as they differ."""
    goal, seconds = of.goal, of.handling.seconds
    with st.container(horizontal=True, key="goals"):
        share = _percent("goal_share", of.channel, goal.share)
        within = _number("goal_seconds", of.channel, goal.seconds, (0.0, 86_400.0, 5.0))
        minutes = _number("handle", of.channel, round(seconds / MINUTE, 1), (0.1, 480.0, 0.5))
        busy = _percent("occupancy", of.channel, goal.occupancy, 100.0)
        away = _percent("shrinkage", of.channel, goal.shrinkage, 80.0)
    same = minutes == round(seconds / MINUTE, 1)
    return Goal(share, within, busy, away), seconds if same else minutes * MINUTE


def source(of: Handling, seconds: float) -> str:
    """Where the handling time comes from."""
    if seconds != of.seconds:
        return say("load.handle_own")
    if of.n:
        return say("load.handle_told", n=f"{of.n:,}")
    return say("load.handle_assumed", minutes=f"{of.seconds / MINUTE:g}")


def shift(kinds: list[bool]) -> bool:
    """Whether days of rest are looked at; asked where there are both kinds."""
    if len(kinds) < len((True, False)):
        return kinds[0]
    names = {rest: say(f"load.{'rest' if rest else 'work'}") for rest in kinds}
    found = st.segmented_control(
        say("load.day_kind"),
        kinds,
        required=True,
        format_func=names.__getitem__,
        **remembered("day-kind", kinds[0], kinds),
    )
    return bool(found)


def channel(names: dict[str, str]) -> str:
    """Which channel is looked at; asked where there are several."""
    codes = list(names)
    if len(codes) == 1:
        return codes[0]
    found = st.segmented_control(
        say("load.channel"),
        codes,
        required=True,
        format_func=names.__getitem__,
        **remembered("queue", "phone" if "phone" in codes else codes[0], codes),
    )
    return str(found)


def _percent(name: str, of: str, share: float, most: float = 99.0) -> float:
    return _number(name, of, round(share * 100, 1), (1.0 if most > 80 else 0.0, most, 5.0)) / 100


def _number(name: str, of: str, usual: float, limits: tuple[float, float, float]) -> float:
    low, high, step = limits
    kept = f"{name}-{of}"
    default = min(max(float(chosen(kept, usual)), low), high)
    found: float | None = st.number_input(
        say(f"load.{name}"), low, high, step=step, width=190, **remembered(kept, default)
    )
    return default if found is None else float(found)
