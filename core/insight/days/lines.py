"""Facts × filters to lines: each metric worth watching day by day, of all and of each channel."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import pandas as pd

from core.insight.days.line import Line
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
Days = Sequence[pd.Timestamp]
# of the days before a period, so many show its season and its weekdays' habits
BACKGROUND = timedelta(days=91)


def watched_lines(facts: Facts, filters: Filters) -> tuple[Line, ...]:
    """The lines of WATCHED up to the filters' end, with three months of background. One query."""
    start = filters.start and filters.start - BACKGROUND
    sets = (("day",), *((("day", SPLIT),) if facts.has(SPLIT) else ()))
    keys = (*WATCHED, *(_p90(key) for key in WATCHED if metric(key).unit == "seconds"))
    measured = measure(facts, keys, sets, filters.within(start, filters.end))
    counted = [day for day in measured.table(("day",))["day"] if ordinary(day.date(), facts)]
    return tuple(line for key in WATCHED for line in _of_key(measured, key, counted))


def _p90(key: str) -> str:
    return key.replace(".median", ".p90")


def _of_key(measured: Measured, key: str, counted: Days) -> Iterator[Line]:
    whole = _rows(measured.table(("day",)).assign(part=""), key)
    if len(measured.frames) == 1:
        yield _line(key, "", whole, whole, counted)
        return
    parts = _rows(measured.table(("day", SPLIT)).rename(columns={SPLIT: "part"}), key)
    parts["part"] = parts["part"].fillna("")
    yield _line(key, "", whole, parts, counted)
    if parts["part"].nunique() > 1:
        for code, rows in parts[parts["part"] != ""].groupby("part"):
            yield _line(key, str(code), rows, rows, counted)


def _rows(table: pd.DataFrame, key: str) -> pd.DataFrame:
    names = {key: "value", f"{key}|n": "n"}
    if metric(key).unit == "seconds":
        names[_p90(key)] = "p90"
    rows = table.rename(columns=names)[["day", "part", *names.values()]].dropna(subset=["value"])
    return rows[rows["value"] > 0] if metric(key).unit == "seconds" else rows


def _line(key: str, code: str, rows: pd.DataFrame, parts: pd.DataFrame, counted: Days) -> Line:
    days = rows[["day", "value", "n"]].assign(
        value=rows["value"].astype(float),
        noise=_noise(key, rows, parts),
        counted=rows["day"].isin(counted),
    )
    return Line(key, ((SPLIT, code),) if code else (), days.reset_index(drop=True))


def _noise(key: str, rows: pd.DataFrame, parts: pd.DataFrame) -> "pd.Series[float]":
    n = rows["n"].astype(float)
    if "p90" in rows:
        return median_noise(parts, float(rows["value"].median())) / n.pow(0.5)
    return n * 0.0 + (1.0 if metric(key).unit == "tickets" else 0.0)
