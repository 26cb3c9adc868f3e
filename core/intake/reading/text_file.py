"""A text file of cells to a RawTable: encoding, dialect and header found, every line accounted."""

import io
from collections import deque
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import duckdb

from core.intake.reading import dialect as dialects
from core.intake.reading import encoding as encodings
from core.intake.reading import header as headers
from core.intake.reading.dialect import Dialect
from core.intake.reading.engine import lines_within, to_parquet
from core.intake.reading.fitting import Fitting
from core.intake.reading.header import Header
from core.intake.reading.raw_table import RawTable, rejection
from core.intake.reading.recode import decoded, recode
from core.intake.reading.records import Lines, plain_or_record, records
from core.intake.reading.refusals import EmptyFile
from core.intake.reading.scan import Scan, scan
from core.intake.reading.spooled import write_mended

_SAMPLE = 1 << 18


@dataclass(frozen=True)
class Layout:
    """How the text is divided, its header, and the number of lines down to the first datum."""

    dialect: Dialect
    header: Header
    lines_above: int


def read_text(source: Path, target: Path, name: str, encoding: str | None = None) -> RawTable:
    """Reads one text file into Parquet at `target`; an encoding given is taken as it is.

    Raises EmptyFile, TooManyColumns, LineTooLong, UnknownEncoding.
    """
    seen = scan(source)
    written = encoding or encodings.detect(seen.head, seen.evidence)
    if _is_utf8(written):
        layout = _layout(seen.head, written)
        rows = _by_engine(source, target, layout, seen)
        if rows is not None:
            return _table(layout, name, target, written, rows)
    return _recoded(source, target, name, written)


def _recoded(source: Path, target: Path, name: str, encoding: str) -> RawTable:
    """By way of a clean copy in UTF-8, from which lines that are no text are missing."""
    copy = recode(source, target.with_suffix(".utf8"), encoding)
    seen = scan(copy.path)
    layout = _layout(seen.head, "utf-8")
    # a copy with nothing left out would fail as the source did
    is_new = bool(copy.rejected) or not _is_utf8(encoding)
    rows = _by_engine(copy.path, target, layout, seen) if is_new else None
    fitting = Fitting(layout.header.width, layout.dialect.delimiter)
    if rows is None:
        rows = _by_record(copy.path, target, layout, fitting)
    copy.path.unlink()
    table = _table(layout, name, target, encoding, rows)
    notes = (*table.notes, *rejection(copy.rejected, encoding), *fitting.notes())
    return replace(table, notes=notes)


def _is_utf8(encoding: str) -> bool:
    return encodings.codec(encoding) in ("utf-8", "utf-8-sig")


def _layout(head: bytes, encoding: str) -> Layout:
    text = decoded(head, encoding).removeprefix("\ufeff")
    start = len(text) - len(text.lstrip())
    text = text[: start + _SAMPLE]
    dialect = dialects.detect(text)
    lines = Lines(io.StringIO(text, newline=""))
    first = list(islice(records(lines, dialect), headers.SAMPLE_ROWS))
    header = headers.find([cells for cells, _ in first])
    if not header.names:
        raise EmptyFile
    return Layout(dialect, header, sum(lines for _, lines in first[: header.below]))


def _by_engine(source: Path, target: Path, layout: Layout, seen: Scan) -> int | None:
    """Rows written by DuckDB, or None if it could not take every line faithfully."""
    header, expected = layout.header, seen.lines - layout.lines_above
    try:
        rows = to_parquet(source, target, layout.dialect, width=header.width, skip=header.below)
    except duckdb.Error:
        return None
    within = lines_within(target, header.width, seen.newline) if rows < expected else 0
    return rows if rows + within == expected else None


def _by_record(source: Path, target: Path, layout: Layout, fitting: Fitting) -> int:
    """Rows written by Python, which forgives lines of any length and stray quotes."""
    with source.open(encoding="utf-8-sig", newline="") as file:
        lines = Lines(file)
        deque(islice(records(lines, layout.dialect), layout.header.below), maxlen=0)
        rows = fitting.rows(plain_or_record(lines, layout.dialect, layout.header.width))
        return write_mended(rows, target, layout.dialect, layout.header.width)


def _table(layout: Layout, name: str, target: Path, encoding: str, rows: int) -> RawTable:
    header = layout.header
    return RawTable(name, header.names, target, encoding, header.notes(), header.above, rows)
