"""Rated tickets to where slow replies cost no satisfaction: late more often, yet as content."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from core.insight.speed.quadrants import QUADRANTS
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.intervals import Interval, newcombe
from core.measure.measured import Measured
from core.measure.measuring import measure

SEGMENTS: tuple[str, ...] = ("channel", "issue_type")
# of fewer slow, or fast, tickets nothing is known of either
_FEWEST = 30
# a part of the tickets that is worth moving people for, and how sure it is of more than elsewhere
_SLOW, _Z = 0.25, 3.3
# the most that being slow may cost, at the far end of the range
COST = 0.1


@dataclass(frozen=True)
class Side:
    """The rated tickets that were answered in time, or late: how many, and the share satisfied."""

    n: int
    satisfied: float


# slow and fast
Sides = tuple[Side, Side]


@dataclass(frozen=True)
class Patient:
    """A code whose rated tickets are late more often than the others', without dissatisfying.

    `share` of them are late, which is `weight` of all rated tickets. `fast` are the ones in time
    with which the late ones are compared: the code's own, or everybody's where it has too few.
    `cost` is the 95 % range of the share satisfied, fast minus slow.
    """

    segment: str
    code: str
    share: float
    weight: float
    slow: Side
    fast: Side
    cost: Interval


def patient(facts: Facts, filters: Filters = ALL) -> tuple[Patient, ...]:
    """The public entry: such channels and issue types, the most late tickets first.

    Late is past the channel's target. Named only where the range excludes a cost of ten points,
    and the late ones are no less often satisfied than all are.
    """
    present = [name for name in SEGMENTS if facts.has(name)]
    sets = (("quadrant",), *((name, "quadrant") for name in present))
    measured = measure(facts, ["volume"], sets, filters)
    found = [each for name in present for each in _of(measured, name)]
    return tuple(sorted(found, key=lambda each: -each.slow.n))


def _of(measured: Measured, name: str) -> Iterator[Patient]:
    whole = _sides(measured.table(("quadrant",)).set_index("quadrant")["volume"])
    rows = measured.table((name, "quadrant")).dropna(subset=[name, "quadrant"])
    for code, own in rows.set_index("quadrant").groupby(name)["volume"]:
        slow, fast = _sides(own)
        if _late(slow.n, slow.n + fast.n, whole):
            beside = fast if fast.n >= _FEWEST else whole[1]
            cost = _free(slow, beside, whole)
            if cost:
                share, weight = slow.n / (slow.n + fast.n), slow.n / _total(whole)
                yield Patient(name, str(code), share, weight, slow, beside, cost)


def _sides(fields: "pd.Series[int]") -> Sides:
    n = fields.reindex(QUADRANTS, fill_value=0)
    pairs = ((int(n[f"{side}_satisfied"]), int(n[f"{side}_dissatisfied"]))
             for side in ("slow", "fast"))  # fmt: skip
    slow, fast = (Side(yes + no, yes / (yes + no) if yes + no else 0.0) for yes, no in pairs)
    return slow, fast


def _total(of: Sides) -> int:
    return sum(each.n for each in of)


def _late(slow: int, n: int, everybody: Sides) -> bool:
    """Whether a notable part is late, clearly more than of the others."""
    rest = _total(everybody) - n
    if slow < max(_FEWEST, _SLOW * n) or rest <= 0:
        return False
    return newcombe(slow / n, n, (everybody[0].n - slow) / rest, rest, _Z)[0] > 0


def _free(slow: Side, fast: Side, everybody: Sides) -> Interval | None:
    """The range of what being late costs, if that is little and the late ones are content."""
    usual = sum(each.n * each.satisfied for each in everybody) / _total(everybody)
    if fast.n < _FEWEST or slow.satisfied < usual:
        return None
    cost = newcombe(fast.satisfied, fast.n, slow.satisfied, slow.n)
    return cost if cost[1] < COST else None
