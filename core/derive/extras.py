"""Batches to the columns people kept from files to filter by, and those columns to SQL."""

from collections.abc import Iterable, Sequence

from core.store import Batch
from core.tickets import extra_column


def extras_of(batches: Sequence[Batch]) -> dict[str, str]:
    """Kept columns of stored batches to their headers, as the latest batch writes them."""
    return {
        name: " ".join(header.split())
        for batch in batches
        for header in batch.mapping.extras
        if (name := extra_column(header)) in batch.columns
    }


def code_in(row: str) -> str:
    """The expression for the code of a kept column's word in a table of rows."""
    return f"(SELECT code FROM {{extra}}_word WHERE word = {row}.{{extra}})"  # noqa: S608 our names


def with_extras(query: str, extras: Iterable[str], expression: str) -> str:
    """A query with one more column at its mark {extras} for each kept one.

    The `expression` says {extra} where the column's name goes.
    """
    columns = (f", {expression.format(extra=each)} AS {each}" for each in extras)
    return query.format(extras="".join(columns))
