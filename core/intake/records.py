"""Lines of text to records of cells, also where a stray quote would swallow the lines after it."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator

from core.intake.dialect import Dialect
from core.intake.limits import MAX_LINE, MAX_RECORD_LINES
from core.intake.refusals import LineTooLong


class _Feed:
    """Hands lines to a csv reader, remembers those of the record under way, takes some back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self.taken: list[str] = []
        self._number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) == MAX_RECORD_LINES:
            raise StopIteration
        line = self._back.popleft() if self._back else self._read()
        self.taken.append(line)
        return line

    def _read(self) -> str:
        line = next(self._lines)
        self._number += 1
        if len(line) > MAX_LINE:
            raise LineTooLong(line=self._number)
        return line

    def keep_first(self) -> str:
        """The first line of the record; the others are read again."""
        self._back.extendleft(reversed(self.taken[1:]))
        return self.taken[0]


def records(lines: Iterable[str], dialect: Dialect) -> Iterator[tuple[list[str], int]]:
    """Each record with the number of lines it took; a blank line is a record of no cells.

    A record over several lines must be quoted without fault. Otherwise its quote is a stray one:
    the first line is divided as it stands and the others are read for themselves.
    """
    csv.field_size_limit(1 << 30)
    feed = _Feed(lines)
    reader = dialect.reader(feed)
    for cells in reader:
        if _is_doubtful(feed.taken, dialect) and not _is_faultless(feed.taken, dialect):
            yield feed.keep_first().rstrip("\r\n").split(dialect.delimiter), 1
        else:
            yield cells, len(feed.taken)
        feed.taken = []


def _is_doubtful(lines: list[str], dialect: Dialect) -> bool:
    return len(lines) > 1 or lines[0].count(dialect.quote) % 2 == 1


def _is_faultless(lines: list[str], dialect: Dialect) -> bool:
    try:
        return len(list(dialect.reader(iter(lines), strict=True))) == 1
    except csv.Error:
        return False
