"""The holidays of a year as announced, and from which year on none are known."""

from datetime import date

import pandas as pd
import streamlit as st

from core.hours.calendar import known_years
from core.hours.festivals import Festival, festivals
from core.measure.facts import last_day
from core.measure.periods import Period, day_label, period_label
from pages.parts.session import facts, language
from pages.parts.words import label, say


def show() -> None:
    """A year to choose, its holidays, and what holds outside the years known."""
    known, last = known_years(), last_day(facts())
    if last and last.year not in known:
        st.warning(label("hours.beyond", first=known.start, last=known.stop - 1, next=known.stop))
    years = sorted(known, reverse=True)
    shown = min(last.year if last else known.stop, known.stop - 1)
    year = st.selectbox(say("hours.year"), years, index=years.index(max(shown, known.start)))
    columns = [say(f"hours.{name}") for name in ("festival", "off", "make_up")]
    rows = [_row(each, year) for each in festivals(year)]
    st.dataframe(pd.DataFrame(rows, columns=columns), hide_index=True, height="content")
    st.text(say("hours.known", first=known.start, last=known.stop - 1, next=known.stop))


def _row(festival: Festival, year: int) -> tuple[str, str, str]:
    names = say("hours.separator").join(say(f"festival.{key}") for key in festival.keys)
    days = (say("hours.made_up", day=_day(day), weekday=_weekday(day)) for day in festival.make_up)
    return (
        names,
        _days_off(festival, year),
        say("hours.separator").join(days),
    )


def _days_off(festival: Festival, year: int) -> str:
    """From when to when; with the year only where it begins in another."""
    if festival.start.year != year or festival.end.year != year:
        return period_label(Period(festival.start, festival.end), language())
    if festival.start == festival.end:
        return _day(festival.start)
    return say("period.range", start=_day(festival.start), end=_day(festival.end))


def _day(day: date) -> str:
    return day_label(day, language(), year=False)


def _weekday(day: date) -> str:
    return say(f"weekday_short.{day.isoweekday()}")
