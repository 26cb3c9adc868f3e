"""A column of moment texts to the order of day and month that its values prove."""

from collections.abc import Iterable

import pandas as pd

from core.intake.values.clocks import read_clock
from core.intake.values.column import as_text
from core.intake.values.dates import ORDERS, triple
from core.intake.words import simplified
from core.tickets import DateOrder

_YEAR_FIRST = r"^\s*(\d{4}[-/.年]|(19|20)\d{6})"


def date_order(cells: pd.Series) -> DateOrder | None:
    """The one order that reads every date of the column; None if several do, or none does.

    A date that no order can read is a slip of its own and proves nothing; a year of four digits in
    front settles only its own cell, and the column if nothing else stands in it.
    """
    distinct = as_text(cells).drop_duplicates()
    led = distinct.str.match(_YEAR_FIRST)
    readable = [orders for orders in map(_orders, distinct[~led]) if orders]
    if not readable:
        return "ymd" if bool(led.any()) else None
    fitting = _common(readable)
    return fitting[0] if len(fitting) == 1 else None


def is_open(cells: pd.Series) -> bool:
    """Whether a cell of the column can be read as two different dates."""
    distinct = as_text(cells).drop_duplicates()
    return any(_differing(text) for text in distinct[~distinct.str.match(_YEAR_FIRST)])


def _common(readable: Iterable[frozenset[DateOrder]]) -> list[DateOrder]:
    fitting = frozenset(ORDERS).intersection(*readable)
    return [order for order in ORDERS if order in fitting]


def _orders(text: str) -> frozenset[DateOrder]:
    return frozenset(triple(_date_part(text)))


def _differing(text: str) -> bool:
    return len(set(triple(_date_part(text)).values())) > 1


def _date_part(text: str) -> str:
    body = simplified(text)
    clock = read_clock(body)
    return clock.rest.strip(" ,") if clock else body
