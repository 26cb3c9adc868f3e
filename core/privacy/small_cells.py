"""Turns a table of counts with totals into the cells to withhold: no small one comes back."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BELOW = 5
Node = tuple[str, int]


@dataclass(frozen=True)
class Withheld:
    """True where a count may not be shown. `total` is the grand total."""

    cells: NDArray[np.bool_]
    row_totals: NDArray[np.bool_]
    column_totals: NDArray[np.bool_]
    total: bool


def withhold(counts: NDArray[np.int64], below: int = BELOW) -> Withheld:
    """Which cells of a rows × columns table to withhold if its totals are shown beside it.

    Every count 1 … below−1 goes, and as many more as it takes that none of them follows from the
    rest: a withheld cell can be told exactly if no cycle of withheld cells leads through it along
    which counts can be shifted (Gusfield 1988; the cells shown as 0 are known to be 0).
    """
    table = _with_totals(np.asarray(counts, dtype=np.int64))
    small = (table > 0) & (table < below)
    hidden = small.copy()
    while (told := _told(table, hidden, small, below)) is not None:
        companions = _companions(table, hidden, told)
        if not companions:
            break
        hidden[tuple(np.transpose(companions))] = True
    return Withheld(hidden[:-1, :-1], hidden[:-1, -1], hidden[-1, :-1], bool(hidden[-1, -1]))


def withhold_parts(counts: NDArray[np.int64], below: int = BELOW) -> NDArray[np.bool_]:
    """The same for one column of parts whose total is shown."""
    return withhold(np.asarray(counts).reshape(-1, 1), below).cells[:, 0]


def _with_totals(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    wide = np.column_stack([counts, counts.sum(axis=1)])
    return np.vstack([wide, wide.sum(axis=0)])


def _told(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], small: NDArray[np.bool_], below: int
) -> tuple[int, int] | None:
    """A small cell that the shown ones give away, alone or as part of a small sum."""
    for row, column in np.argwhere(small):
        if _small_sum(table, hidden, (row, column), below) or not _can_differ(
            table, hidden, (int(row), int(column))
        ):
            return int(row), int(column)
    return None


def _small_sum(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], cell: tuple[int, int], below: int
) -> bool:
    """Whether a line's withheld parts add up, by its shown total, to fewer than `below`."""
    lines = (table[cell[0]], hidden[cell[0]]), (table[:, cell[1]], hidden[:, cell[1]])
    return any(
        gone[:-1].any() and not gone[-1] and line[:-1][gone[:-1]].sum() < below
        for line, gone in lines
    )


def _can_differ(table: NDArray[np.int64], hidden: NDArray[np.bool_], cell: tuple[int, int]) -> bool:
    """Whether another table with the same shown cells has another count in this one."""
    up = _ends(table.shape, cell)
    ways = [up] if table[cell] < 2 else [up, (up[1], up[0])]
    return any(_reaches(_edges(table, hidden, cell), end, start) for start, end in ways)


def _ends(shape: tuple[int, ...], cell: tuple[int, int]) -> tuple[Node, Node]:
    """The way one more in this cell flows: totals flow back."""
    ends: tuple[Node, Node] = ("row", cell[0]), ("column", cell[1])
    is_total = (cell[0] == shape[0] - 1) != (cell[1] == shape[1] - 1)
    return (ends[1], ends[0]) if is_total else ends


def _edges(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], without: tuple[int, int]
) -> dict[Node, set[Node]]:
    edges: dict[Node, set[Node]] = {}
    for start, end in _shifts(table, hidden, without):
        edges.setdefault(start, set()).add(end)
    return edges


def _shifts(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], without: tuple[int, int]
) -> Iterator[tuple[Node, Node]]:
    for row, column in np.argwhere(hidden):
        cell = int(row), int(column)
        if cell != without:
            start, end = _ends(table.shape, cell)
            yield start, end
            if table[cell] >= 2:
                yield end, start


def _reaches(edges: dict[Node, set[Node]], start: Node, end: Node) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for node in edges.get(waiting.pop(), set()) - seen:
            seen.add(node)
            waiting.append(node)
    return end in seen


def _companions(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], cell: tuple[int, int]
) -> list[tuple[int, int]]:
    """What to withhold next: the cheapest rectangle through the cell, or else one more cell."""
    shown = [(int(r), int(c)) for r, c in np.argwhere(~hidden & (table > 0))]
    rectangles = [
        corners
        for row, column in np.argwhere(table > 0)
        if row != cell[0] and column != cell[1]
        for corners in [[(cell[0], int(column)), (int(row), cell[1]), (int(row), int(column))]]
        if all(table[each] for each in corners) and not all(hidden[each] for each in corners)
    ]
    choices = rectangles or [[each] for each in shown]
    return min(choices, key=lambda corners: _cost(table, hidden, corners)) if choices else []


def _cost(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], corners: list[tuple[int, int]]
) -> tuple[int, int, int]:
    """Totals lost, corners that cannot give one away, counts lost."""
    lost = [each for each in corners if not hidden[each]]
    last = table.shape[0] - 1, table.shape[1] - 1
    totals = sum((row == last[0]) + (column == last[1]) for row, column in lost)
    stiff = sum(int(table[each] < 2) for each in corners[:2])
    return totals, stiff, sum(int(table[each]) for each in lost)
