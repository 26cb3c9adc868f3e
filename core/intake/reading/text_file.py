"""A text file of cells to RawTables: encoding, dialect and header found, every line accounted."""

from dataclasses import replace
from pathlib import Path

from core.intake.reading import cell_file
from core.intake.reading import encoding as encodings
from core.intake.reading.by_record import Part, by_record
from core.intake.reading.engine import Irregular, to_cells
from core.intake.reading.layout import Layout, layout
from core.intake.reading.raw_table import RawTable, rejection
from core.intake.reading.recode import recode
from core.intake.reading.refusals import EmptyFile, LineTooLong, NothingDecoded
from core.intake.reading.scan import Scan, scan


def read_text(
    source: Path, target: Path, name: str, encoding: str | None = None
) -> tuple[RawTable, ...]:
    """Reads the tables of a text file into the spool from `target` on; an encoding given is obeyed.

    Raises EmptyFile, NothingDecoded, TooManyColumns, LineTooLong, UnknownEncoding.
    """
    seen = scan(source)
    if seen.begins_endless:
        raise LineTooLong(line=1)
    written = encoding or encodings.detect(seen.head, seen.evidence)
    part = Part(source, target, name, written)
    table = _by_engine(part, seen) if _is_utf8(written) else None
    return (table,) if table else _recoded(part)


def _is_utf8(encoding: str) -> bool:
    return encodings.codec(encoding) in ("utf-8", "utf-8-sig")


def _recoded(part: Part) -> tuple[RawTable, ...]:
    """By way of a clean copy in UTF-8, from which lines that are no text are missing."""
    copy = recode(part.source, part.target.with_suffix(".utf8"), part.encoding)
    clean = replace(part, source=copy.path)
    # a copy with nothing left out would fail as the source did
    is_new = bool(copy.rejected) or not _is_utf8(part.encoding)
    try:
        table = _by_engine(clean, scan(copy.path)) if is_new else None
        first, *others = [table] if table else by_record(clean)
    except EmptyFile as error:
        raise NothingDecoded(encoding=part.encoding) if copy.rejected else error from error
    copy.path.unlink(missing_ok=True)
    notes = (*first.notes, *rejection(copy.rejected, part.encoding))
    return (replace(first, notes=notes), *others)


def _by_engine(part: Part, seen: Scan) -> RawTable | None:
    """The table written by DuckDB, or None if it could not take every line faithfully."""
    try:
        found = layout(seen.head)
        # lines above the data are passed over there, however long they are
        is_engines = found.dialect.is_engines and (found.ends or not seen.goes_on)
        rows = _written(part, found) if is_engines else None
    except (Irregular, EmptyFile):
        return None
    if rows is None:
        return None
    expected = seen.lines - found.lines_above
    within = cell_file.count(part.target, seen.newline) if rows < expected else 0
    return part.table(found, rows) if rows + within == expected else None


def _written(part: Part, found: Layout) -> int:
    below = found.header.below
    return to_cells(part.source, part.target, found.dialect, width=found.width, skip=below)
