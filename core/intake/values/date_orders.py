"""A column of moment texts to the order of day and month that its values prove."""

import re
from collections.abc import Iterable
from datetime import date

import numpy as np
import pandas as pd

from core.intake.values.column import as_text
from core.intake.values.dates import ORDERS, triple
from core.intake.values.shapes import Shaped, shaped
from core.intake.words import simplified
from core.tickets import DateOrder

_YEAR_FIRST = re.compile(r"0000[-/.年]|0{8}(?!0)")
_TRIPLE = re.compile(r"(00?)\s?[-/.]\s?(00?)\s?[-/.]\s?(0000|00)(?!0)")
_LEADING = re.compile(r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4}")


def date_order(cells: pd.Series) -> DateOrder | None:
    """The one order that reads every date of the column; None if several do, or none does.

    A date that no order can read is a slip of its own and proves nothing; a year of four digits in
    front settles only its own cell, and the column if nothing else stands in it.
    """
    shapes = shaped(as_text(cells))
    readable = [frozenset(readings) for readings in _triples(shapes) if readings]
    if not readable:
        return "ymd" if any(_YEAR_FIRST.match(each.shape) for each in shapes) else None
    fitting = _shared(readable)
    return fitting[0] if len(fitting) == 1 else None


def is_open(cells: pd.Series) -> bool:
    """Whether a cell of the column can be read as two different dates."""
    return any(len(set(readings.values())) > 1 for readings in _triples(shaped(as_text(cells))))


def _triples(shapes: Iterable[Shaped]) -> Iterable[dict[DateOrder, date]]:
    """The readings of every distinct triple of numbers that begins a text."""
    for each in shapes:
        if match := _TRIPLE.match(each.shape):
            yield from map(triple, _begun(each, match))
        elif begun := _LEADING.match(simplified(each.shape)):
            yield triple(begun[0])


def _begun(texts: Shaped, match: re.Match[str]) -> Iterable[str]:
    """The distinct beginnings of texts of one shape, written with its first mark."""
    width = [match.end(group) - match.start(group) for group in (1, 2, 3)]
    parts = [texts.figures(match.start(n), size) for n, size in enumerate(width, start=1)]
    distinct = np.unique((parts[0] * 100 + parts[1]) * 10_000 + parts[2])
    for each in distinct.tolist():
        figures = (each // 1_000_000, each // 10_000 % 100, each % 10_000)
        yield "/".join(f"{part:0{size}}" for part, size in zip(figures, width, strict=True))


def _shared(readable: Iterable[frozenset[DateOrder]]) -> list[DateOrder]:
    fitting = frozenset(ORDERS).intersection(*readable)
    return [order for order in ORDERS if order in fitting]
