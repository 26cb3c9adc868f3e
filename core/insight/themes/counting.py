"""Comments marked with themes to each theme's figures: how many, how satisfied, how it moved."""

from collections.abc import Sequence
from math import sqrt
from typing import Any

import duckdb
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.insight.statistics.clustered import clustered, difference
from core.insight.themes.mention import Mention
from core.insight.themes.theme import Theme
from core.measure.intervals import Interval, mean, wilson
from core.measure.measured import Figure

Moved = tuple[float | None, Interval | None, float]
Holds = NDArray[np.bool_]
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
        _mention(theme, rows, holds, small)
        for theme, holds in zip(themes, has, strict=True)
        if (holds & rows["now"].to_numpy(dtype=bool)).any()
    ]
    return tuple(sorted(found, key=lambda each: (each.theme.praise, -each.n)))


def _mention(theme: Theme, rows: pd.DataFrame, holds: Holds, small: int) -> Mention:
    now = rows["now"].to_numpy(dtype=bool)
    inside, outside = rows[now & holds], rows[now & ~holds]
    sums = inside.drop(columns="day").sum()
    n, whole = int(sums["n"]), int(rows.loc[now, "n"].sum())
    before, change, p = _moved(rows, holds, now)
    return Mention(
        theme,
        n,
        n / whole,
        wilson(n / whole, whole),
        _share("csat", inside["satisfied"], inside["rated"], small),
        _score(sums, small),
        _share("low_share", inside["low"], inside["rated"], small),
        _share("low_share", outside["low"], outside["rated"], small),
        before,
        change,
        p,
        _p_low(inside, outside),
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


def _p_low(inside: pd.DataFrame, outside: pd.DataFrame) -> float:
    """Of no more low scores in the part than elsewhere; 1 where there are not more."""
    part, rest = (
        clustered(side["day"], side["low"].to_numpy(), side["rated"].to_numpy())
        for side in (inside, outside)
    )
    if part is None or rest is None or part.value <= rest.value:
        return 1.0
    return difference(part, rest)[1]


def _moved(rows: pd.DataFrame, holds: Holds, now: Holds) -> Moved:
    """The share before, the interval of the change, and p of none."""
    n, days = rows["n"].to_numpy(), rows["day"]
    share, before = (
        clustered(days[side], (n * holds)[side], n[side]) for side in (now, ~now)
    )  # fmt: skip
    if share is None or before is None:
        return None, None, 1.0
    return before.value, *difference(share, before)
