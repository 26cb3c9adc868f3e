"""Two periods to the few numbers that moved more than their days vary."""

from dataclasses import dataclass

from core.insight.changes.mix import cells_of
from core.insight.changes.moves import Move, move
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
    """The comparison by day and by cell, and the move of each key that moved."""

    both: Comparison
    moves: dict[str, Move]


def noticed(facts: Facts, filters: Filters, against: Period) -> Noticed:
    """What moved clearly; attainment only if the median did not."""
    cells = cells_of(facts)
    sets = ((), ("day",), *((cells,) if cells else ()))
    both = compare(facts, KEYS, sets, filters, against)
    found = {key: move(facts, both, key) for key in KEYS}
    moves = {key: each for key, each in found.items() if each and _clear(each)}
    if "frt.median" in moves:
        moves.pop("service_level", None)
    return Noticed(both, moves)


def _clear(of: Move) -> bool:
    return abs(of.step.z) > _Z and abs(of.step.size) > _LEAST
