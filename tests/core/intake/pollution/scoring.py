"""A table as it should be and as it was read to ten measures, added up: ten is perfect.

The measures are those of "Pollock: A Data Loading Benchmark" (Vitagliano et al., VLDB 2023):
success, and precision, recall and F1 of the header's cells, of whole records, of all cells.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

Lines = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Score:
    """Success, and how well header, records and cells were met; `total` is at most ten."""

    success: float
    header: tuple[float, float, float]
    records: tuple[float, float, float]
    cells: tuple[float, float, float]

    @property
    def total(self) -> float:
        return self.success + sum(self.header) + sum(self.records) + sum(self.cells)


FAILED = Score(0.0, (0.0,) * 3, (0.0,) * 3, (0.0,) * 3)
PERFECT = Score(1.0, (1.0,) * 3, (1.0,) * 3, (1.0,) * 3)


def score(expected: Lines, read: Lines) -> Score:
    """The first of the lines is the header, or the first row where there is none."""
    if not expected:
        return PERFECT
    header = (expected[0], read[0] if read else [])
    return Score(
        1.0,
        _met(*(map(_normal, cells) for cells in header)),
        _met(*(("".join(map(_normal, row)) for row in lines[1:]) for lines in (expected, read))),
        _met(*((cell for row in lines for cell in row) for lines in (expected, read))),
    )


def _met(expected: Iterable[str], read: Iterable[str]) -> tuple[float, float, float]:
    wanted, found = Counter(expected), Counter(read)
    if not wanted:
        return (1.0, 1.0, 1.0)
    both = (wanted & found).total()
    if not both:
        return (0.0, 0.0, 0.0)
    first, second = both / wanted.total(), both / found.total()
    return first, second, 2 * first * second / (first + second)


def _normal(cell: str) -> str:
    """Numbers by their value, words without their case."""
    with suppress(ValueError):
        return repr(float(cell))
    return cell.lower()
