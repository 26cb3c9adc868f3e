"""The records of a file to those of its first table, and the lines where another one begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from core.intake.reading.dialect import Dialect
from core.intake.reading.joining import joined
from core.intake.reading.labels import filled, has_data
from core.intake.reading.records import Lines, plain_or_record, records

_AHEAD = 8
_DATA_ROWS = 2
Record = str | list[str]


@dataclass
class Sections:
    """Records until a table of other columns begins; its lines are then the next of `lines`.

    Another table is a row of labels with rows of data below it, as wide as it is: of another width
    than this table, or after a blank or title line. The same header again is no other table.
    """

    lines: Lines
    dialect: Dialect
    header: Sequence[str]
    splits: bool = True
    has_more: bool = field(default=False, init=False)

    def records(self) -> Iterator[Record]:
        """Those of the first table; a plain line stays text."""
        width = len(self.header)
        for record, taken in plain_or_record(self.lines, self.dialect, width):
            is_regular = isinstance(record, str) or len(record) == width
            if not is_regular and self.splits and self._begins_another(record):
                self.lines.give_back(taken)
                self.has_more = True
                return
            yield record

    def _begins_another(self, record: Sequence[str]) -> bool:
        """Whether a header and data stand here, perhaps below blank and title lines."""
        if has_data(record):
            return False
        ahead = [record, *self._ahead()]
        at = next((i for i, each in enumerate(ahead) if filled(each) > 1), len(ahead) - 1)
        head, below = ahead[at], ahead[at + 1 : at + 1 + _DATA_ROWS]
        is_apart = at > 0 or len(head) != len(self.header)
        is_same = joined([head]) == [*self.header]
        return is_apart and not is_same and _heads(head, below)

    def _ahead(self) -> list[list[str]]:
        """The next records, which are then still to come."""
        found = list(islice(records(self.lines, self.dialect), _AHEAD))
        self.lines.give_back([line for _, taken in found for line in taken])
        return [cells for cells, _ in found]


def _heads(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether it is a row of labels above rows of data of its width."""
    is_head = filled(row) > 1 and not has_data(row)
    are_data = all(len(each) == len(row) and has_data(each) for each in below)
    return is_head and len(below) == _DATA_ROWS and are_data
