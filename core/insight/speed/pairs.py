"""Answers with a waiting time to counts per channel, issue type, wait and score: one query."""

import numpy as np
import pandas as pd

from core.insight.statistics.ranks import Counts, spearman
from core.measure.facts import Facts
from core.measure.filters import Condition, Filters, condition

STRATA: tuple[str, ...] = ("channel", "issue_type")
# upper ends: single seconds where phones and chats differ, minutes to hours where only mails are
WAIT = (
    "CASE WHEN frt <= 600 THEN ceil(frt) WHEN frt <= 14400 THEN 60 * ceil(frt / 60) "
    "WHEN frt <= 86400 THEN 900 * ceil(frt / 900) ELSE 3600 * ceil(frt / 3600) END"
)
PAIRED = "kind = 'answer' AND valid AND frt IS NOT NULL"


def counted(facts: Facts, filters: Filters) -> pd.DataFrame:
    """Rows of the STRATA, `band`, `wait` (s), `score`, `main` scale, `satisfied`, `low` and `n`.

    `satisfied` and `low` are 1, 0 or NaN; scores of other scales than the commonest are not `main`.
    """
    rows: Condition = condition(filters)
    query = (
        f"SELECT {', '.join(STRATA)}, band, {WAIT} AS wait, score, "  # noqa: S608 only registry identifiers
        "coalesce(main_scale AND score IS NOT NULL, false) AS main, "
        "satisfied::DOUBLE AS satisfied, low::DOUBLE AS low, count(*) AS n "
        f"FROM facts WHERE {PAIRED} AND {rows.text} GROUP BY ALL"
    )
    return facts.cursor().execute(query, rows.values).df()


def cross(rows: pd.DataFrame, by: str, against: str = "score", of: str = "n") -> Counts:
    """The table of counts of one ordered column against another, both ascending."""
    (at, starts), (to, ends) = (pd.factorize(rows[name], sort=True) for name in (by, against))
    cells = len(starts) * len(ends)
    counts = np.bincount(at * len(ends) + to, rows[of].to_numpy(float), cells)
    return np.asarray(counts, dtype=np.float64).reshape(len(starts), len(ends))


def rho_of(rows: pd.DataFrame) -> float | None:
    """Spearman's ρ of waiting and score over counted rows of the main scale."""
    return None if rows.empty else spearman(cross(rows, "wait"))
