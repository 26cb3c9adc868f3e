"""Survey answers to those that found no ticket: how many of each file, which, and why not."""

from typing import Any

import pandas as pd

from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition

# why.<key> in the catalogue, in the order in which it is asked
WHY = ("nothing_to_join", "unknown_id", "unknown_customer", "no_recent_ticket")
_BY_FILE = """
SELECT batch, count(*) AS answers, count_if(matched) AS matched FROM facts
WHERE kind = 'answer' AND valid GROUP BY batch
ORDER BY count_if(matched) / count(*), batch
"""
_ROWS = """
WITH stray AS (FROM facts WHERE kind = 'answer' AND valid AND NOT matched AND {rows}),
visitor AS (SELECT DISTINCT customer_key FROM facts SEMI JOIN stray USING (customer_key)
    WHERE facts.kind = 'ticket')
SELECT batch, row_no, day, score, scale, nps, comment,
    CASE WHEN ticket_key IS NOT NULL THEN 'unknown_id'
        WHEN stray.customer_key IS NULL THEN 'nothing_to_join'
        WHEN visitor.customer_key IS NULL THEN 'unknown_customer' ELSE 'no_recent_ticket' END AS why
FROM stray LEFT JOIN visitor USING (customer_key)
ORDER BY day DESC NULLS LAST, batch, row_no LIMIT ?
"""


def match_by_batch(facts: Facts) -> pd.DataFrame:
    """A row per file of answers, the worst first: `batch`, `answers`, `matched`."""
    return facts.cursor().execute(_BY_FILE).df()


def unmatched(facts: Facts, most: int, filters: Filters = ALL) -> pd.DataFrame:
    """The newest `most` answers without a ticket, masked as stored, and `why` (of WHY).

    Those without a ticket id were looked for by their customer, whose last ticket may be unknown
    or older than the settings' days.
    """
    rows = condition(filters)
    asked: list[Any] = [*rows.values, most]
    return facts.cursor().execute(_ROWS.format(rows=rows.text), asked).df()
