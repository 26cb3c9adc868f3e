"""The days a team keeps for itself: off though usually worked, worked though usually off."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from core.hours.by_hand import KeptDay, kept_days
from core.hours.schedule import Schedule
from pages.parts.session import language
from pages.parts.words import say, word

OFF, WORKED = "off", "worked"
OWN = 0


def show(schedule: Schedule) -> list[KeptDay]:
    """A grid of days to add to and delete from; its rows as they stand."""
    st.subheader(say("hours.by_hand"), anchor=False)
    st.text(say("hours.by_hand_help"))
    kinds = {code: word("day_kind", code) for code in (OFF, WORKED)}
    likes = {OWN: say("hours.like_own")} | {n: say(f"weekday.{n}") for n in range(1, 8)}
    columns = {
        "day": st.column_config.DateColumn(say("hours.day")),
        "kind": st.column_config.SelectboxColumn(
            say("hours.kind"), options=list(kinds), format_func=lambda code: kinds[str(code)],
            default=OFF,
        ),
        "like": st.column_config.SelectboxColumn(
            say("hours.like"), options=list(likes), format_func=lambda code: likes[int(code)],
            default=OWN,
        ),
    }  # fmt: skip
    key = f"days-by-hand@{language()}@{hash((schedule.days_off, schedule.extra_days))}"
    edited = st.data_editor(
        _frame(schedule),
        column_config=columns,
        num_rows="dynamic",
        hide_index=True,
        key=key,
        placeholder="",
    )
    return list(_kept(edited))


def _kept(edited: pd.DataFrame) -> Iterator[KeptDay]:
    """A row just added stands there with its defaults until a day is chosen."""
    for day, kind, like in edited.itertuples(index=False):
        worked = kind == WORKED
        own = pd.isna(like) or int(like) == OWN
        if worked or not pd.isna(day):
            on = None if pd.isna(day) else pd.Timestamp(day).date()
            yield KeptDay(on, worked, int(like) if worked and not own else None)


def _frame(schedule: Schedule) -> pd.DataFrame:
    rows = [
        (kept.day, WORKED if kept.worked else OFF, kept.like or OWN) for kept in kept_days(schedule)
    ]
    return pd.DataFrame(rows, columns=["day", "kind", "like"], dtype=object)
