"""Filters to the masked rows behind a number, as a table or as a stream for long sheets."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import pandas as pd

from core.measure.facts import Facts
from core.measure.filters import ALL, Condition, Filters, condition

DETAIL: tuple[str, ...] = (
    "day", "hour", "channel", "issue_type", "team", "priority", "customer_group", "agent",
    "status", "frt", "band", "target", "met", "ttr", "score", "scale", "nps", "reopened", "replies",
    "auto_reply", "matched", "subject", "description", "comment", "batch", "row_no",
)  # fmt: skip
Kind = Literal["ticket", "answer", "complaint"]
_TABLES: dict[Kind, str] = {"ticket": "facts", "answer": "facts", "complaint": "complaints"}
_CHUNK = 2_000


def tickets(
    facts: Facts,
    filters: Filters = ALL,
    columns: Sequence[str] = DETAIL,
    order: Sequence[str] = ("-day",),
    page: tuple[int, int | None] = (0, None),
) -> pd.DataFrame:
    """Ticket rows with columns of DETAIL; `order` names columns, "-" before one for descending.

    `page` is (offset, limit); rows without a value in the ordering come last. Durations in seconds.
    """
    return _page(facts, _query(filters, columns, order, "ticket"), page)


def complaints(
    facts: Facts,
    filters: Filters = ALL,
    columns: Sequence[str] = DETAIL,
    order: Sequence[str] = ("-day",),
    page: tuple[int, int | None] = (0, None),
) -> pd.DataFrame:
    """The rows of complaint lists in the same way: `day` is the complaint's, times its ticket's."""
    return _page(facts, _query(filters, columns, order, "complaint"), page)


def stream(
    facts: Facts,
    filters: Filters = ALL,
    columns: Sequence[str] = DETAIL,
    order: Sequence[str] = ("-day",),
    kind: Kind = "ticket",
) -> Iterator[tuple[Any, ...]]:
    """The same rows one by one, never all in memory; or survey answers, or complaints."""
    query = _query(filters, columns, order, kind)
    cursor = facts.cursor().execute(query.text, query.values)
    while rows := cursor.fetchmany(_CHUNK):
        yield from rows


def _page(facts: Facts, query: Condition, page: tuple[int, int | None]) -> pd.DataFrame:
    limited = Condition(f"{query.text} LIMIT ? OFFSET ?", (*query.values, page[1], page[0]))
    return facts.cursor().execute(limited.text, limited.values).df()


def _query(filters: Filters, columns: Sequence[str], order: Sequence[str], kind: Kind) -> Condition:
    names = ", ".join(_known(column) for column in columns)
    # batch and row last: the same rows always come in the same order
    sorting = ", ".join(_sorting(each) for each in (*order, "batch", "row_no"))
    rows = condition(filters)
    text = (
        f"SELECT {names} FROM {_TABLES[kind]} WHERE kind = ? AND {rows.text} "  # noqa: S608 only registry identifiers
        f"ORDER BY {sorting}"
    )
    return Condition(text, (kind, *rows.values))


def _sorting(order: str) -> str:
    way = "DESC" if order.startswith("-") else "ASC"
    return f"{_known(order.removeprefix('-'))} {way} NULLS LAST"


def _known(column: str) -> str:
    return DETAIL[DETAIL.index(column)]
