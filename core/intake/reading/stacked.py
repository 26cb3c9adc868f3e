"""Rows below a header to those of its table, up to where another table begins."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from core.intake.reading.batches import batches
from core.intake.reading.labels import clean, filled, has_data, is_remark

Row = Sequence[str]
_LOOK = 4
_LONGEST_LABEL = 40


class Stacked:
    """Hands out rows until, below blank ones, another header stands; what follows is `rest`."""

    def __init__(self, rows: Iterator[Row], names: Sequence[str]) -> None:
        self._rows = rows
        self._names = {name for name in names if name}
        self._left: list[Row] = []

    def rows(self) -> Iterator[Row]:
        """The rows of this table; blank ones before the next belong to neither."""
        held: list[Row] = []
        last: Row = ()
        for more in batches(self._rows):
            batch = [*held, *more]
            cut = len(batch)
            if any(map(_is_blank, batch)):
                cut = self._boundary(batch, last)
                if any(map(any, batch[cut:])):
                    self._left = batch[cut:]
                    yield from batch[:cut]
                    return
            held = batch[cut:]
            yield from batch[:cut]
            last = batch[cut - 1] if cut else last
        yield from held

    @property
    def rest(self) -> Iterator[Row]:
        """The rows that have not been handed out."""
        return chain(self._left, self._rows)

    def _boundary(self, batch: list[Row], last: Row) -> int:
        """Where the blank rows before another table begin, or those at the end of the batch."""
        blank = 0
        for position, row in enumerate(batch):
            if _is_blank(row):
                blank += 1
                continue
            if blank and has_data(last) and self._begins(self._ahead(batch, position)):
                return position - blank
            blank, last = 0, row
        return len(batch) - blank

    def _ahead(self, batch: list[Row], position: int) -> Sequence[Row]:
        """A row and those after it, more of which are put into the batch if need be."""
        missing = position + _LOOK - len(batch)
        if missing > 0:
            batch.extend(islice(self._rows, missing))
        return batch[position : position + _LOOK]

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


def _is_blank(row: Row) -> bool:
    return not row[0] and not any(row)
