"""Counted answers to groups, fast to slow: response-time bands, or quarters where those fail."""

import numpy as np
import pandas as pd

from core.insight.speed.pairs import STRATA, cross
from core.insight.statistics.odds import Odds, common_odds
from core.insight.statistics.ranks import Counts
from core.insight.statistics.trends import Trend, cochran_armitage, jonckheere
from core.measure.intervals import wilson
from core.measure.measured import Figure

# answers that the fastest and the slowest band need to be compared
FEWEST = 20


def grouped(rows: pd.DataFrame, n_limits: int) -> tuple[pd.DataFrame, tuple[float, ...] | None]:
    """The rows with a column `group`, 0 the fastest; the limits (s) of quarters, None for bands.

    A team that answers everything within a minute, or nothing within five, has no use for those
    bands: its answers are cut into quarters by waiting time.
    """
    sizes = rows.groupby("band")["n"].sum()
    if min(sizes.get(0, 0), sizes.get(n_limits, 0)) >= FEWEST:
        return rows.assign(group=rows["band"].astype("int64")), None
    limits = _quarters(rows)
    return rows.assign(group=np.searchsorted(limits, rows["wait"].to_numpy())), limits


def shares(rows: pd.DataFrame, column: str, key: str, n_groups: int, small: int) -> list[Figure]:
    """The figure of a metric that is the share of 1 in `column`, per group, Wilson's interval."""
    hits, group, n_rows = (rows[name].to_numpy() for name in (column, "group", "n"))
    known = ~np.isnan(hits)
    n = np.bincount(group[known], n_rows[known], n_groups)
    yes = np.bincount(group[known], (n_rows * hits)[known], n_groups)
    return [share(key, *pair, small) for pair in zip(yes, n, strict=True)]


def share(key: str, yes: float, n: float, small: int) -> Figure:
    """A share as a figure; of nothing it has no value."""
    if not n:
        return Figure(key, None, 0, None, None, "share", False)
    low, high = wilson(yes / n, n)
    return Figure(key, float(yes / n), int(n), float(low), float(high), "share", bool(n < small))


def trend(rows: pd.DataFrame) -> Trend | None:
    """The one test: do scores of the main scale rise or fall from group to group?"""
    main = rows[rows["main"]]
    return None if main.empty else jonckheere(cross(main, "group"))


def low_trend(lows: list[Figure]) -> Trend | None:
    """The same of the share of low scores."""
    n = np.array([each.n for each in lows], dtype=float)
    return cochran_armitage(n * [each.value or 0.0 for each in lows], n)


def rated(rows: pd.DataFrame) -> pd.DataFrame:
    """A row per channel, issue type ("" if unknown) and `group`: `n` rated and `good` of them."""
    known = rows[rows["satisfied"].notna()]
    told = known.assign(good=known["n"] * known["satisfied"])
    parts = told.groupby([*STRATA, "group"], observed=True, dropna=False)
    cells = parts[["n", "good"]].sum().reset_index()
    return cells.assign(**{name: cells[name].astype(object).fillna("") for name in STRATA})


def odds(cells: pd.DataFrame, by: tuple[str, ...], last: int) -> Odds | None:
    """How much likelier the slowest group is not satisfied than the fastest, within each `by`."""
    tables: dict[object, Counts] = {}
    for cell in cells[cells["group"].isin((0, last))].to_dict("records"):
        table = tables.setdefault(tuple(cell[name] for name in by), np.zeros((2, 2)))
        table[int(cell["group"] == 0)] += cell["n"] - cell["good"], cell["good"]
    return common_odds(np.array(list(tables.values()))) if tables else None


def _quarters(rows: pd.DataFrame) -> tuple[float, ...]:
    n = rows.groupby("wait")["n"].sum()
    waits = n.index.to_numpy(float)
    places = np.searchsorted(n.cumsum().to_numpy(), np.array((0.25, 0.5, 0.75)) * n.sum())
    return tuple(float(each) for each in np.unique(waits[places]) if each < waits[-1])
