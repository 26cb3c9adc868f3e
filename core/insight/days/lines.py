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
from core.measure.measured import Measured
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
    every = measured.table(("day",))["day"]
    counted = pd.DatetimeIndex([day for day in every if ordinary(day.date(), facts)])
    return tuple(line for key in WATCHED for line in _of_key(measured, key, counted))


def _p90(key: str) -> str:
    return key.replace(".median", ".p90")


def _of_key(measured: Measured, key: str, counted: pd.DatetimeIndex) -> Iterator[Line]:
    whole = _rows(measured.table(("day",)).assign(part=""), key)
    if len(measured.frames) == 1:
        yield _line(key, whole, whole, counted)
        return
    parts = _rows(measured.table(("day", SPLIT)).rename(columns={SPLIT: "part"}), key)
    parts["part"] = parts["part"].fillna("")
    yield _line(key, whole, parts, counted)
    if parts["part"].nunique() > 1:
        for _, rows in parts[parts["part"] != ""].groupby("part"):
            yield _line(key, rows, rows, counted)


def _rows(table: pd.DataFrame, key: str) -> pd.DataFrame:
    names = {key: "value", f"{key}|n": "n"}
    if metric(key).unit == "seconds":
        names[_p90(key)] = "p90"
    rows = table.rename(columns=names)[["day", "part", *names.values()]].dropna(subset=["value"])
    return rows[rows["value"] > 0] if metric(key).unit == "seconds" else rows


def _line(key: str, rows: pd.DataFrame, parts: pd.DataFrame, counted: pd.DatetimeIndex) -> Line:
    """The line of all rows, or of the one part they are of; `parts` tell how much chance varies."""
    at, code = pd.DatetimeIndex(rows["day"]), next(iter(rows["part"]), "")
    return Line(
        key,
        ((SPLIT, str(code)),) if code else (),
        at,
        rows["value"].to_numpy(dtype=float),
        rows["n"].to_numpy(),
        _noise(key, rows, parts),
        at.isin(counted),
    )


def _noise(key: str, rows: pd.DataFrame, parts: pd.DataFrame) -> Numbers:
    if "p90" in rows:
        n = rows["n"].to_numpy(dtype=float)
        return median_noise(parts, float(rows["value"].median())) / np.sqrt(n)
    return np.full(len(rows), 1.0 if metric(key).unit == "tickets" else 0.0)
