"""Survey answers to those that found no ticket: how many of each file, and which they are."""

from typing import Any

import pandas as pd

from core.measure.facts import Facts

_BY_FILE = """
SELECT batch, count(*) AS answers, count_if(matched) AS matched FROM facts
WHERE kind = 'answer' AND valid GROUP BY batch
ORDER BY count_if(matched) / count(*), batch
"""
_ROWS = """
SELECT batch, row_no, day, score, scale, nps, comment, ticket_key IS NOT NULL AS numbered
FROM facts WHERE kind = 'answer' AND valid AND NOT matched
ORDER BY day DESC NULLS LAST, batch, row_no LIMIT ?
"""


def match_by_batch(facts: Facts) -> pd.DataFrame:
    """A row per file of answers, the worst first: `batch`, `answers`, `matched`."""
    return facts.cursor().execute(_BY_FILE).df()


def unmatched(facts: Facts, most: int) -> pd.DataFrame:
    """The newest `most` answers without a ticket, masked as stored.

    `numbered` tells those that name a ticket nobody has uploaded from those that name none.
    """
    asked: list[Any] = [most]
    return facts.cursor().execute(_ROWS, asked).df()
