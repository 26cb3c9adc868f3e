"""Groups of rows side by side to how far each metric of one lies from that of the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from core.insight.days.daily import paired
from core.insight.gap import Gap
from core.measure.comparing import change
from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.measure.metrics import metric
from core.measure.sides import Side

_SETS = ((), ("day",))
# a mean score is none of them: groups may be asked on different scales
KEYS = ("frt.median", "frt.p90", "service_level", "ttr.median", "csat", "low_share", "nps")


@dataclass(frozen=True)
class Standing:
    """One side: its tickets, its figures by key, and its gaps to the first side ({} for that)."""

    side: Side
    n: int
    figures: dict[str, Figure]
    gaps: dict[str, Gap]
    shared: int


def side_by_side(facts: Facts, filters: Filters, sides: Sequence[Side]) -> tuple[Standing, ...]:
    """The public entry: each side's figures within the filters, and their gaps to the first.

    `shared` counts the tickets a side has in common with the first: then the gap looks smaller
    than it is. One query for each side and for each overlap.
    """
    found = [measure(facts, ("volume", *KEYS), _SETS, side.within(filters)) for side in sides]
    return tuple(
        Standing(
            side,
            own.figure("volume").n,
            {key: own.figure(key) for key in KEYS},
            {key: _gap(key, found[0], own) for key in KEYS} if place else {},
            _shared(facts, filters, sides[0], side) if place else 0,
        )
        for place, (side, own) in enumerate(zip(sides, found, strict=True))
    )


def _gap(key: str, first: Measured, other: Measured) -> Gap:
    moved = change(other.figure(key), first.figure(key))
    # a P90 of a day of few tickets is their maximum
    if metric(key).unit != "seconds" or key.endswith(".p90"):
        return Gap(moved, None)
    one, two = (each.table(("day",)).set_index("day")[key] for each in (first, other))
    ratios = (two / one)[one.gt(0) & two.gt(0)].astype(float)
    return Gap(moved, paired(ratios.map(log)))


def _shared(facts: Facts, filters: Filters, one: Side, other: Side) -> int:
    both = one.meeting(other)
    return (
        measure(facts, ("volume",), filters=both.within(filters)).figure("volume").n if both else 0
    )
