"""How the cells of a text file are divided and quoted, as a value that can read lines."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# divides nothing: the file has one column
NO_DELIMITER = "\x1f"
# a code point Unicode promises never to give to a character: stands in for a longer delimiter
_STAND_IN = "\ufdd1"
_BACKSLASHED = re.compile(r"\\([\\\"'])")
_LONGEST_CELL = 1 << 30


@dataclass(frozen=True)
class Dialect:
    """A delimiter of any length, the quote around cells, and what escapes a quote inside.

    The escape is the quote itself where quotes are doubled, or a backslash.
    """

    delimiter: str = ","
    quote: str = '"'
    escape: str = '"'

    @property
    def signs(self) -> str:
        """The delimiter, the quote and the escape, in a row."""
        return self.delimiter + self.quote + self.escape

    @property
    def is_engines(self) -> bool:
        """Whether DuckDB reads it faithfully: a backslash before anything else is lost there."""
        return self.escape == self.quote and self.quote.isascii() and len(self.delimiter) <= 4

    def reader(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        """Python's own reader of this dialect, also where it knows no such delimiter."""
        csv.field_size_limit(_LONGEST_CELL)
        if self.escape != self.quote:
            lines = map(self.doubled, lines)
        if len(self.delimiter) == 1:
            return csv.reader(lines, delimiter=self.delimiter, quotechar=self.quote, strict=strict)
        marked = (line.replace(self.delimiter, _STAND_IN) for line in lines)
        found = csv.reader(marked, delimiter=_STAND_IN, quotechar=self.quote, strict=strict)
        return ([cell.replace(_STAND_IN, self.delimiter) for cell in cells] for cells in found)

    def doubled(self, line: str) -> str:
        """The line with backslashed quotes doubled instead; other backslashes stay."""
        if self.escape == self.quote:
            return line
        return _BACKSLASHED.sub(self._plain, line)

    def _plain(self, match: re.Match[str]) -> str:
        escaped = match[1]
        if escaped == self.quote:
            return escaped * 2
        return escaped if escaped == "\\" else match[0]
