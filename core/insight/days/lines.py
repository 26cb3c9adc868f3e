"""Facts × filters to lines: each metric worth watching day by day, of all and of each channel."""

from collections.abc import Iterator
from datetime import timedelta

import numpy as np
import pandas as pd

from core.insight.days.line import Line, Numbers
from core.insight.days.noise import median_noise
from core.insight.days.special_days import ordinary
from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.metrics import metric

WATCHED: tuple[str, ...] = (
    "frt.median", "service_level", "unanswered_rate", "csat", "low_share", "volume",
)  # fmt: skip
SPLIT = "channel"
# of the days before a period, so many show its season and its weekdays' habits
BACKGROUND = timedelta(days=91)


def watched_lines(facts: Facts, filters: Filters) -> tuple[Line, ...]:
    """The lines of WATCHED up to the filters' end, with three months of background. One query."""
    start = filters.start and filters.start - BACKGROUND
    sets = (("day",), *((("day", SPLIT),) if facts.has(SPLIT) else ()))
    keys = (*WATCHED, *(_p90(key) for key in WATCHED if metric(key).unit == "seconds"))
    measured = measure(facts, keys, sets, filters.within(start, filters.end))
    whole = measured.table(("day",)).assign(**{SPLIT: ""})
    parts = measured.table(sets[-1]).fillna({SPLIT: ""}) if len(sets) > 1 else whole
    own = {str(code): rows for code, rows in parts.groupby(SPLIT)}
    counted = pd.DatetimeIndex([day for day in whole["day"] if ordinary(day.date(), facts)])
    return tuple(line for key in WATCHED for line in _of_key(key, whole, (parts, own), counted))


def _p90(key: str) -> str:
    return key.replace(".median", ".p90")


def _of_key(
    key: str,
    whole: pd.DataFrame,
    among: tuple[pd.DataFrame, dict[str, pd.DataFrame]],
    counted: pd.DatetimeIndex,
) -> Iterator[Line]:
    parts, own = among
    yield _line(key, whole, parts, counted)
    lines = [_line(key, rows, rows, counted, code) for code, rows in own.items()]
    shown = [each for each in lines if len(each.at)]
    if len(shown) > 1:
        yield from (each for each in shown if each.segment)


def _line(
    key: str, rows: pd.DataFrame, parts: pd.DataFrame, counted: pd.DatetimeIndex, code: str = ""
) -> Line:
    """The line of all rows, or of the one part they are of; `parts` tell how much chance varies."""
    value = rows[key].to_numpy(dtype=float, na_value=np.nan)
    known = value > 0 if metric(key).unit == "seconds" else ~np.isnan(value)
    at, n = pd.DatetimeIndex(rows["day"][known]), rows[f"{key}|n"].to_numpy()[known]
    segment = ((SPLIT, code),) if code else ()
    noise = _noise(key, value[known], n, parts)
    return Line(key, segment, at, value[known], n, noise, at.isin(counted))


def _noise(key: str, value: Numbers, n: Numbers, parts: pd.DataFrame) -> Numbers:
    if metric(key).unit == "seconds":
        names = {SPLIT: "part", key: "value", f"{key}|n": "n", _p90(key): "p90"}
        level = float(pd.Series(value).median())
        return median_noise(parts.rename(columns=names), level) / np.sqrt(n)
    return np.full(len(n), 1.0 if metric(key).unit == "tickets" else 0.0)
