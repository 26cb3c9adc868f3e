"""Tickets by file, channel and day to what is there, what was quiet and what no file brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from core.hours.calendar import workday
from core.hours.schedule import Schedule
from core.measure.facts import Facts
from core.measure.gaps import Gap, gaps
from core.measure.spans import BUSY, Span, periods_of

State = Literal["counted", "none", "missing", "outside"]
Extent = Literal["full", "partial", "missing"]

_TICKETS = """
SELECT batch, coalesce(channel::VARCHAR, '') AS channel, created_day AS day, count(*) AS n
FROM facts WHERE kind = 'ticket' AND created_day IS NOT NULL
GROUP BY batch, facts.channel, created_day ORDER BY ALL
"""
_SHARE_AT_WORK = 0.5


@dataclass(frozen=True)
class Coverage:
    """What the files cover, by calendar month from the first to the last day any tells about.

    `days`, a row per channel (code, "" for none) and day: `n` tickets; `state`: "counted", "none"
    (a file speaks of this day and channel, and there was no ticket), "missing" (no file does) or
    "outside" (before the first or after the last day of all); `usual`, the median of this
    weekday; `alarming`, whether an empty day calls for a look: one of rest, for a channel that
    rests then, does not. `months`, a row per channel and month: `n`, `covered` and `days` in
    numbers of days, `extent`.
    """

    days: pd.DataFrame
    months: pd.DataFrame
    gaps: tuple[Gap, ...]


def coverage(facts: Facts) -> Coverage | None:
    """Coverage of all tickets by the day they were created; None without any."""
    days = calendar(facts)
    if days is None:
        return None
    days["state"] = _states(days)
    days["usual"] = _usual(days)
    days["alarming"] = _alarming(days)
    return Coverage(days, _months(days), gaps(days))


def calendar(facts: Facts) -> pd.DataFrame | None:
    """The days of Coverage as the files tell them: `channel`, `day`, `n`, `rest` and `covered`."""
    found = facts.cursor().execute(_TICKETS).df()
    if found.empty:
        return None
    spans = [span for _, of_file in found.groupby("batch") for span in periods_of(of_file)]
    return _calendar(found, spans, facts.settings.schedule)


def _calendar(found: pd.DataFrame, spans: Sequence[Span], schedule: Schedule) -> pd.DataFrame:
    """Every channel × every day of the months the files are about, with its tickets."""
    first, last = min(each.start for each in spans), max(each.end for each in spans)
    every = pd.date_range(first.replace(day=1), last + pd.offsets.MonthEnd(0), name="day")
    names = pd.Index(sorted({name for span in spans for name in span.channels}), name="channel")
    counts = found.groupby(["channel", "day"])["n"].sum()
    days = counts.reindex(pd.MultiIndex.from_product([names, every]), fill_value=0).reset_index()
    known = [workday(day.date(), schedule) for day in every]
    kinds = [each.kind if each.rest else "" for each in known]
    days["rest"] = days["day"].map(dict(zip(every, kinds, strict=True)))
    days["inside"] = days["day"].between(first, last)
    days["covered"] = False
    for span in spans:
        holds = days["channel"].isin(span.channels)
        days["covered"] |= holds & days["day"].between(span.start, span.end)
    return days


def _states(days: pd.DataFrame) -> list[State]:
    cases = [days["n"] > 0, ~days["inside"] & ~days["covered"], days["covered"]]
    return list(np.select(cases, ["counted", "outside", "none"], "missing"))


def _usual(days: pd.DataFrame) -> pd.Series:
    """The median of the covered days of the same channel and weekday; 0 where none is covered."""
    known = days["n"].where(days["covered"])
    return (
        known.groupby([days["channel"], days["day"].dt.day_of_week]).transform("median").fillna(0)
    )


def _alarming(days: pd.DataFrame) -> pd.Series:
    """Empty where there are usually tickets, or not exported at a time of work."""
    worked = (days["n"] > 0).where(days["covered"]).astype(float)
    often = worked.groupby([days["channel"], days["rest"]]).transform("mean").fillna(0)
    at_work = (days["rest"] == "") | (often >= _SHARE_AT_WORK)
    silent = (days["state"] == "none") & (days["usual"] >= BUSY)
    return at_work & (silent | (days["state"] == "missing"))


def _months(days: pd.DataFrame) -> pd.DataFrame:
    rested = (days["rest"] != "") & ~days["alarming"]
    marked = days.assign(month=_month(days["day"]), fine=days["covered"] | rested)
    months = (
        marked.groupby(["channel", "month"])
        .agg(n=("n", "sum"), covered=("covered", "sum"), fine=("fine", "sum"), days=("n", "size"))
        .reset_index()
    )
    cases = [months["covered"] == 0, months["fine"] == months["days"]]
    return months.assign(extent=np.select(cases, ["missing", "full"], "partial"))


def _month(days: pd.Series) -> pd.Series:
    return days.dt.to_period("M").dt.to_timestamp()
