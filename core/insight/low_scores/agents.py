"""Ratings per agent to who stands out, chance and the kind of their tickets allowed for."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from core.insight.speed.pairs import STRATA
from core.insight.statistics.discoveries import discovered
from core.insight.statistics.logistic import Matrix
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition

# of fewer ratings the "worst" is the unluckiest
FEWEST = 30
_FALSE = 0.05
# agents that do not differ at all would have an infinite weight on what is usual
_LEAST_SPREAD = 1e-4
Standing = Literal["more", "fewer", "usual"]


@dataclass(frozen=True)
class Agent:
    """An agent's code, `n` ratings, `lows` of them low, `expected` of tickets like theirs.

    `share` is shrunk towards what is expected, the more the fewer ratings there are.
    """

    code: str
    n: int
    lows: int
    expected: float
    share: float
    standing: Standing


@dataclass(frozen=True)
class Agents:
    """Those with enough ratings, most low scores first; `others` have fewer.

    `spread` is how much agents differ beyond chance: the correlation of two ratings of one agent.
    """

    agents: tuple[Agent, ...]
    others: int
    spread: float

    @property
    def outstanding(self) -> tuple[Agent, ...]:
        """Those who differ clearly, although many were looked at."""
        return tuple(each for each in self.agents if each.standing != "usual")


def agents(facts: Facts, filters: Filters = ALL) -> Agents | None:
    """The public entry: low scores per agent, shrunk (empirical Bayes, beta-binomial).

    What is expected of an agent is the low share of all answers of the same channel and issue
    type; who stands out has an exact binomial tail that stays clear after Benjamini and Hochberg.
    None where fewer than two agents have 30 ratings.
    """
    found = _counted(facts, filters)
    enough = found[found["n"] >= FEWEST]
    if len(enough) <= 1:
        return None
    n, low, usual = (enough[name].to_numpy(float) for name in ("n", "low", "usual"))
    spread = _spread(n, low, usual)
    weight = 1 / max(spread, _LEAST_SPREAD) - 1
    shares = (low + weight * usual) / (n + weight)
    stands = discovered(_p(n, low, usual), _FALSE)
    rows = [
        Agent(str(code), int(n[at]), int(low[at]), float(n[at] * usual[at]), float(shares[at]),
              _standing(bool(stands[at]), low[at] - n[at] * usual[at]))
        for at, code in enumerate(enough["agent"])
    ]  # fmt: skip
    ranked = tuple(sorted(rows, key=lambda each: each.expected / each.n - each.share))
    return Agents(ranked, len(found) - len(enough), spread)


def _counted(facts: Facts, filters: Filters) -> pd.DataFrame:
    """Per agent `n`, `low` and `usual`, the low share expected of the tickets they had."""
    rows = condition(filters)
    query = (
        f"WITH cell AS (SELECT agent, {', '.join(STRATA)}, "  # noqa: S608 only registry identifiers
        "count(*)::DOUBLE AS n, count_if(low)::DOUBLE AS low FROM facts "
        "WHERE kind = 'answer' AND valid AND low IS NOT NULL AND agent IS NOT NULL "
        f"AND {rows.text} GROUP BY ALL), "
        "usual AS (SELECT *, sum(low) OVER kind_of / sum(n) OVER kind_of AS own "
        f"FROM cell WINDOW kind_of AS (PARTITION BY {', '.join(STRATA)})) "
        "SELECT agent::VARCHAR AS agent, sum(n) AS n, sum(low) AS low, "
        "sum(n * own) / sum(n) AS usual FROM usual GROUP BY usual.agent ORDER BY 1"
    )
    return facts.cursor().execute(query, rows.values).df()


def _spread(n: Matrix, low: Matrix, usual: Matrix) -> float:
    """The beta-binomial correlation by moments, 0–1: how far agents vary beyond their chance."""
    chance = n * usual * (1 - usual)
    beyond = float((((low - n * usual) ** 2) - chance).sum())
    whole = float((chance * (n - 1)).sum())
    return min(max(beyond / whole, 0.0), 0.99) if whole else 0.0


def _p(n: Matrix, low: Matrix, usual: Matrix) -> Matrix:
    from scipy.special import bdtr, bdtrc

    whole = n.astype(int)
    above = np.where(low > 0, bdtrc(low - 1, whole, usual), 1.0)
    tails = np.minimum(bdtr(low, whole, usual), above)
    return np.minimum(2 * tails, 1.0)


def _standing(stands: bool, beyond: float) -> Standing:
    if not stands:
        return "usual"
    return "more" if beyond > 0 else "fewer"
