"""Lines read in a dialect to how table-like they are then: as wide as each other, cells whole."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from core.intake.reading.dialect import Dialect
from core.intake.reading.labels import is_datum
from core.intake.reading.records import Lines, records

_RECORDS = 200
_CELLS = 1000
_WIDTH_BONUS, _CLEAN_BONUS = 0.005, 0.1
_DIVIDING = frozenset(",;\t|")


@dataclass(frozen=True)
class Evenness:
    """The usual width, and the share of the records that have it; `rating` ranks dialects.

    Of their cells so many hold no other delimiter, and so many below the first record are data.

    The records above the first divided one are titles: they do not vote, but count against.
    """

    width: int = 1
    share: float = 0.0
    clean: float = 0.0
    data: float = 0.0
    from_top: bool = False

    @property
    def rating(self) -> float:
        """More even, then wider, then with cells that hold no other delimiter; 0 for one column."""
        if not self.share:
            return 0.0
        return self.share + _WIDTH_BONUS * (1 - 1 / self.width) + _CLEAN_BONUS * self.clean


def evenness(lines: Sequence[str], dialect: Dialect) -> Evenness:
    """How even the first records are in this dialect."""
    found = [cells for cells, _ in islice(records(Lines(lines), dialect), _RECORDS) if cells]
    divided = next((i for i, cells in enumerate(found) if len(cells) > 1), len(found))
    votes = Counter(len(cells) for cells in found[divided:])
    width = max(votes, key=lambda each: (votes[each], each), default=1)
    if width == 1 or (votes[width] < 2 < len(found)):
        return Evenness()
    whole = [cell for cells in found[divided:] if len(cells) == width for cell in cells][:_CELLS]
    return Evenness(
        width,
        votes[width] / len(found),
        sum(_is_whole(cell) for cell in whole) / len(whole),
        sum(map(is_datum, whole[width:])) / max(len(whole) - width, 1),
        len(found[0]) == width,
    )


def _is_whole(cell: str) -> bool:
    return _DIVIDING.isdisjoint(cell) or is_datum(cell)
