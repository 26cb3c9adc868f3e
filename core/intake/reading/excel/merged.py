"""Cells merged over several rows to the same text in each of these rows, as a person sees it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Merge:
    """One cell over the rows `first` to `last` of a sheet, counted from 0, in its first column."""

    first: int
    last: int
    column: int


def filled_down(
    rows: Iterator[Sequence[str]], at: int, merges: Sequence[Merge]
) -> Iterator[Sequence[str]]:
    """Rows of which the first is number `at`; a merge that begins above them is left alone."""
    begins: defaultdict[int, list[Merge]] = defaultdict(list)
    for merge in merges:
        if merge.first >= at:
            begins[merge.first].append(merge)
    return _filled_rows(rows, at, begins) if begins else rows


def _filled_rows(
    rows: Iterator[Sequence[str]], at: int, begins: Mapping[int, Sequence[Merge]]
) -> Iterator[Sequence[str]]:
    open_merges: dict[int, tuple[int, str]] = {}
    for number, row in enumerate(rows, at):
        if open_merges:
            open_merges = {c: each for c, each in open_merges.items() if each[0] >= number}
            row = _filled(row, open_merges)
        for merge in begins.get(number, ()):
            if merge.column < len(row) and row[merge.column]:
                open_merges[merge.column] = (merge.last, row[merge.column])
        yield row


def _filled(row: Sequence[str], texts: dict[int, tuple[int, str]]) -> Sequence[str]:
    cells = list(row)
    for column, (_, text) in texts.items():
        cells[column] = cells[column] or text
    return cells
