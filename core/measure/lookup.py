"""A number typed by hand to the masked rows it belongs to, keyed in memory and kept nowhere."""

import pandas as pd

from core.measure.detail import DETAIL
from core.measure.facts import Facts

_SHOWN = tuple(name for name in DETAIL if name not in {"target", "matched", "auto_reply"})
Keys = frozenset[str]


def lookup(facts: Facts, tickets: Keys, customers: Keys = frozenset()) -> pd.DataFrame:
    """The rows of these tickets and customers (see `core.store.person`), newest first.

    Columns are `kind` ("ticket" or "answer") and those of DETAIL, durations in seconds.
    """
    query = f"""
        SELECT kind::VARCHAR AS kind, {", ".join(_SHOWN)} FROM facts
        WHERE ticket_key IN (SELECT unnest(?)) OR customer_key IN (SELECT unnest(?))
        ORDER BY day DESC NULLS LAST, batch, row_no
    """  # noqa: S608 only registry identifiers
    return facts.cursor().execute(query, [sorted(tickets), sorted(customers)]).df()
