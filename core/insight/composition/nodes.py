"""Cells of two periods to what each channel, issue type and pair adds, and which stand out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from typing import Literal

import numpy as np

from core.insight.composition.day_cells import Codes, DayCells, errors
from core.insight.statistics.estimate import Estimate
from core.insight.statistics.kitagawa import Groups, Numbers, means, split

Kind = Literal["mix", "rate"]
MOST = 3
# a named part is at least this much of the change and this many errors from nothing
_LEAST, _Z = 0.1, 3.5
# of fewer rows in both periods nothing is named
_FEWEST = 20


@dataclass(frozen=True)
class Node:
    """What one group adds to a change: `size` by its mix or its rate, in the metric's unit.

    `shares` and `means` are the group's in both periods (NaN: it had no rows), `rows` how
    many it had. `odd` marks a mix that its own share does not explain: the change lies inside it.
    """

    codes: Codes
    kind: Kind
    size: Estimate
    shares: tuple[float, float]
    means: tuple[float, float]
    rows: tuple[int, int]
    odd: bool

    @property
    def by(self) -> tuple[str, ...]:
        """The segments it is a group of."""
        return tuple(segment for segment, _ in self.codes)

    def excess(self, change: float) -> float:
        """How far it goes beyond its equal part of the change, per row, times √share.

        An equal part is what a group of its size adds if all groups move alike; a mix, or a move
        against the change, has none.
        """
        share = sum(self.shares) / 2
        alike = self.kind == "rate" and change * self.size.value > 0
        return (abs(self.size.value) - alike * share * abs(change)) / sqrt(share) if share else 0.0

    def overlaps(self, other: "Node") -> bool:
        """Whether both count the same rows the same way."""
        own = dict(self.codes)
        return self.kind == other.kind and all(
            own.get(segment, code) == code for segment, code in other.codes
        )


def nodes_of(of: DayCells) -> tuple[Node, ...]:
    """Every group of every split, by mix and by rate; of one segment, or of two together.

    Mixes and rates are those of the finest cells, summed: groups of different rows add up.
    """
    segments = tuple(name for name, _ in of.cells[0])
    splits = [by for deep in range(1, len(segments) + 1) for by in combinations(segments, deep)]
    return tuple(node for by in splits for node in _nodes(of, by))


def foremost(nodes: tuple[Node, ...], change: float) -> tuple[Node, ...]:
    """At most three that stand out, largest excess first, none counting another's rows."""
    named: list[Node] = []
    candidates = [each for each in nodes if _stands_out(each, change)]
    for each in sorted(candidates, key=lambda node: -round(node.excess(change), 9)):
        if len(named) < MOST and not any(each.overlaps(other) for other in named):
            named.append(each)
    return tuple(named)


def _stands_out(of: Node, change: float) -> bool:
    size = abs(of.size.value)
    large = size >= _LEAST * abs(change) and size > _Z * of.size.error
    beyond = of.excess(change) * sqrt(sum(of.shares) / 2) >= _LEAST * abs(change)
    return large and beyond and sum(of.rows) >= _FEWEST and not of.odd


def _nodes(of: DayCells, by: tuple[str, ...]) -> Iterator[Node]:
    own = [tuple(pair for pair in cell if pair[0] in by) for cell in of.cells]
    places = {codes: place for place, codes in enumerate(dict.fromkeys(own))}
    at = np.array([places[each] for each in own])

    def added(before: Groups, now: Groups) -> Numbers:
        found = split(before, now)
        return np.stack([_summed(each, at) for each in (found.mix, found.rate)], axis=-1)

    sizes, error = added(*of.whole), errors(of, added)
    groups = tuple(Groups(_summed(each.n, at), _summed(each.total, at)) for each in of.whole)
    for place, codes in enumerate(places):
        estimates = tuple(map(_estimate, sizes[place], error[place]))
        yield from _of_group(codes, estimates, groups, place)


def _of_group(
    codes: Codes, sizes: tuple[Estimate, ...], groups: tuple[Groups, ...], place: int
) -> Iterator[Node]:
    old_share, new_share = (float(each.shares[place]) for each in groups)
    old, new = (float(means(each)[place]) for each in groups)
    known = [each for each in (old, new) if each == each]
    beyond = sum(known) / len(known) - sum(float(each.mean) for each in groups) / 2
    odd = sizes[0].value * (new_share - old_share) * beyond <= 0
    old_n, new_n = (int(each.n[place]) for each in groups)
    kinds: tuple[Kind, Kind] = ("mix", "rate")
    for kind, size in zip(kinds, sizes, strict=True):
        shares, values = (old_share, new_share), (old, new)
        yield Node(codes, kind, size, shares, values, (old_n, new_n), kind == "mix" and odd)


def _estimate(value: float, error: float) -> Estimate:
    return Estimate(float(value), float(error))


def _summed(values: Numbers, at: Numbers) -> Numbers:
    """Cells to the sums of their groups, along the last axis."""
    if len(at) == at.max() + 1:
        return values[..., np.argsort(at)]
    order = np.argsort(at, kind="stable")
    starts = np.searchsorted(at[order], np.arange(at.max() + 1))
    return np.add.reduceat(values[..., order], starts, axis=-1)
