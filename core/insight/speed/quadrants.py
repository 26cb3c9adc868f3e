"""Rated tickets, fast or slow by target × satisfied or not, to what is usual in each field."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np

from core.insight.statistics.discoveries import discovered
from core.insight.statistics.excess import Excess, excess
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.measured import Measured
from core.measure.measuring import measure

# the worst first: what the four fields are called in the segment `quadrant`
QUADRANTS: tuple[str, ...] = (
    "fast_dissatisfied", "slow_dissatisfied", "slow_satisfied", "fast_satisfied",
)  # fmt: skip
SEGMENTS: tuple[str, ...] = (
    "issue_type", "channel", "time_band", "team", "customer_group", "priority",
)  # fmt: skip
_FEWEST = 10
_LEAST_LIFT = 1.2
# share of false ones accepted among all that are named
_FALSE = 0.05
_MOST = 3


@dataclass(frozen=True)
class Quadrant:
    """One field: `n` tickets, their share of all rated ones, and what is over-represented."""

    key: str
    n: int
    share: float
    excesses: tuple[Excess, ...]


def quadrants(facts: Facts, filters: Filters = ALL) -> tuple[Quadrant, ...]:
    """The four fields, fast but dissatisfied first; () where no ticket has both sides.

    Fast is a first reply within the channel's target; satisfied as by the ticket's latest answer.
    A field's tickets are those of the filter `quadrant` = its key. Of all codes of all segments
    only those are named that stay clear after Benjamini and Hochberg (1995) for looking at many.
    """
    present = [name for name in SEGMENTS if facts.has(name)]
    sets = (("quadrant",), *((name, "quadrant") for name in present))
    measured = measure(facts, ["volume"], sets, filters.choosing("quadrant", *_asked(filters)))
    sizes = {key: measured.figure("volume", quadrant=key).n for key in QUADRANTS}
    total = sum(sizes.values())
    if not total:
        return ()
    every = chain.from_iterable(_tried(measured, name, sizes) for name in present)
    tried = [(key, each) for key, each in every if each.n >= _FEWEST]
    stands = discovered(np.array([each.p for _, each in tried]), _FALSE)
    kept = [pair for pair, stood in zip(tried, stands, strict=True) if stood]
    return tuple(
        Quadrant(key, sizes[key], sizes[key] / total, _foremost(key, kept)) for key in QUADRANTS
    )


def _asked(filters: Filters) -> tuple[str, ...]:
    return tuple(each for each in filters.codes("quadrant") if each) or QUADRANTS


def _tried(measured: Measured, name: str, sizes: dict[str, int]) -> Iterator[tuple[str, Excess]]:
    """Every code of a segment in every field against the other fields."""
    n: dict[str, dict[str, int]] = {}
    for codes, figure in measured.figures("volume", (name, "quadrant")):
        if codes[name] is not None:
            n.setdefault(str(codes[name]), {})[str(codes["quadrant"])] = figure.n
    total = sum(sizes.values())
    for code, fields in n.items():
        for key, inside in fields.items():
            others = sum(fields.values()) - inside, total - sizes[key]
            if others[1]:
                yield key, excess((name, code), (inside, sizes[key]), others)


def _foremost(key: str, kept: list[tuple[str, Excess]]) -> tuple[Excess, ...]:
    """The clearest few; of codes that name the same tickets, as a channel and its team do, one."""
    own = [each for field, each in kept if field == key and each.lift >= _LEAST_LIFT]
    single = {(each.n, each.elsewhere): each for each in reversed(own)}
    return tuple(sorted(single.values(), key=lambda each: -each.low)[:_MOST])
