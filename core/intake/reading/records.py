"""Lines of text to records of cells, also where a stray quote would swallow the lines after it."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from core.intake.reading.dialect import Dialect
from core.intake.reading.limits import MAX_LINE, MAX_RECORD_LINES
from core.intake.reading.refusals import LineTooLong


class Lines:
    """Lines that can be given back; raises LineTooLong for one over a megabyte."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self._number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._back:
            return self._back.popleft()
        line = next(self._lines)
        self._number += 1
        if len(line) > MAX_LINE:
            raise LineTooLong(line=self._number)
        return line

    def give_back(self, lines: Sequence[str]) -> None:
        """These come next, in this order."""
        self._back.extendleft(reversed(lines))


class _Feed:
    """Hands lines to a csv reader, only so many for one record, and remembers them."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) == MAX_RECORD_LINES:
            raise StopIteration
        self.taken.append(next(self._lines))
        return self.taken[-1]


def records(lines: Lines, dialect: Dialect) -> Iterator[tuple[list[str], int]]:
    """Each record with the number of lines it took; a blank line is a record of no cells.

    A record over several lines must be quoted without fault. Otherwise its quote is a stray one:
    the first line is divided as it stands and the others are read for themselves.
    """
    csv.field_size_limit(1 << 30)
    feed = _Feed(lines)
    for cells in dialect.reader(feed):
        if _is_doubtful(feed.taken, dialect) and not _is_faultless(feed.taken, dialect):
            lines.give_back(feed.taken[1:])
            yield feed.taken[0].rstrip("\r\n").split(dialect.delimiter), 1
        else:
            yield cells, len(feed.taken)
        feed.taken = []


def plain_or_record(lines: Lines, dialect: Dialect, width: int) -> Iterator[str | list[str]]:
    """A line as it stands if it has no quote and `width` cells, else its record.

    Most lines of an export are plain, and pass ten times faster so.
    """
    others = records(lines, dialect)
    delimiter, quote, escape = dialect.delimiter, dialect.quote, dialect.escape
    for line in lines:
        text = line.rstrip("\r\n")
        if text.count(delimiter) == width - 1 and quote not in text and escape not in text and text:
            yield text
        else:
            lines.give_back([line])
            yield next(others)[0]


def _is_doubtful(lines: list[str], dialect: Dialect) -> bool:
    return len(lines) > 1 or lines[0].count(dialect.quote) % 2 == 1


def _is_faultless(lines: list[str], dialect: Dialect) -> bool:
    try:
        return len(list(dialect.reader(iter(lines), strict=True))) == 1
    except csv.Error:
        return False
