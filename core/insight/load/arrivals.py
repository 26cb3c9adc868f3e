"""Tickets to how many arrived in each hour of each day of which some file speaks."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from core.measure.facts import Facts
from core.measure.filters import Filters, condition

HOURS = tuple(range(24))
# the hour of a row is that of its closing where tickets are counted by their closing; a file
# without a single clock time has only dates, and its midnights are none
_HOUR = """CASE WHEN ? THEN hour WHEN batch IN (SELECT batch FROM facts WHERE hour IS NOT NULL)
    THEN hour(timezone(?, timezone('UTC', created_at))) END"""
_CAME = """
SELECT coalesce(channel::VARCHAR, '') AS channel, created_day AS day, {hour} AS hour,
    count(*) AS n, sum(handle) AS handle, count(handle) AS handled
FROM facts WHERE kind = 'ticket' AND {rows} GROUP BY ALL
"""


def came(facts: Facts, filters: Filters) -> pd.DataFrame:
    """Rows of `channel` (code, "" for none), `day`, `hour` (null without a clock time), `n`.

    By creation, whichever population the settings have; with the `handle` seconds (sum) and of how
    many tickets they are (`handled`).
    """
    rows = condition(filters.within(None, None))
    days = [f"created_day {sign} ?" for sign, day in _ends(filters) if day]
    query = _CAME.format(hour=_HOUR, rows=" AND ".join([rows.text, "created_day NOTNULL", *days]))
    values = [facts.settings.population == "created", facts.settings.timezone, *rows.values]
    found = facts.cursor().execute(query, [*values, *(day for _, day in _ends(filters) if day)])
    return found.df().astype({"hour": "Int64"})


def _ends(filters: Filters) -> tuple[tuple[str, date | None], ...]:
    return (">=", filters.start), ("<=", filters.end)


def by_hour(found: pd.DataFrame, days: Sequence[pd.Timestamp], facts: Facts) -> pd.DataFrame:
    """Days × HOURS of one channel's rows of `came`.

    Null are days that have tickets but no clock times, and empty hours after the cut-off.
    """
    counted = found.dropna(subset=["hour"]).groupby(["day", "hour"])["n"].sum()
    table = counted.unstack().reindex(index=pd.Index(days), columns=pd.Index(HOURS))
    table = table.fillna(0.0).astype(float)
    timed = found.groupby("day")["hour"].count().reindex(table.index)
    table.loc[timed == 0] = np.nan
    if facts.as_of is None:
        return table
    zone = ZoneInfo(facts.settings.timezone)
    local = facts.as_of.replace(tzinfo=ZoneInfo("UTC")).astimezone(zone)
    later = np.outer(table.index == pd.Timestamp(local.date()), np.array(HOURS) > local.hour)
    return table.mask(later & (table == 0))
