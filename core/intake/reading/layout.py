"""The beginning of a text to how it is laid out: its dialect, its header, its columns' shapes."""

import io
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from core.intake.reading import header as headers
from core.intake.reading import sniffing
from core.intake.reading.dialect import Dialect
from core.intake.reading.header import Header
from core.intake.reading.recode import decoded
from core.intake.reading.records import Lines, records
from core.intake.reading.refusals import EmptyFile
from core.intake.reading.shapes import Shapes

_SAMPLE = 1 << 18


@dataclass(frozen=True)
class Layout:
    """How the text is divided, its header, the lines down to the first datum, its first rows.

    `usual` is the width most records have; the header may name more columns. `ends` says whether
    the header's last line has an end in what was looked at.
    """

    dialect: Dialect
    usual: int
    header: Header
    lines_above: int
    ends: bool
    sample: tuple[list[str], ...]

    @property
    def width(self) -> int:
        return self.header.width

    @cached_property
    def shapes(self) -> Shapes:
        """How the columns look, told by the sample; asked for only where a row does not fit."""
        return Shapes(self.sample, self.width, self.dialect.delimiter)


def layout(head: bytes) -> Layout:
    """The layout of a UTF-8 text that begins so; raises EmptyFile, TooManyColumns."""
    text = decoded(head, "utf-8").removeprefix("\ufeff")
    start = len(text) - len(text.lstrip())
    text = text[: _line_end(text, start + _SAMPLE)]
    dialect = sniffing.detect(text)
    first = _first(text, dialect, None)
    votes = Counter(len(cells) for cells, _ in first if cells)
    usual = max(votes, key=lambda each: (votes[each], each), default=0)
    first = _first(text, dialect, usual)
    header = headers.find([cells for cells, _ in first])
    if not header.names:
        raise EmptyFile
    above = [line for _, lines in first[: header.below] for line in lines]
    ends = not above or above[-1].endswith(("\n", "\r"))
    sample = tuple(cells for cells, _ in first[header.below :])
    return Layout(dialect, usual, header, len(above), ends, sample)


def _line_end(text: str, start: int) -> int:
    """Where the line that stands at `start` ends, or the text does."""
    ends = (at + 1 for at in (text.find("\n", start), text.find("\r", start)) if at >= 0)
    return min(ends, default=len(text))


def _first(text: str, dialect: Dialect, width: int | None) -> list[tuple[list[str], list[str]]]:
    lines = Lines(io.StringIO(text, newline=""))
    return list(islice(records(lines, dialect, width), headers.SAMPLE_ROWS))
