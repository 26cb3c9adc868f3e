"""The sentence over a chart: what its numbers say, from those numbers alone."""

from collections.abc import Sequence

import pandas as pd

from core.charts.bars import Bar, missed
from core.charts.marking import Marks
from core.measure.measured import Measured
from core.measure.metrics import metric
from core.measure.naming import line_name
from core.measure.periods import day_label
from core.measure.wording import format_value
from pages.parts.choosing.looking import settings
from pages.parts.session import language
from pages.parts.words import say

FEWEST = 2


def attainment(rows: Sequence[Bar]) -> str:
    """Which rows miss their target."""
    short = [row.name for row in rows if missed(row)]
    if not rows or not short:
        return say("lead.all_met")
    if len(rows) == 1:
        return say("lead.one_alone_missed", names=short[0])
    if len(short) == len(rows):
        return say("lead.none_met")
    key = "lead.one_missed" if len(short) == 1 else "lead.some_missed"
    return say(key, names=say("chart.and").join(short[:3]), n=len(short))


def extremes(rows: Sequence[Bar], key: str) -> str:
    """The worst and the best row."""
    name = line_name(key, language())
    sound = [row for row in rows if not row.figure.small] or list(rows)
    if len(sound) < FEWEST:
        return name
    worst, best = (_said(row) for row in (sound[0], sound[-1]))
    return say("lead.extremes", name=name, worst=worst, best=best)


def _said(row: Bar) -> str:
    figure = row.figure
    return say("lead.row", name=row.name, value=format_value(figure.value, figure.unit, language()))


def daily(table: pd.DataFrame, key: str, marks: Marks) -> str:
    """The new level or the abnormal days if there are any, else the span of the line."""
    if marks.levels:
        first = marks.levels[0]
        since = say("chart.since", day=day_label(first.start, language(), year=False))
        return say("lead.level", since=since, size=first.text)
    told = [mark.day for mark in marks.days if not mark.slight]
    if told:
        days = say("chart.and").join(day_label(day, language(), year=False) for day in told[:3])
        return say("lead.abnormal", days=days)
    values = table[key].dropna()
    if values.empty:
        return say("lead.no_days")
    unit = "tickets" if key == "backlog" else metric(key).unit
    low, high = (
        format_value(float(each), unit, language()) for each in (values.min(), values.max())
    )
    if low == high:
        return say("lead.only", name=line_name(key, language()), value=low)
    return say("lead.span", name=line_name(key, language()), low=low, high=high)


def bands(measured: Measured, fastest: str) -> str:
    """How many were answered within the fastest band, over all."""
    share = measured.figure("band.0")
    value = format_value(share.value, share.unit, language())
    ranked = "_ranked" if settings().channel_bands else ""
    return say(f"lead.bands{ranked}", share=value, band=fastest)
