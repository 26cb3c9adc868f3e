"""Small cells: what is shown must leave every small count open."""

import numpy as np
import pytest
from numpy.typing import NDArray

from core.privacy.small_cells import Withheld, withhold, withhold_parts

Table = NDArray[np.int64]


def full(withheld: Withheld) -> NDArray[np.bool_]:
    upper = np.column_stack([withheld.cells, withheld.row_totals])
    return np.vstack([upper, [*withheld.column_totals, withheld.total]])


def with_totals(cells: Table) -> Table:
    wide = np.column_stack([cells, cells.sum(axis=1)])
    return np.vstack([wide, wide.sum(axis=0)])


def possible(
    cells: Table, hidden: NDArray[np.bool_], limit: int
) -> dict[tuple[int, int], set[int]]:
    """The counts an onlooker must reckon with in each withheld cell; shown zeros are zeros."""
    inner = [tuple(each) for each in np.argwhere(hidden[:-1, :-1])]
    if not inner:
        return {}
    guesses = np.indices((limit - 1,) * len(inner)).reshape(len(inner), -1) + 1
    tables = np.broadcast_to(cells[:, :, None], (*cells.shape, guesses.shape[1])).copy()
    for values, cell in zip(guesses, inner, strict=True):
        tables[cell] = values
    rows, columns, shown = tables.sum(axis=1), tables.sum(axis=0), with_totals(cells)
    fits = np.ones(guesses.shape[1], dtype=bool)
    for index in np.flatnonzero(~hidden[:-1, -1]):
        fits &= rows[index] == shown[index, -1]
    for index in np.flatnonzero(~hidden[-1, :-1]):
        fits &= columns[index] == shown[-1, index]
    if not hidden[-1, -1]:
        fits &= rows.sum(axis=0) == shown[-1, -1]
    return {cell: set(values[fits].tolist()) for values, cell in zip(guesses, inner, strict=True)}


def test_a_table_without_small_cells_is_shown() -> None:
    assert not full(withhold(np.array([[5, 9], [0, 7]]))).any()


def test_one_small_cell_takes_a_rectangle_with_it() -> None:
    hidden = withhold(np.array([[2, 30, 40], [50, 60, 70], [80, 90, 95]]))
    assert hidden.cells.sum() == 4
    assert hidden.cells[0, 0]
    assert not hidden.row_totals.any()


def test_parts_with_a_total() -> None:
    assert withhold_parts(np.array([3, 20, 9])).tolist() == [True, False, True]
    assert withhold_parts(np.array([1, 1, 40])).tolist() == [True, True, True]
    # two and two are a small sum of their own, two and three are not
    assert withhold_parts(np.array([2, 2, 40])).tolist() == [True, True, True]
    assert withhold_parts(np.array([2, 3, 40])).tolist() == [True, True, False]
    assert withhold_parts(np.array([8, 20, 9])).tolist() == [False, False, False]
    assert withhold_parts(np.array([3, 0, 0])).tolist() == [True, False, False]


@pytest.mark.parametrize("seed", range(40))
def test_no_small_count_can_be_solved_for(seed: int) -> None:
    random = np.random.default_rng(seed)
    cells = random.choice([0, 1, 2, 3, 6, 7], size=(2, 3), p=[0.1, 0.1, 0.1, 0.1, 0.3, 0.3])
    hidden = full(withhold(cells))
    open_ = possible(cells, hidden, 10)
    for row, column in np.argwhere((cells > 0) & (cells < 5)):
        assert hidden[row, column]
        assert len(open_[row, column]) > 1, (cells, hidden)


@pytest.mark.parametrize("seed", range(60))
def test_no_line_gives_a_small_sum_away(seed: int) -> None:
    random = np.random.default_rng(1000 + seed)
    cells = random.poisson(7, size=(4, 5))
    hidden = full(withhold(cells))
    for line, gone in [*zip(cells, hidden, strict=False), *zip(cells.T, hidden.T, strict=False)]:
        if gone[:-1].any() and not gone[-1]:
            assert line[gone[:-1]].sum() >= 5


def test_a_large_table_is_done_quickly() -> None:
    cells = np.random.default_rng(5).poisson(12, size=(60, 12))
    assert withhold(cells).cells[(cells > 0) & (cells < 5)].all()
