"""Facts to the share of each field that is filled in each month: which columns are empty when."""

from dataclasses import dataclass

import pandas as pd

from core.measure.facts import Facts
from core.measure.metrics import Population


@dataclass(frozen=True)
class Part:
    """A column of `facts` that a file should fill, and the rows of its kind it is expected in."""

    field: str
    column: str
    kind: Population = "ticket"
    among: str = "true"


# `field` names the words; a reply or closing time is expected only where there was one
PARTS: tuple[Part, ...] = (
    Part("channel", "channel"),
    Part("issue_type", "issue_type"),
    Part("first_response_minutes", "frt_calendar", among="answered IS DISTINCT FROM false"),
    Part("resolution_minutes", "ttr_calendar", among="closed IS DISTINCT FROM false"),
    Part("status", "status"),
    Part("agent", "agent"),
    Part("team", "team"),
    Part("priority", "priority"),
    Part("customer_group", "customer_group"),
    Part("customer_id", "customer_key"),
    Part("ticket_id", "ticket_key"),
    Part("score", "score", "answer", "valid"),
    Part("nps", "nps", "answer", "valid"),
    Part("comment", "comment", "answer", "valid"),
)


def completeness(facts: Facts) -> pd.DataFrame:
    """A row per part any file fills and month: `field`, `kind`, `month`, `n` rows, `share` 0–1.

    Months are those of the rows' creation, for answers of their day; a month without rows of the
    kind has no row.
    """
    parts = [part for part in PARTS if facts.has(part.column)]
    found = [_shares(facts, part) for part in parts]
    columns = ["field", "kind", "month", "n", "share"]
    if not found:
        return pd.DataFrame(columns=columns)
    table = pd.concat(found, ignore_index=True)
    some = table.groupby(["field", "kind"])["share"].transform("max") > 0
    return table.loc[some, columns]


def _shares(facts: Facts, part: Part) -> pd.DataFrame:
    query = f"""
        SELECT date_trunc('month', coalesce(created_day, day))::TIMESTAMP AS month,
            count(*) AS n, count({part.column}) / count(*) AS share
        FROM facts WHERE kind = ? AND {part.among} AND coalesce(created_day, day) IS NOT NULL
        GROUP BY ALL ORDER BY month
    """  # noqa: S608 only registry identifiers
    table = facts.cursor().execute(query, [part.kind]).df()
    return table.assign(field=part.field, kind=part.kind)
