"""A mean in two periods to why it moved: which groups' mix and which groups' own change."""

from dataclasses import dataclass

import numpy as np

from core.insight.composition.day_cells import DayCells, by_day, day_cells, errors
from core.insight.composition.nodes import Kind, Node, foremost, nodes_of
from core.insight.statistics.estimate import Estimate
from core.insight.statistics.kitagawa import Groups, Numbers, split
from core.measure.comparing import Comparison, compare
from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.periods import Period

# means over rows, of which alone mix and rate make up the change
MEANS: tuple[str, ...] = ("frt.mean", "ttr.mean", "csat", "service_level", "low_share")


@dataclass(frozen=True)
class Decomposition:
    """Why `key` moved from `before` to `now` (base unit): `mix` + `rate` = `change`, exactly.

    `parts` are the foremost few, of different rows each, so that their sizes add up; `rest_mix`
    and `rest_rate` are what they leave. `nodes` holds every group of every split, one and two
    segments deep, whose mixes and rates sum to the same change within each split. `n` counts the
    rows of both periods. Errors take the day as the unit of evidence; infinite below five days.
    """

    key: str
    before: float
    now: float
    n: tuple[int, int]
    change: Estimate
    mix: Estimate
    rate: Estimate
    parts: tuple[Node, ...]
    nodes: tuple[Node, ...]

    @property
    def rest_mix(self) -> float:
        """What the mix of all the other groups adds."""
        return self.mix.value - self._named("mix")

    @property
    def rest_rate(self) -> float:
        """What the own change of all the other groups adds."""
        return self.rate.value - self._named("rate")

    def _named(self, kind: Kind) -> float:
        return sum(each.size.value for each in self.parts if each.kind == kind)


def explain(facts: Facts, key: str, filters: Filters, against: Period) -> Decomposition | None:
    """Why a mean of MEANS moved since another period; see `decompose`."""
    by = by_day(facts)
    return decompose(facts, compare(facts, (key,), (by,), filters, against), key) if by else None


def decompose(facts: Facts, both: Comparison, key: str) -> Decomposition | None:
    """The public entry: a comparison by `by_day(facts)` of a metric of MEANS, taken apart.

    None without channels and issue types, or where a period has no row. A group of one period
    only (a new channel) adds to the mix.
    """
    by = by_day(facts)
    cells = day_cells(both, key, by) if by else None
    return None if cells is None else _taken_apart(cells, key)


def _taken_apart(cells: DayCells, key: str) -> Decomposition:
    before, now = cells.whole
    whole, error = _totals(before, now), errors(cells, _totals)
    change, mix, rate = (Estimate(float(a), float(b)) for a, b in zip(whole, error, strict=True))
    nodes = nodes_of(cells)
    return Decomposition(
        key,
        float(before.mean),
        float(now.mean),
        (int(before.n.sum()), int(now.n.sum())),
        change,
        mix,
        rate,
        foremost(nodes, change.value),
        nodes,
    )


def _totals(before: Groups, now: Groups) -> Numbers:
    found = split(before, now)
    mix, rate = found.mix.sum(axis=-1), found.rate.sum(axis=-1)
    return np.stack([mix + rate, mix, rate], axis=-1)
