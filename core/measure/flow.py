"""Openings and closings to how many there were each day: what makes the backlog grow or shrink."""

from typing import Any

import numpy as np
import pandas as pd

from core.measure.backlog import Days, days_shown, spells
from core.measure.covered import covered_days
from core.measure.facts import Facts, last_day
from core.measure.filters import ALL, Filters

_COLUMNS = {"opened": "created", "closings": "closed"}


def flow(facts: Facts, filters: Filters = ALL) -> pd.DataFrame:
    """One row per day: `day`, `opened` and `closings`, their difference being the backlog's change.

    Both are null on a day that no file speaks of; closings are of tickets of whatever day.
    """
    found = spells(facts, filters)
    days = days_shown(found, filters, last_day(facts))
    return flow_of(found, days, covered_days(facts, filters))


def flow_of(found: pd.DataFrame, days: Days | None, covered: pd.DataFrame) -> pd.DataFrame:
    """The same of `spells`, on some days, as far as the `covered_days` reach."""
    if days is None:
        return pd.DataFrame(columns=["day", "opened", "closings"])
    at = days.astype("datetime64[us]")
    counts = {name: _on(found, f"{column}_day", days) for name, column in _COLUMNS.items()}
    told = np.isin(at, covered["day"].to_numpy("datetime64[us]"))
    quiet = ~told & (sum(counts.values()) == 0)
    return pd.DataFrame(
        {"day": at} | {name: np.where(quiet, np.nan, n) for name, n in counts.items()}
    )


def _on(found: pd.DataFrame, column: str, days: Days) -> Any:
    """Tickets by a day of theirs; one closed before it was created was created on that day."""
    moments = found[column].to_numpy("datetime64[D]")
    if column == "created_day":
        closed = found["closed_day"].to_numpy("datetime64[D]")
        moments = np.where(closed < moments, closed, moments)
    inside = (moments >= days[0]) & (moments <= days[-1])
    places = (moments[inside] - days[0]).astype(int)
    return np.bincount(places, found["n"].to_numpy()[inside], len(days))


def carried(facts: Facts, filters: Filters) -> tuple[int, int]:
    """Tickets open when the days of the filters begin, and how many of them were closed by the end.

    Many and none mean that no file tells of them any more, not that nobody worked on them.
    """
    found = spells(facts, filters)
    days = days_shown(found, filters, last_day(facts))
    if days is None:
        return 0, 0
    created, closed = (
        found[f"{name}_day"].to_numpy("datetime64[D]") for name in ("created", "closed")
    )
    before = (created < days[0]) & ~(closed < days[0])
    n = found["n"].to_numpy()
    return int(n[before].sum()), int(n[before & (closed <= days[-1])].sum())
