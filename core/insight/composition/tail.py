"""Durations to how much of their mean the slowest few are: one aggregate query."""

from dataclasses import dataclass
from typing import Literal

from core.measure.facts import Facts
from core.measure.filters import ALL, Filters, condition

Timed = Literal["frt", "ttr"]
# the slowest one in a hundred, beside what is usual
SLOWEST = 0.01
CUTS: tuple[float, ...] = (0.5, 0.9, 1 - SLOWEST)
# of fewer the slowest hundredth is not even one ticket
_FEWEST = 100


@dataclass(frozen=True)
class Slice:
    """Tickets from one rank to another (`low`, `high`: 0 the fastest, 1 the slowest).

    `share` is their part of all waiting; `limit` (s) what the fastest of them waited.
    """

    low: float
    high: float
    share: float
    limit: float


@dataclass(frozen=True)
class Tail:
    """Why a mean (s) of `n` tickets is high: `slices` from the fastest half to the slowest 1 %."""

    column: Timed
    n: int
    mean: float
    slices: tuple[Slice, ...]

    @property
    def slowest(self) -> Slice:
        """The slowest 1 %."""
        return self.slices[-1]

    @property
    def without(self) -> float:
        """The mean of all the others (s)."""
        return self.mean * (1 - self.slowest.share) / (1 - SLOWEST)

    @property
    def heavy(self) -> bool:
        """Whether the slowest 1 % weigh so much that the mean says little of the usual ticket."""
        return self.slowest.share >= 10 * SLOWEST


def tail(facts: Facts, filters: Filters = ALL, column: Timed = "frt") -> Tail | None:
    """The public entry: the share of the mean of `frt` or `ttr` owed to the slowest 1 %.

    A ticket at a cut counts in part on both sides, so that ties do not matter (a Lorenz curve).
    None below 100 tickets with that time, or where nobody waited.
    """
    rows = condition(filters)
    cuts = ", ".join(map(str, CUTS))
    places = range(1, len(CUTS) + 1)
    sums = ", ".join(
        f"coalesce(sum({column}) FILTER ({column} > cut[{at}]), 0), "
        f"count(*) FILTER ({column} > cut[{at}]), any_value(cut[{at}])"
        for at in places
    )
    query = (
        f"WITH timed AS (SELECT {column} FROM facts WHERE kind = 'ticket' AND {column} IS NOT NULL "  # noqa: S608 only registry identifiers
        f"AND {rows.text}), cuts AS (SELECT quantile_disc({column}, [{cuts}]) AS cut FROM timed) "
        f"SELECT count(*), sum({column}), {sums} FROM timed, cuts"
    )
    n, total, *found = facts.cursor().execute(query, rows.values).fetchone() or (0, 0)
    if n < _FEWEST or not total:
        return None
    return Tail(column, n, total / n, _slices(n, total, found))


def _slices(n: int, total: float, found: list[float]) -> tuple[Slice, ...]:
    """From sum above, count above and value of each cut."""
    above, values = [1.0], [0.0]
    for at, cut in enumerate(CUTS):
        beyond, count, value = found[3 * at : 3 * at + 3]
        above.append((beyond + ((1 - cut) * n - count) * value) / total)
        values.append(value)
    ends = (0.0, *CUTS, 1.0)
    return tuple(
        Slice(ends[at], ends[at + 1], above[at] - each, value)
        for at, (each, value) in enumerate(zip((*above[1:], 0.0), values, strict=True))
    )
