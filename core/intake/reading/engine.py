"""A regular UTF-8 text file of known dialect to cells, by DuckDB on all cores, or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
from duckdb import CSVLineTerminator

from core.intake.reading import cell_file
from core.intake.reading.dialect import Dialect
from core.intake.reading.limits import ENGINE_MEMORY, MAX_LINE, MAX_RECORD
from core.intake.reading.refusals import LineTooLong

_CRLF = CSVLineTerminator.CARRIAGE_RETURN_LINE_FEED
# of rows of a megabyte a few thousand fill the memory a child may have
_AT_ONCE = 4096


class Irregular(Exception):
    """DuckDB found a record of another width, a stray quote, a line too long, or no UTF-8."""


def columns(width: int) -> list[str]:
    """The columns of the cells of a table of this width."""
    return [f"c{index}" for index in range(width)]


def to_cells(source: Path, target: Path, dialect: Dialect, *, width: int, skip: int) -> int:
    """Writes the records after the first `skip` as text columns; returns how many they are.

    Raises Irregular, for a line of over a megabyte too. DuckDB drops blank lines without a word:
    counting the line ends within the cells brings them to light.
    """
    return _written(source, target, dialect, _Options(width, skip, MAX_LINE))


def regular_to_cells(source: Path, target: Path, dialect: Dialect, width: int) -> int:
    """The same for a file of our own making, all records, a line of up to eight megabytes.

    Raises LineTooLong.
    """
    try:
        return _written(source, target, dialect, _Options(width, 0, MAX_RECORD, _CRLF))
    except Irregular as error:
        with source.open("rb") as file:
            sizes = enumerate(map(len, file), 1)
            longest = next((line for line, size in sizes if size > MAX_RECORD), None)
        if longest is None:
            raise
        raise LineTooLong(line=longest) from error


@dataclass(frozen=True)
class _Options:
    width: int
    skip: int
    longest: int
    newline: CSVLineTerminator | None = None


def _written(source: Path, target: Path, dialect: Dialect, options: _Options) -> int:
    names = dict.fromkeys(columns(options.width), "VARCHAR")
    try:
        cells = _connected(target.parent).read_csv(
            str(source),
            header=False,
            auto_detect=False,
            columns=names,
            skiprows=options.skip,
            sep=dialect.delimiter,
            quotechar=dialect.quote,
            escapechar=dialect.escape,
            force_not_null=list(names),
            max_line_size=options.longest,
            lineterminator=options.newline,
        )
        reader = cells.to_arrow_reader(_AT_ONCE)
    except duckdb.Error as error:
        raise Irregular from error
    return cell_file.write(_until_refused(reader), reader.schema, target)


def _until_refused(reader: Any) -> Iterator[Any]:
    """The batches; what DuckDB meets on the way comes through Arrow as an error of the system."""
    try:
        yield from reader
    except OSError as error:
        raise Irregular from error


@lru_cache(maxsize=1)
def _connected(scratch: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(
        config={
            "memory_limit": ENGINE_MEMORY,
            "temp_directory": str(scratch / "engine"),
            "autoinstall_known_extensions": "false",
        }
    )
