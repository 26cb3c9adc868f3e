"""Lines of text to records of cells, also where a stray quote would swallow the lines after it."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from core.intake.reading.dialect import Dialect
from core.intake.reading.dividing import divide
from core.intake.reading.limits import MAX_LINE, MAX_RECORD_LINES
from core.intake.reading.refusals import LineTooLong

_FAULTY_LINES = 20


class Lines:
    """Lines that can be given back; raises LineTooLong for one over a megabyte.

    `mended` holds the numbers of those whose quotes did not add up.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.mended: list[int] = []
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

    def mark_last(self) -> None:
        """The line handed out last needs mending."""
        self.mended.append(self._number - len(self._back))


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


def records(
    lines: Lines, dialect: Dialect, width: int | None = None
) -> Iterator[tuple[list[str], list[str]]]:
    """Each record with the lines it took; a blank line is a record of no cells.

    A record must be quoted without fault. Otherwise a quote in it is a stray one: its first line is
    divided with the fewest faults into `width` cells, and the others are read for themselves.
    """
    feed = _Feed(lines)
    reader = dialect.reader(feed, strict=True)
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            first, *others = feed.taken
            lines.give_back(others)
            lines.mark_last()
            yield _mended(lines, first, dialect, width)
            reader = dialect.reader(feed, strict=True)
        else:
            if cells is None:
                return
            yield _spaced(cells, feed.taken, dialect, width), feed.taken
        feed.taken = []


def plain_or_record(
    lines: Lines, dialect: Dialect, width: int
) -> Iterator[tuple[str | list[str], list[str]]]:
    """A line as it stands if it has no quote and `width` cells, else its record; and its lines.

    Most lines of an export are plain, and pass ten times faster so.
    """
    others = records(lines, dialect, width)
    delimiter, quote, escape = dialect.delimiter, dialect.quote, dialect.escape
    for line in lines:
        text = line.rstrip("\r\n")
        if text.count(delimiter) == width - 1 and quote not in text and escape not in text and text:
            yield text, [line]
        else:
            lines.give_back([line])
            yield next(others)


def _spaced(cells: list[str], lines: list[str], dialect: Dialect, width: int | None) -> list[str]:
    """The cells, or those that blanks before quotes hid from the reader."""
    if not width or len(cells) == width or len(lines) > 1 or dialect.quote not in lines[0]:
        return cells
    found = divide(lines[0].rstrip("\r\n"), dialect, width, most_faults=0)
    return found if len(found) == width else cells


def _mended(
    lines: Lines, first: str, dialect: Dialect, width: int | None
) -> tuple[list[str], list[str]]:
    """A record that begins with a faulty line; further lines belong to it if only so it is whole.

    They are given back as soon as one of them is a faultless record by itself.
    """
    cells = divide(first.rstrip("\r\n"), dialect, width)
    found, taken = cells, [first]
    while width and len(found) != width:
        line = next(lines, None)
        if line is not None:
            taken.append(line)
        if line is None or _is_whole(line, dialect, width) or len(taken) > _FAULTY_LINES:
            lines.give_back(taken[1:])
            return cells, [first]
        found = divide("".join(taken).rstrip("\r\n"), dialect, width)
    return found, taken


def _is_whole(line: str, dialect: Dialect, width: int) -> bool:
    return len(divide(line.rstrip("\r\n"), dialect, width, most_faults=0)) == width
