"""Measured tables to the charts of a page: each leads with its sentence."""

from collections.abc import Sequence

import pandas as pd

from core.charts.bands import BandRow, bands
from core.charts.bars import Bar, bars
from core.charts.marking import NO_MARKS, Marks
from core.charts.opening import opens
from core.charts.trend import trend
from core.measure.band_names import band_limits, band_name
from core.measure.measured import Measured
from core.measure.metrics import METRICS, Population, band_keys, metric
from core.measure.naming import code_words, line_name, metric_name, segment_inside
from core.measure.segments import Code, write_code
from pages.parts.analysis import leads
from pages.parts.analysis.drawing import draw, look
from pages.parts.choosing.looking import View, facts, settings
from pages.parts.session import language
from pages.parts.words import say

MOST_BARS = 15
# with more days than these a line of each is a hedge
MOST_DAYS = 124
SERVED = "service_level"
KEYS = frozenset(each.key for each in METRICS)


def days_or_weeks(view: View, keys: Sequence[str]) -> pd.DataFrame:
    """What `daily` draws: a row per day, or per `week` where days are too many to tell apart."""
    if view.period.n_days <= MOST_DAYS:
        return view.measured(keys, ("day",)).table(("day",))
    weeks = view.measured(keys, ("week",)).table(("week",)).set_index("week")
    every = pd.date_range(weeks.index.min(), weeks.index.max(), freq="7D", name="week")
    return weeks.reindex(every).fillna({f"{key}|n": 0 for key in keys}).reset_index()


def daily(
    table: pd.DataFrame, keys: Sequence[str], *, target: float | None, marks: Marks = NO_MARKS
) -> None:
    """Lines over days, or weeks, of metrics of one unit, with their target and what was odd."""
    names = say("chart.and").join(metric_name(key, language(), settings()) for key in keys)
    weekly = "week" in table
    if weekly:
        marks = Marks(shades=tuple(each for each in marks.shades if each.open))
    notes = (
        say("chart.weekly" if weekly else "chart.daily", name=names),
        say("chart.dashed") if target is not None else "",
        say("chart.quiet") if any(not each.open for each in marks.shades) else "",
        say("chart.unfinished_days") if any(each.open for each in marks.shades) else "",
    )
    title = leads.daily(table, keys[0], marks)
    draw(trend(table, keys, look(title, *notes), target, marks), f"daily-{keys[0]}", _metrics(keys))


def attainment(measured: Measured, segment: str) -> None:
    """Service level per segment, worst first, each against the target share."""
    goal = settings().attainment_target
    rows = [
        Bar(words(segment, codes[segment]), figure, goal, _opens(segment, codes[segment]))
        for codes, figure in measured.figures(SERVED, (segment,))
        if figure.value is not None
    ]
    rows = sorted(rows, key=lambda row: row.figure.value or 0)
    note = say("chart.attainment", segment=segment_inside(segment, language(), facts()))
    said = look(leads.attainment(rows), note, _hidden(rows))
    draw(bars(rows[:MOST_BARS], said), f"attainment-{segment}", [SERVED])


def by_segment(measured: Measured, segment: str, key: str) -> None:
    """One metric per segment, largest first."""
    found = [
        Bar(
            words(segment, codes[segment], metric(key).population),
            figure,
            opens=_opens(segment, codes[segment]),
        )
        for codes, figure in measured.figures(key, (segment,))
        if figure.value is not None
    ]
    falling = metric(key).better != "higher"
    rows = sorted(found, key=lambda row: row.figure.value or 0, reverse=falling)
    note = say(
        "chart.by",
        name=line_name(key, language()),
        segment=segment_inside(segment, language(), facts()),
    )
    said = look(leads.extremes(rows, key), note, _hidden(rows))
    draw(bars(rows[:MOST_BARS], said), f"{key}-{segment}", [key])


def band_shares(measured: Measured, segment: str) -> None:
    """How each segment's replies fall into the response-time bands."""
    keys = band_keys(settings().bands)
    rows = [
        BandRow(
            words(segment, code),
            tuple(measured.figure(key, **{segment: code}) for key in keys),
            {segment: written(code)},
            tuple(_limits(place, segment, code) for place in range(len(keys))),
        )
        for code in measured.table((segment,))[segment]
    ]
    names = [band_name(place, settings(), language()) for place in range(len(keys))]
    shown = sorted((row for row in rows if row.shares[0].n), key=lambda row: -row.shares[0].n)
    said = look(leads.bands(measured, names[0]), say("chart.bands"), _hidden(shown))
    draw(bands(shown[:MOST_BARS], names, said), f"bands-{segment}", keys[:1])


def _hidden(rows: Sequence[object]) -> str:
    """How many rows a chart has no room for."""
    return say("explore.hidden", n=len(rows) - MOST_BARS) if len(rows) > MOST_BARS else ""


def _limits(place: int, segment: str, code: Code) -> str:
    """What a band means: in the channel the bar is about, else in each."""
    if segment == "channel":
        return band_name(place, settings(), language(), written(code))
    return band_limits(place, settings(), language())


def words(segment: str, code: Code, population: Population = "ticket") -> str:
    """A code of a segment in the visitor's language."""
    return code_words(facts(), segment, code, language(), population)


def _opens(segment: str, code: Code) -> str:
    return opens({segment: written(code)})


def written(code: Code) -> str:
    """A code as text, "" for none."""
    # a code that is missing in a table may be None or NaN
    return "" if pd.isna(code) else write_code(code)


def _metrics(keys: Sequence[str]) -> list[str]:
    """Those that have a definition of their own; a daily series is told by its page."""
    return [key for key in keys if key in KEYS]
