"""Comments marked with themes to each theme's figures: how many, how satisfied, how it moved."""

from collections.abc import Sequence
from math import erfc, sqrt
from typing import Any

import duckdb
import numpy as np
import pandas as pd

from core.insight.themes.mention import Mention
from core.insight.themes.theme import Theme
from core.measure.intervals import Interval, mean, newcombe, wilson
from core.measure.measured import Figure

Moved = tuple[float | None, Interval | None, float]
_COUNTED = """
SELECT themes, now, day, count(*) AS n, count(satisfied) AS rated,
    count(*) FILTER (satisfied) AS satisfied, count(*) FILTER (low) AS low,
    count(score) AS scored, coalesce(sum(score), 0) AS score,
    coalesce(sum(score * score), 0) AS square
FROM heard GROUP BY ALL
"""


def counted(cursor: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The table `heard` by set of themes, period and day."""
    return cursor.execute(_COUNTED).df()


def mentions(rows: pd.DataFrame, themes: Sequence[Theme], small: int) -> tuple[Mention, ...]:
    """Each theme that a comment of the period names; complaints first, then the most frequent.

    `rows` are those of `counted`; fewer than `small` scores are a small sample.
    """
    at = rows["themes"].to_numpy(dtype=np.uint64)
    has = [(at >> np.uint64(place)) & np.uint64(1) == 1 for place in range(len(themes))]
    found = [
        _mention(theme, rows[holds], rows[~holds], small)
        for theme, holds in zip(themes, has, strict=True)
        if (holds & rows["now"].to_numpy(dtype=bool)).any()
    ]
    return tuple(sorted(found, key=lambda each: (each.theme.praise, -each.n)))


def _mention(theme: Theme, inside: pd.DataFrame, outside: pd.DataFrame, small: int) -> Mention:
    now, rest = inside[inside["now"]], outside[outside["now"]]
    sums = now.drop(columns="day").sum()
    n = int(sums["n"])
    share = n / (n + int(rest["n"].sum()))
    low = _share("low_share", now["low"], now["rated"], small)
    elsewhere = _share("low_share", rest["low"], rest["rated"], small)
    before, change, p = _moved(inside, outside)
    return Mention(
        theme,
        n,
        share,
        wilson(share, n + int(rest["n"].sum())),
        _share("csat", now["satisfied"], now["rated"], small),
        _score(sums, small),
        low,
        elsewhere,
        before,
        change,
        p,
        _p_of(low, elsewhere),
    )


def _share(key: str, part: "pd.Series[Any]", whole: "pd.Series[Any]", small: int) -> Figure:
    hits, n = int(part.sum()), int(whole.sum())
    low, high = wilson(hits / n, n) if n else (None, None)
    return Figure(key, hits / n if n else None, n, low, high, "share", 0 < n < small)


def _score(sums: "pd.Series[Any]", small: int) -> Figure:
    n = int(sums["scored"])
    if not n:
        return Figure("score.mean", None, 0, None, None, "score", False)
    value = float(sums["score"]) / n
    spread = max(float(sums["square"]) - n * value * value, 0.0) / max(n - 1, 1)
    low, high = mean(value, sqrt(spread), n) if n > 1 else (None, None)
    return Figure("score.mean", value, n, low, high, "score", n < small)


def _p_of(part: Figure, rest: Figure) -> float:
    """Two shares alike? The pooled test; 1 where there are not more in the part."""
    if part.value is None or rest.value is None or part.value <= rest.value:
        return 1.0
    both = (part.value * part.n + rest.value * rest.n) / (part.n + rest.n)
    error = sqrt(both * (1 - both) * (1 / part.n + 1 / rest.n))
    return erfc((part.value - rest.value) / error / sqrt(2)) if error else 1.0


def _moved(inside: pd.DataFrame, outside: pd.DataFrame) -> Moved:
    """The share before, the interval of the change, and p of none.

    Comments of one day are not independent: each period counts as so many comments as its days
    differ (ratio estimate with days as clusters, Cochran 1977).
    """
    sides = [_by_day(inside, outside, now) for now in (True, False)]
    (share, n), (before, n_before) = map(_effective, sides)
    if not n or not n_before:
        return None, None, 1.0
    both = (share * n + before * n_before) / (n + n_before)
    error = sqrt(both * (1 - both) * (1 / n + 1 / n_before))
    p = erfc(abs(share - before) / error / sqrt(2)) if error else 1.0
    return before, newcombe(share, n, before, n_before), p


def _by_day(inside: pd.DataFrame, outside: pd.DataFrame, now: bool) -> pd.DataFrame:
    sides = {"hits": inside, "others": outside}
    days = {
        name: rows[rows["now"] == now].groupby("day", dropna=False)["n"].sum()
        for name, rows in sides.items()
    }
    return pd.DataFrame(days).fillna(0)


def _effective(days: pd.DataFrame) -> tuple[float, float]:
    """The share and of how many independent comments it is worth."""
    hits = days["hits"].to_numpy(dtype=float)
    n = hits + days["others"].to_numpy(dtype=float)
    total = float(n.sum())
    if not total:
        return 0.0, 0.0
    share = float(hits.sum()) / total
    alone = share * (1 - share) / total
    if len(n) < 2 or not alone:
        return share, total
    together = len(n) / (len(n) - 1) * float(((hits - share * n) ** 2).sum()) / total**2
    return share, total / max(together / alone, 1.0)
