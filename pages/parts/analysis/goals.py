"""What a team aims at on a live channel, as numbers to be typed: its goal and its handling time."""

from dataclasses import asdict
from typing import Any, TypeVar

import streamlit as st

from core.insight.load.staffing import Queue
from core.insight.load.wanted import HANDLE, want, wanted
from pages.parts.choices import remembered, seeded
from pages.parts.session import language, store, who
from pages.parts.words import say

T = TypeVar("T")
MINUTE = 60
# the words of a field, how many of its units a base unit is, and lowest, highest and step
FIELDS: dict[str, tuple[str, float, tuple[float, float, float]]] = {
    "share": ("goal_share", 100, (1.0, 99.0, 5.0)),
    "seconds": ("goal_seconds", 1, (0.0, 86_400.0, 5.0)),
    HANDLE: ("handle", 1 / MINUTE, (0.1, 480.0, 0.5)),
    "occupancy": ("occupancy", 100, (1.0, 100.0, 5.0)),
    "shrinkage": ("shrinkage", 100, (0.0, 80.0, 5.0)),
}


def ask(of: Queue) -> None:
    """What is aimed at on a channel: typed, kept for everyone at once, and set back."""
    now = {**asdict(of.goal), HANDLE: of.handling.seconds}
    with st.container(horizontal=True, key="goals"):
        for name in FIELDS:
            _number(name, of.channel, now[name])
    if of.channel in wanted(store()):
        st.button(
            say("load.goals_reset"),
            type="tertiary",
            key=f"usual-goals@{language()}",
            on_click=want,
            args=(store(), of.channel, {}, who()),
        )


def source(of: Queue) -> str:
    """Where the handling time comes from."""
    if HANDLE in wanted(store()).get(of.channel, {}):
        return say("load.handle_own")
    if of.handling.n:
        return say("load.handle_told", n=f"{of.handling.n:,}")
    return say("load.handle_assumed", minutes=f"{of.handling.seconds / MINUTE:g}")


def shift(kinds: list[bool]) -> bool:
    """Whether days of rest are looked at; asked where there are both kinds."""
    if len(kinds) < len((True, False)):
        return kinds[0]
    names = {rest: say(f"load.{'rest' if rest else 'work'}") for rest in kinds}
    return _picked("day_kind", names, remembered("day-kind", kinds[0], kinds))


def channel(names: dict[str, str]) -> str:
    """Which channel is looked at; asked where there are several."""
    codes = list(names)
    if len(codes) == 1:
        return codes[0]
    usual = "phone" if "phone" in codes else codes[0]
    return _picked("channel", names, remembered("queue", usual, codes))


def _picked(words: str, names: dict[T, str], kept: dict[str, Any]) -> T:
    return st.segmented_control(
        say(f"load.{words}"), list(names), required=True, format_func=names.__getitem__, **kept
    )


def _number(name: str, channel: str, now: float) -> None:
    words, factor, (low, high, step) = FIELDS[name]
    shown = min(max(round(now * factor, 1), low), high)
    key = seeded(f"{words}-{channel}@{language()}", shown)
    st.number_input(
        say(f"load.{words}"),
        low,
        high,
        step=step,
        width=190,
        key=key,
        on_change=_keep,
        args=(name, channel, key),
    )


def _keep(name: str, channel: str, key: str) -> None:
    typed = float(st.session_state[key]) / FIELDS[name][1]
    want(store(), channel, wanted(store()).get(channel, {}) | {name: typed}, who())
