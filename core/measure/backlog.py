"""Openings and closings to the tickets still open at each day's end, by how old they are."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.measure.facts import Facts, last_day
from core.measure.filters import ALL, Filters, condition
from core.measure.segments import segment

Days = NDArray[Any]

# whole local days since the day of creation, at a day's end: day 0 is younger than 24 hours
AGES: tuple[tuple[str, int, int | None], ...] = (
    ("age_0_1", 0, 1),
    ("age_1_3", 1, 3),
    ("age_3_7", 3, 7),
    ("age_7", 7, None),
)


def backlog(facts: Facts, filters: Filters = ALL) -> pd.DataFrame:
    """One row per day: `day`, `backlog` and the AGES; every day has a number, never null.

    Counted are tickets created by the day's end and not closed by it; the days of the filters
    choose the rows shown, not the tickets. Days after the cut-off are not shown.
    """
    found = spells(facts, filters)
    days = days_shown(found, filters, last_day(facts))
    if days is None:
        return pd.DataFrame(columns=["day", "backlog", *(name for name, _, _ in AGES)])
    counts = {name: _open_at(found, days, young, old) for name, young, old in AGES}
    table = pd.DataFrame({"day": days.astype("datetime64[us]"), **counts})
    table.insert(1, "backlog", sum(counts.values()))
    return table


def only_one_file(facts: Facts) -> bool:
    """Whether all tickets came in one batch, which cannot know what was open before it."""
    query = "SELECT count(DISTINCT batch) FROM facts WHERE kind = 'ticket'"
    found = facts.cursor().execute(query).fetchone()
    return found is not None and found[0] <= 1


def spells(facts: Facts, filters: Filters, by: str = "") -> pd.DataFrame:
    """`created_day`, `closed_day` (null while open) and `n` of the chosen tickets of any day.

    With `by`, a segment's key, its codes too. Left out are cancelled tickets, and closed ones of
    which nobody knows when: they cannot be placed in time.
    """
    rows = condition(filters.within(None, None))
    split = f"{segment(by).expression} AS {by}, " if by else ""
    query = (
        f"SELECT {split}created_day, closed_day, count(*) AS n FROM facts "  # noqa: S608 only registry identifiers
        "WHERE kind = 'ticket' AND created_day IS NOT NULL AND status IS DISTINCT FROM 'cancelled' "
        f"AND NOT coalesce(closed AND closed_day IS NULL, false) AND {rows.text} GROUP BY ALL"
    )
    return facts.cursor().execute(query, rows.values).df()


def days_shown(found: pd.DataFrame, filters: Filters, last: date | None) -> Days | None:
    """The days of the filters up to the cut-off; None where there is none, or no ticket at all."""
    if found.empty:
        return None
    first = filters.start or found["created_day"].min().date()
    end = filters.end or last or found["created_day"].max().date()
    end = min(end, last) if last else end
    if end < first:
        return None
    return np.arange(np.datetime64(first), np.datetime64(end) + 1)


def _open_at(found: pd.DataFrame, days: Days, young: int, old: int | None) -> Days:
    """Tickets in an age class at each day's end: entries into the class minus exits, summed up."""
    created = found["created_day"].to_numpy("datetime64[D]")
    closed = found["closed_day"].to_numpy("datetime64[D]")
    closed = np.where(np.isnat(closed), np.datetime64("9999-12-31"), closed)
    entered = np.minimum(created + young, closed)
    left = closed if old is None else np.minimum(created + old, closed)
    n = found["n"].to_numpy()
    return _until(entered, n, days) - _until(left, n, days)


def _until(moments: Days, n: Days, days: Days) -> Days:
    order = np.argsort(moments)
    total = np.concatenate([[0], np.cumsum(n[order])])
    return total[np.searchsorted(moments[order], days, side="right")]
