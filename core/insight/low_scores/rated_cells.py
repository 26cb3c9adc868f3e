"""Rated tickets to counts of low scores per combination of what describes them: one query."""

from dataclasses import dataclass

import pandas as pd

from core.insight.statistics.logistic import Matrix
from core.measure.facts import Facts
from core.measure.filters import Filters, condition
from core.measure.metrics import Population

FACTORS: tuple[str, ...] = (
    "channel", "issue_type", "band", "time_band", "priority", "customer_group",
)  # fmt: skip
# an answer of no known ticket has the hour at which it was given, not that of the question
_OF_TICKETS = ("time_band",)
# codes that are no group of their own: not filled in, and the rare ones together
UNKNOWN, RARE = "", "\0"
# of each level so many low scores, and so many others, are to be expected; else it is pooled
_EXPECTED, _FEWEST, _MOST = 5, 30, 12


@dataclass(frozen=True)
class Cells:
    """`table`: a text column per factor, `n` rated and `low` of them; factors with ≥ 2 levels.

    `pooled` names the factors of which rare levels stand together. Rows are tickets by their
    latest answer, or answers where hardly any ticket has one.
    """

    table: pd.DataFrame
    factors: tuple[str, ...]
    pooled: tuple[str, ...]
    population: Population

    def column(self, name: str) -> Matrix:
        """A column of counts as numbers."""
        return self.table[name].to_numpy(float)


def rated_cells(facts: Facts, filters: Filters, factors: tuple[str, ...] = FACTORS) -> Cells:
    """The counts of the rows looked at; a row of which no factor is known is left out."""
    present = tuple(name for name in factors if facts.has(name))
    rows, population = _counted(facts, filters, present)
    used = tuple(name for name in present if population == "ticket" or name not in _OF_TICKETS)
    plain = rows.groupby(list(used))[["n", "low"]].sum().reset_index() if used else rows
    tables = {name: _pooled(plain, name) for name in used}
    kept = tuple(name for name in used if tables[name].nunique() > 1)
    told = plain.assign(**tables)
    table = told.groupby(list(kept))[["n", "low"]].sum().reset_index() if kept else told.head(0)
    pooled = tuple(name for name in kept if (tables[name] == RARE).any())
    return Cells(table, kept, pooled, population)


def _counted(
    facts: Facts, filters: Filters, present: tuple[str, ...]
) -> tuple[pd.DataFrame, Population]:
    """Rows of `present` (text, "" for null), `n` and `low`, of tickets or of answers."""
    rows = condition(filters)
    known = " OR ".join(f"{name} IS NOT NULL" for name in present) or "false"
    texts = "".join(f", coalesce({name}::VARCHAR, '') AS {name}" for name in present)
    query = (
        f"SELECT kind::VARCHAR AS kind, n, low{texts} FROM (SELECT "  # noqa: S608 only registry identifiers
        f"{', '.join(('kind', *present))}, count(*)::DOUBLE AS n, count_if(low)::DOUBLE AS low "
        f"FROM facts WHERE low IS NOT NULL AND valid AND ({known}) AND {rows.text} GROUP BY ALL)"
    )
    found = facts.cursor().execute(query, rows.values).df()
    tickets, answers = (found[found["kind"] == kind] for kind in ("ticket", "answer"))
    if 2 * tickets["n"].sum() >= answers["n"].sum():
        return tickets, "ticket"
    return answers, "answer"


def _pooled(rows: pd.DataFrame, name: str) -> "pd.Series[str]":
    """Its codes, the rare ones as RARE."""
    sizes = rows.groupby(name)["n"].sum().sort_values(ascending=False)
    low = rows["low"].sum() / max(rows["n"].sum(), 1)
    least = max(_FEWEST, _EXPECTED / max(min(low, 1 - low), 1e-9))
    usual = set(sizes[sizes >= least].index[:_MOST])
    return rows[name].where(rows[name].isin(usual), RARE).astype(object)
