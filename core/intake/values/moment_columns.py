"""A column of moment texts to naive UTC: regular layouts at once, the rest text by text."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from core.intake.values.column import MomentColumn, as_text, refused
from core.intake.values.contexts import zone_in
from core.intake.values.layouts import layouts
from core.intake.values.moments import Reading, read_moment
from core.intake.values.patterns import matching
from core.intake.values.regular_moments import naive_utc, read_regular
from core.tickets import DateOrder

_SAMPLE = 200
_US = "datetime64[us]"


def moment_column(
    cells: pd.Series, header: str, *, order: DateOrder | None, timezone: str, context: str = ""
) -> MomentColumn:
    """Naive UTC moments (datetime64[us]) for a whole column, and which carry a clock time.

    A text without a zone is read in the zone its header names, else in `timezone`: of an hour that
    comes twice the first, of an hour left out its end. A date alone is local midnight.
    `context` (the file's name) may supply a year.
    """
    texts = as_text(cells)
    zone = zone_in(header) or ZoneInfo(timezone)
    moments = pd.Series(pd.NaT, index=texts.index, dtype=_US)
    has_time = np.zeros(len(texts), dtype=bool)
    for pattern in layouts(_sample(texts), order):
        fits = matching(texts, pattern)
        moments[fits] = read_regular(texts[fits], pattern, zone)
        has_time[fits] = "<hour>" in pattern
    rest = (moments.isna() & (texts != "")).to_numpy()
    if rest.any():
        codes, distinct = pd.factorize(texts[rest])
        readings = [read_moment(text, order, f"{header} {context}") for text in distinct]
        moments[rest] = _one_by_one(readings, zone).to_numpy()[codes]
        has_time[rest] = np.array([bool(each and each.has_time) for each in readings])[codes]
    timed = pd.Series(has_time, index=texts.index) & moments.notna()
    return MomentColumn(moments, refused(texts, moments), timed)


def _sample(texts: pd.Series) -> pd.Series:
    filled = texts[texts != ""]
    return filled.iloc[:: max(1, len(filled) // _SAMPLE)]


def _one_by_one(readings: list[Reading | None], zone: tzinfo) -> pd.Series:
    moments = [each.moment if each else None for each in readings]
    local = pd.Series([each if each and not each.tzinfo else None for each in moments], dtype=_US)
    zoned = pd.Series([_utc(each) if each and each.tzinfo else None for each in moments], dtype=_US)
    return naive_utc(local, zone).fillna(zoned)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)
