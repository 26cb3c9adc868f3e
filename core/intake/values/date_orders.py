"""A column of moment texts to the order of day and month that its values prove."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from core.intake.values.column import as_text
from core.intake.values.dates import ORDERS, triple
from core.intake.words import simplified
from core.tickets import DateOrder

_YEAR_FIRST = r"^(\d{4}[-/.年]|(19|20)\d{6})"
_LEADING = r"^(\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4})"


def date_order(cells: pd.Series) -> DateOrder | None:
    """The one order that reads every date of the column; None if several do, or none does.

    A date that no order can read is a slip of its own and proves nothing; a year of four digits in
    front settles only its own cell, and the column if nothing else stands in it.
    """
    texts = as_text(cells)
    readable = [frozenset(readings) for readings in _triples(texts) if readings]
    if not readable:
        return "ymd" if bool(texts.str.match(_YEAR_FIRST).any()) else None
    fitting = _shared(readable)
    return fitting[0] if len(fitting) == 1 else None


def is_open(cells: pd.Series) -> bool:
    """Whether a cell of the column can be read as two different dates."""
    return any(len(set(readings.values())) > 1 for readings in _triples(as_text(cells)))


def _triples(texts: pd.Series) -> Iterable[dict[DateOrder, date]]:
    """The readings of every distinct triple of numbers that begins a text."""
    led = texts[~texts.str.match(_YEAR_FIRST)]
    begun = led.str.extract(_LEADING, expand=False).dropna().unique()
    return [triple(simplified(text)) for text in begun]


def _shared(readable: Iterable[frozenset[DateOrder]]) -> list[DateOrder]:
    fitting = frozenset(ORDERS).intersection(*readable)
    return [order for order in ORDERS if order in fitting]
