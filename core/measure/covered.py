"""The files' coverage to the days of a channel that count: also one without tickets is a day."""

from datetime import date

import pandas as pd

from core.measure.coverage import calendar
from core.measure.facts import Facts, last_day
from core.measure.filters import Filters


def covered_days(facts: Facts, filters: Filters) -> pd.DataFrame:
    """`channel` (code, "" for none), `day` and `rest` (nobody begins to work on it) of files.

    Within the days and channels of the filters and up to the cut-off.
    """
    days = calendar(facts)
    if days is None:
        return pd.DataFrame({"channel": [], "day": pd.to_datetime([]), "rest": []})
    chosen = filters.codes("channel")
    days = days[days["covered"]]
    days = days[days["channel"].isin(chosen)] if chosen else days
    first, last = (
        filters.start or date.min,
        min(filters.end or date.max, last_day(facts) or date.max),
    )
    inside = [first <= day <= last for day in days["day"].dt.date]
    return days.loc[inside, ["channel", "day"]].assign(rest=days.loc[inside, "rest"] != "")
