"""A person found by a number to their masked rows among the facts, the ticket asked for first."""

import pandas as pd

from core.measure.detail import DETAIL
from core.measure.facts import Facts
from core.store.person import Person

_SHOWN = tuple(name for name in DETAIL if name not in {"target", "matched", "auto_reply"})


def lookup(facts: Facts, person: Person) -> pd.DataFrame:
    """Their rows that count, tickets and answers, as `kind`, `asked` and columns of DETAIL.

    `asked` marks the rows of the very ticket whose number was typed; durations in seconds.
    """
    query = f"""
        SELECT kind::VARCHAR AS kind, ticket_key IS NOT DISTINCT FROM ? AS asked,
            {", ".join(_SHOWN)} FROM facts
        WHERE ticket_key IN (SELECT unnest(?)) OR customer_key IN (SELECT unnest(?))
        ORDER BY asked DESC, day DESC NULLS LAST, batch, row_no
    """  # noqa: S608 only registry identifiers
    values = [person.asked, sorted(person.tickets), sorted(person.customers)]
    return facts.cursor().execute(query, values).df()
