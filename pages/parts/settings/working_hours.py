"""The working hours as they are typed: drawn, tried on examples, checked, saved as a version."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from core.errors import AppError
from core.hours.by_hand import with_kept_days
from core.hours.schedule import Holidays, Schedule
from core.settings import Basis, Settings
from pages.parts import errors
from pages.parts.session import language
from pages.parts.settings import days_by_hand, holiday_list, hours_in_words, seen_rules, week_grid
from pages.parts.words import say, word, worded
from pages.parts.worktables.acknowledging import show as acknowledged

T = TypeVar("T")
FORM = "hours"
BASES: tuple[Basis, ...] = ("calendar", "business")
SOURCES: tuple[Holidays, ...] = ("cn", "none")


def show() -> None:
    """What is typed shows at once what it means; nothing is in force before it is saved."""
    seen_rules.show_conflict(FORM)
    now = seen_rules.seen(FORM)
    basis = _basis(now)
    hours_in_words.say_what_data_allow()
    left, right = st.columns([2, 3])
    with left:
        texts = week_grid.show(now.schedule.week)
    with right:
        week = _tried(lambda: week_grid.read(texts))
    holidays = _holidays(now)
    rows = days_by_hand.show(now.schedule)
    schedule = _tried(lambda: with_kept_days(Schedule(week or now.schedule.week, holidays), rows))
    if week and schedule:
        with right:
            hours_in_words.show(schedule, now.timezone)
        _offer_save(replace(now, basis=basis, schedule=schedule), now)


def _tried(read: Callable[[], T]) -> T | None:
    """What was typed, else the sentence about what is wrong with it, right here."""
    try:
        return read()
    except AppError as error:
        errors.show(error)
        return None


def _basis(now: Settings) -> Basis:
    return st.radio(
        say("hours.basis"),
        BASES,
        index=BASES.index(now.basis),
        format_func=worded(BASES, lambda code: word("basis", code)),
        captions=[say(f"hours.basis_{each}") for each in BASES],
        horizontal=True,
        key=f"hours-basis@{now.basis}@{language()}",
    )


def _holidays(now: Settings) -> Holidays:
    st.subheader(say("hours.holidays"), anchor=False)
    chosen = st.radio(
        say("hours.source"),
        SOURCES,
        index=SOURCES.index(now.schedule.holidays),
        format_func=worded(SOURCES, lambda code: word("holiday_source", code)),
        horizontal=True,
        key=f"hours-source@{now.schedule.holidays}@{language()}",
    )
    if chosen == "cn":
        holiday_list.show()
    return chosen


def _offer_save(changed: Settings, now: Settings) -> None:
    if st.button(say("settings.save"), type="primary", disabled=changed == now):
        seen_rules.save(FORM, changed, say("nav.hours"))
    seen_rules.keep_up(FORM, changed)
    acknowledged("settings.saved_with")
