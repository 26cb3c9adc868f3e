"""Rows of text to a file of columns c0, c1 … in the spool."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from struct import pack
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from core.intake.reading import cell_file
from core.intake.reading.batches import batches
from core.intake.reading.limits import MAX_RECORD
from core.intake.reading.refusals import LineTooLong

_ROWS, _CHARACTERS = 50_000, 16 << 20
# hardly ever in a cell; and how many bytes a character takes at most
_BETWEEN, _WIDEST = "\x1f", 4
_TEXT = pa.large_string()
Row = Sequence[str]


@dataclass
class _Part:
    """Rows by column: all cells of a batch in one text, or as they are if they hold `_BETWEEN`."""

    columns: list[list[str | Row]]
    rows: int = 0
    characters: int = 0

    def add(self, batch: Sequence[Row]) -> int:
        """Says how many characters these rows have."""
        before = self.characters
        for pieces, column in zip(self.columns, zip(*batch, strict=True), strict=True):
            joined = _BETWEEN.join(column)
            pieces.append(joined if joined.count(_BETWEEN) == len(batch) - 1 else column)
            self.characters += len(joined)
        self.rows += len(batch)
        return self.characters - before

    @property
    def is_full(self) -> bool:
        return self.rows >= _ROWS or self.characters >= _CHARACTERS


def write(rows: Iterable[Row], path: Path, width: int) -> int:
    """Writes rows that all have `width` cells, whatever stands in them; says how many they were.

    Raises LineTooLong for a row of over eight megabytes.
    """
    schema = pa.schema([(f"c{place}", _TEXT) for place in range(width)])
    found = (
        pa.record_batch([_array(pieces) for pieces in part.columns], schema=schema)
        for part in _parts(rows, width)
    )
    return cell_file.write(found, schema, path)


def _parts(rows: Iterable[Row], width: int) -> Iterator[_Part]:
    """The rows in parts of which none fills the memory."""
    part, above = _Part([[] for _ in range(width)]), 0
    for batch in batches(rows):
        if part.add(batch) * _WIDEST > MAX_RECORD:
            _check(batch, above)
        above += len(batch)
        if part.is_full:
            yield part
            part = _Part([[] for _ in range(width)])
    if part.rows:
        yield part


def _check(batch: Sequence[Row], above: int) -> None:
    for line, row in enumerate(batch, above + 1):
        if sum(len(_encoded(cell)) for cell in row) > MAX_RECORD:
            raise LineTooLong(line=line)


def _array(pieces: Sequence[str | Row]) -> Any:
    """The cells of a column; to divide one long text is faster than to take over many."""
    texts = [each for each in pieces if isinstance(each, str)]
    if len(texts) == len(pieces):
        whole = _alone(_encoded(_BETWEEN.join(texts)))
        return pc.split_pattern(whole, _BETWEEN).flatten()  # pyright: ignore[reportAttributeAccessIssue]
    cells = (each.split(_BETWEEN) if isinstance(each, str) else each for each in pieces)
    return pa.array([_encoded(cell) for some in cells for cell in some], _TEXT)


def _alone(text: bytes) -> Any:
    """An array of this text; to let Arrow look what it is given would load pandas."""
    ends = pa.py_buffer(pack("=qq", 0, len(text)))
    return pa.LargeStringArray.from_buffers(1, ends, pa.py_buffer(text))


def _encoded(text: str) -> bytes:
    """Half of a surrogate pair, which JSON may hold and UTF-8 may not, becomes a question mark."""
    return text.encode("utf-8", "replace")
