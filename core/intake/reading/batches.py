"""Rows one by one to short lists of them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Row = TypeVar("_Row")
# so few that their cells are still in the processor's cache when they are looked at again
_FEW = 500


def batches(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """All rows, some hundreds at a time; no more are taken than have been asked for."""
    remaining = iter(rows)
    while batch := list(islice(remaining, _FEW)):
        yield batch
