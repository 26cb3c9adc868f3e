"""The days a team keeps for itself: off though usually worked, worked though usually off."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from core.errors import AppError
from core.hours.schedule import ExtraDay, Schedule
from pages.parts.session import language
from pages.parts.words import say, word

OFF, WORKED = "off", "worked"
OWN = 0


class DayWithoutDate(AppError):
    """A row of the hand-kept calendar that names no day."""

    key = "day_without_date"


class DayTwice(AppError):
    """A day that stands in the hand-kept calendar more than once."""

    key = "day_twice"


def show(schedule: Schedule) -> list[dict[str, Any]]:
    """A grid of days to add to and delete from; its rows as they stand."""
    st.subheader(say("hours.by_hand"), anchor=False)
    st.text(say("hours.by_hand_help"))
    kinds = {code: word("day_kind", code) for code in (OFF, WORKED)}
    likes = {OWN: say("hours.like_own")} | {n: say(f"weekday.{n}") for n in range(1, 8)}
    columns = {
        "day": st.column_config.DateColumn(say("hours.day")),
        "kind": st.column_config.SelectboxColumn(
            say("hours.kind"),
            options=list(kinds),
            format_func=lambda code: kinds[str(code)],
            default=OFF,
        ),
        "like": st.column_config.SelectboxColumn(
            say("hours.like"),
            options=list(likes),
            format_func=lambda code: likes[int(code)],
            default=OWN,
        ),
    }
    key = f"days-by-hand@{language()}@{hash((schedule.days_off, schedule.extra_days))}"
    edited = st.data_editor(
        _frame(schedule), column_config=columns, num_rows="dynamic", hide_index=True, key=key
    )
    return [dict(zip(edited.columns, row, strict=True)) for row in edited.itertuples(index=False)]


def read(rows: list[dict[str, Any]]) -> tuple[tuple[date, ...], tuple[ExtraDay, ...]]:
    """Days off and days worked, each in order; an AppError names the row that is wrong."""
    filled = [row for row in rows if not pd.isna(row["day"]) or row["kind"] == WORKED]
    if any(pd.isna(row["day"]) for row in filled):
        raise DayWithoutDate
    days = [(pd.Timestamp(row["day"]).date(), row) for row in filled]
    seen: set[date] = set()
    for day, _ in days:
        if day in seen:
            raise DayTwice(day=day.isoformat())
        seen.add(day)
    off = sorted(day for day, row in days if row["kind"] != WORKED)
    extra = (ExtraDay(day, _like(row["like"])) for day, row in days if row["kind"] == WORKED)
    return tuple(off), tuple(sorted(extra, key=lambda each: each.day))


def _like(typed: Any) -> int | None:
    return None if pd.isna(typed) or int(typed) == OWN else int(typed)


def _frame(schedule: Schedule) -> pd.DataFrame:
    rows = [
        *((day, OFF, OWN) for day in schedule.days_off),
        *((extra.day, WORKED, extra.like or OWN) for extra in schedule.extra_days),
    ]
    return pd.DataFrame(sorted(rows), columns=["day", "kind", "like"], dtype=object)
