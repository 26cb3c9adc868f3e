"""Lines and their delimiter to the quote that stands around cells, and what escapes it inside."""

import csv
import re
from collections.abc import Sequence
from itertools import islice

from core.intake.reading.dialect import Dialect
from core.intake.reading.evenness import evenness

_OTHERS = ("'", "”", "`")
_SAMPLE = 200


def quoted_as(lines: Sequence[str], delimiter: str) -> Dialect:
    """The dialect of this delimiter that cells are quoted by: a plain quote unless one is needed.

    Another is needed where the records are not even without it, or the header is quoted by it: what
    stands around a word here and there is a part of the word.
    """
    sample = lines[:_SAMPLE]
    usual = _escaped(sample, Dialect(delimiter))
    likely = [quote for quote in _OTHERS if _quoted_cells(sample, delimiter, quote) > 1]
    if not likely:
        return usual
    plain = evenness(sample, usual)
    others = (_escaped(sample, Dialect(delimiter, quote, quote)) for quote in likely)
    needed = (
        each
        for each in others
        if _quoted_cells(sample[:1], delimiter, each.quote) > 1
        or evenness(sample, each).share > plain.share
    )
    return next(needed, usual)


def _escaped(lines: Sequence[str], doubled: Dialect) -> Dialect:
    """The dialect, or the one with backslashes before quotes if a strict reader stumbles less."""
    if not any(f"\\{doubled.quote}" in line for line in lines):
        return doubled
    backslashed = Dialect(doubled.delimiter, doubled.quote, "\\")
    return min(doubled, backslashed, key=lambda each: _faults(lines, each))


def _quoted_cells(lines: Sequence[str], delimiter: str, quote: str) -> int:
    """How many cells begin and end with this quote."""
    border, mark = re.escape(delimiter), re.escape(quote)
    opening = re.compile(f"(?:^|{border}) ?{mark}(?!{border}|$)")
    closing = re.compile(f"(?<!{border})(?<!^){mark} ?(?:{border}|$)")
    with_it = [line.rstrip("\r\n") for line in lines if quote in line]
    counts = [(len(opening.findall(each)), len(closing.findall(each))) for each in with_it]
    return min(sum(opened for opened, _ in counts), sum(closed for _, closed in counts))


def _faults(lines: Sequence[str], dialect: Dialect) -> int:
    """How often a strict reader stumbles; it goes on with the line after."""
    rest = iter(lines)
    for faults in range(len(lines)):
        try:
            list(islice(dialect.reader(rest, strict=True), len(lines)))
        except csv.Error:
            continue
        return faults
    return len(lines)
