"""What was watched day by day to the marks on a daily line and what it cannot show."""

from collections.abc import Iterator
from datetime import timedelta

import streamlit as st

from core.charts.marking import NO_MARKS, Level, Mark, Marks, Shade
from core.hours.calendar import Workday
from core.insight.days.abnormal import OddDay, watch
from core.insight.days.shift import Shift
from core.measure.facts import last_day
from core.measure.metrics import Unit, metric
from core.measure.periods import Period, day_label
from core.measure.wording import format_difference, format_value
from pages.parts.analysis.figures import MOST_DAYS
from pages.parts.choosing.looking import View
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import say


def marks(view: View, key: str) -> Marks:
    """Abnormal days, shifts, holidays and days without data yet of one metric's line."""
    found = once(watch, view.facts, view.filters)
    if found is None:
        return NO_MARKS
    own = found.about(key)
    return Marks(
        tuple(_day(each) for each in own.odd),
        tuple(_level(each) for each in own.shifts),
        (*(_special(each) for each in found.special), *_unfinished(view)),
    )


def tell_visible(view: View, key: str) -> None:
    """A line under a chart of days where a single bad day could hardly be seen."""
    if view.period.n_days > MOST_DAYS:
        return
    found = once(watch, view.facts, view.filters)
    for each in found.about(key).visible if found else ():
        if each.poor:
            size = f"{each.size:.1f}" if each.factor else _points(each.size)
            never = not each.factor and each.size >= 1
            kind = "never" if never else "factor" if each.factor else "points"
            st.text(say(f"visible.{kind}", n=each.n, size=size))


def _day(of: OddDay) -> Mark:
    unit: Unit = metric(of.key).unit
    day = day_label(of.day, language(), year=False)
    value = format_value(of.value, unit, language())
    if of.abnormal:
        return Mark(of.day, f"{day} {value}")
    usual = say("chart.usual", value=format_value(of.usual, unit, language()))
    return Mark(of.day, f"{say('chart.noticeable')} · {value} · {usual}", slight=True)


def _level(of: Shift) -> Level:
    sign = "+" if of.size > 0 else "-"
    size = format_value(abs(of.size), "share", language()) if of.relative else _points(of.size)
    return Level(of.start, of.end, of.before, of.after, f"{sign}{size}")


def _points(size: float) -> str:
    return format_difference(abs(size), "share", language()).removeprefix("+")


def _special(of: Workday) -> Shade:
    kind = say(f"special.{of.kind}")
    if not of.festival:
        return Shade(of.day, kind)
    festival = say(f"festival.{of.festival}")
    return Shade(of.day, say("special.festival", festival=festival, kind=kind))


def _unfinished(view: View) -> Iterator[Shade]:
    """The days of the period after the cut-off."""
    until = last_day(view.facts)
    if until is None or until < view.period.start:
        return
    missing = Period(until + timedelta(days=1), view.period.end)
    for at in range(missing.n_days):
        day = missing.start + timedelta(days=at)
        yield Shade(day, say("chart.unfinished_days"), open=True)
