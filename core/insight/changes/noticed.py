"""Two periods to the few numbers that moved more than their days vary."""

from dataclasses import dataclass

from core.insight.changes.mix import cells_of
from core.insight.changes.moves import Move, freed, move
from core.measure.comparing import Comparison, compare
from core.measure.facts import Facts
from core.measure.filters import Filters
from core.measure.periods import Period

# few and different: each is asked whether it moved, so each must answer more than once in twenty
KEYS: tuple[str, ...] = ("frt.median", "service_level", "csat", "ttr.median")
_Z = 3.3
_LEAST = 0.03


@dataclass(frozen=True)
class Noticed:
    """The numbers that moved: both periods' figures, and the move of each."""

    both: Comparison
    moves: dict[str, Move]


def noticed(facts: Facts, filters: Filters, against: Period) -> Noticed | None:
    """What moved clearly, attainment only if the median did not; None if nothing did.

    By day first: the cells, of which there are many, are asked for what moved alone.
    """
    days = compare(facts, KEYS, (("day",),), filters, against)
    found = {key: move(facts, days, key) for key in KEYS}
    moves = {key: each for key, each in found.items() if each and _clear(each)}
    if "frt.median" in moves:
        moves.pop("service_level", None)
    if not moves:
        return None
    both = compare(facts, tuple(moves), ((), cells_of(facts)), filters, against)
    return Noticed(both, {key: freed(each, facts, both, key) for key, each in moves.items()})


def _clear(of: Move) -> bool:
    return abs(of.step.z) > _Z and abs(of.step.size) > _LEAST
