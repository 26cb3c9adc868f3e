"""Rows below a header to those of its table, up to where another table begins."""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice

from core.intake.reading.labels import clean, filled, has_data, is_remark

Row = Sequence[str]
_LOOK = 4
_LONGEST_LABEL = 40


class Stacked:
    """Hands out rows until, below blank ones, another header stands; what follows is `rest`."""

    def __init__(self, rows: Iterator[Row], names: Sequence[str]) -> None:
        self._rows = rows
        self._ahead: deque[Row] = deque()
        self._names = {name for name in names if name}

    def rows(self) -> Iterator[Row]:
        """The rows of this table; blank ones before the next belong to neither."""
        blanks: list[Row] = []
        last: Row = ()
        for row in self.rest:
            if not row[0] and not any(row):
                blanks.append(row)
                continue
            if blanks and has_data(last) and self._begins([row, *self._look()]):
                self._ahead.extendleft([row, *blanks])
                return
            yield from blanks
            blanks.clear()
            yield row
            last = row
        yield from blanks

    @property
    def rest(self) -> Iterator[Row]:
        """The rows that have not been handed out."""
        while True:
            if self._ahead:
                yield self._ahead.popleft()
            elif (row := next(self._rows, None)) is not None:
                yield row
            else:
                return

    def _look(self) -> list[Row]:
        """The next rows, which stay where they are."""
        self._ahead.extend(islice(self._rows, max(0, _LOOK - len(self._ahead))))
        return list(self._ahead)

    def _begins(self, rows: Sequence[Row]) -> bool:
        """Whether titles, then a row of labels, then one of data stand here."""
        top = next((i for i, row in enumerate(rows) if filled(row) > 1), len(rows))
        if top + 1 >= len(rows):
            return False
        labels, below = rows[top], rows[top + 1]
        named = [clean(cell) for cell in labels if cell]
        is_header = not has_data(labels) and not is_remark(labels) and self._are_new(named)
        return is_header and has_data(below) and 1 < filled(below) <= len(named)

    def _are_new(self, named: Sequence[str]) -> bool:
        """Short labels, each once, that are not the header of this table again."""
        is_short = all(len(name) <= _LONGEST_LABEL for name in named)
        return is_short and len(set(named)) == len(named) and not set(named) <= self._names
