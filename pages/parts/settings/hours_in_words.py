"""A schedule to its picture, to sentences that try it on examples, and to what data allow."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import streamlit as st

from core.charts.working_week import working_week
from core.hours.calendar import known_years
from core.hours.festivals import festivals
from core.hours.schedule import DAY, Schedule
from core.hours.working import Hours, working_seconds
from core.measure.clocks import clocks
from core.measure.periods import day_label
from core.measure.wording import format_value
from pages.parts.analysis.drawing import look
from pages.parts.session import facts, language
from pages.parts.words import say

HOUR = 60
# any Friday and the Monday after: the example is about the week, not about these days
FRIDAY, MONDAY = date(2024, 5, 17), date(2024, 5, 20)


def show(schedule: Schedule, zone: str) -> None:
    """The week as a picture, a weekend and the longest holiday known as examples."""
    blocks = [block for day in schedule.week for block in day]
    minutes = sum(block.end - block.start for block in blocks)
    nights = say("hours.nights") if any(block.end > DAY for block in blocks) else ""
    title = say("hours.week_title", hours=f"{minutes / HOUR:g}")
    spec = working_week(schedule.week, look(title, say("hours.week_note", zone=zone), nights))
    with st.container(border=True, key="chart-working-week"):
        st.vega_lite_chart(spec, theme=None, key=f"vega-working-week@{language()}")
    plain = Schedule(schedule.week, "none")
    weekend = _worked((FRIDAY, time(17, 50)), (MONDAY, time(9, 10)), Hours(plain, zone))
    st.text(say("hours.example_weekend", worked=weekend))
    if schedule.holidays == "cn":
        st.text(_over_a_holiday(Hours(schedule, zone)))


def say_what_data_allow() -> None:
    """How many tickets have working hours at all, and both medians of just those."""
    told = clocks(facts())
    if told.worked:
        medians = {
            "calendar": format_value(told.calendar_median, "seconds", language()),
            "work": format_value(told.work_median, "seconds", language()),
        }
        st.text(say("hours.data", n=told.n, worked=told.worked, **medians))
    if told.n > told.worked:
        st.text(say("hours.data_without", n=told.n - told.worked))


def _over_a_holiday(hours: Hours) -> str:
    """The longest holiday of the last year known: from the eve at 17:00 to the day after, 9:30."""
    last = festivals(known_years()[-1])
    longest = max(last, key=lambda each: each.end - each.start)
    eve, after = longest.start - timedelta(days=1), longest.end + timedelta(days=1)
    return say(
        "hours.example_holiday",
        festival=say("hours.separator").join(say(f"festival.{key}") for key in longest.keys),
        eve=day_label(eve, language()),
        after=day_label(after, language()),
        worked=_worked((eve, time(17)), (after, time(9, 30)), hours),
    )


def _worked(start: tuple[date, time], stop: tuple[date, time], hours: Hours) -> str:
    zone = ZoneInfo(hours.zone)
    moments = (datetime.combine(*each, tzinfo=zone).astimezone(UTC) for each in (start, stop))
    naive = [moment.replace(tzinfo=None) for moment in moments]
    return format_value(working_seconds(naive[0], naive[1], hours), "seconds", language())
