"""Answers with a waiting time to counts per wait and score, overall and inside each stratum."""

import numpy as np
import pandas as pd

from core.insight.ranks import spearman
from core.measure.facts import Facts
from core.measure.filters import Condition, Filters, condition

STRATA: tuple[str, ...] = ("channel", "issue_type")
# single seconds where phones and chats differ, minutes where only mails are
_BIN = "CASE WHEN frt < 600 THEN floor(frt) ELSE 590 + floor(frt / 60) END"


def counted(facts: Facts, filters: Filters) -> pd.DataFrame:
    """Rows of `place`, the STRATA, `bin` of waiting, `score` and `n`: all, then per stratum."""
    rows: Condition = condition(filters)
    names = ", ".join(STRATA)
    sets = ", ".join(["(bin, score)", *(f"({name}, bin, score)" for name in STRATA)])
    query = (
        f"SELECT GROUPING({names}) AS place, {names}, {_BIN} AS bin, score, count(*) AS n "  # noqa: S608 only registry identifiers
        "FROM facts WHERE kind = 'answer' AND valid AND main_scale AND score IS NOT NULL "
        f"AND frt IS NOT NULL AND {rows.text} GROUP BY GROUPING SETS ({sets})"
    )
    return facts.cursor().execute(query, rows.values).df()


def place_of(segment: str | None) -> int:
    """The `place` of the rows split by a stratum; None: of those not split."""
    return int("".join("0" if name == segment else "1" for name in STRATA), 2)


def rho_of(rows: pd.DataFrame) -> float | None:
    """Spearman's ρ of waiting and score over counted rows."""
    if rows.empty:
        return None
    bins, at = np.unique(rows["bin"].to_numpy(), return_inverse=True)
    scores, to = np.unique(rows["score"].to_numpy(), return_inverse=True)
    counts = np.zeros((len(bins), len(scores)))
    np.add.at(counts, (at, to), rows["n"].to_numpy())
    return spearman(counts)
