"""The beginning of a text file to how its cells are divided and quoted."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

DELIMITERS = (",", "\t", ";", "|")
# divides nothing: the file has one column
NO_DELIMITER = "\x1f"
_RECORDS = 200
_WIDTH_BONUS = 0.005


@dataclass(frozen=True)
class Dialect:
    """A delimiter, the quote around cells, and what escapes a quote inside: itself if doubled."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = '"'

    def reader(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        """Python's own reader of this dialect."""
        doubled = self.escape == self.quote
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote,
            doublequote=doubled,
            escapechar=None if doubled else self.escape,
            strict=strict,
        )


def detect(text: str) -> Dialect:
    """The dialect under which most records are equally wide; one column if none divides them.

    `text` ends with a complete line. Title lines may stand above the table.
    """
    told = _told(text)
    candidates = (told,) if told else tuple(_candidates(text))
    lines = list(islice(io.StringIO(text, newline=""), _RECORDS * 2))
    best = max(candidates, key=lambda each: _evenness(lines, each))
    return best if told or _evenness(lines, best) > 0 else Dialect(NO_DELIMITER)


def _told(text: str) -> Dialect | None:
    """What a first line `sep=;` says, as Excel writes and obeys it."""
    first = text[:16].lstrip("\ufeff").split("\n")[0].strip("\r")
    is_told = len(first) == 5 and first.lower().startswith("sep=")
    return Dialect(first[4]) if is_told else None


def _candidates(text: str) -> Iterator[Dialect]:
    for delimiter in DELIMITERS:
        if delimiter in text:
            yield Dialect(delimiter)
            if '\\"' in text:
                yield Dialect(delimiter, escape="\\")
            if f"{delimiter}'" in text and '"' not in text:
                yield Dialect(delimiter, quote="'", escape="'")
    yield Dialect(NO_DELIMITER)


def _evenness(lines: list[str], dialect: Dialect) -> float:
    """Share of the records that have the usual width, 0 if the usual one is a single cell.

    The lines above the first divided one are titles: they do not vote, but count against.
    """
    widths = [len(record) for record in _records(lines, dialect) if record]
    divided = next((i for i, width in enumerate(widths) if width > 1), len(widths))
    votes = Counter(widths[divided:])
    if not votes:
        return 0.0
    width = max(votes, key=lambda each: (votes[each], each))
    if width == 1 or (votes[width] < 2 < len(widths)):
        return 0.0
    return votes[width] / len(widths) + _WIDTH_BONUS * (1 - 1 / width)


def _records(lines: list[str], dialect: Dialect) -> list[list[str]]:
    csv.field_size_limit(1 << 30)
    return list(islice(dialect.reader(iter(lines)), _RECORDS))
