"""A regular UTF-8 text file of known dialect to Parquet, by DuckDB on all cores, or not at all."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import duckdb
from duckdb import CSVLineTerminator

from core.intake.reading.dialect import Dialect
from core.intake.reading.limits import ENGINE_MEMORY, MAX_LINE, MAX_RECORD
from core.intake.reading.refusals import LineTooLong

_CRLF = CSVLineTerminator.CARRIAGE_RETURN_LINE_FEED


def columns(width: int) -> list[str]:
    """The Parquet columns of a table of this width."""
    return [f"c{index}" for index in range(width)]


def to_parquet(source: Path, target: Path, dialect: Dialect, *, width: int, skip: int) -> int:
    """Writes the records after the first `skip` as text columns; returns how many they are.

    DuckDB raises on a record of another width, a stray quote, a line of over a megabyte, or bytes
    that are not UTF-8. It drops blank lines without a word: `lines_within` brings them to light.
    """
    return _written(source, target, dialect, _Options(width, skip, MAX_LINE))


def regular_to_parquet(source: Path, target: Path, dialect: Dialect, width: int) -> int:
    """The same for a file of our own making, all records, a line of up to eight megabytes.

    Raises LineTooLong.
    """
    try:
        return _written(source, target, dialect, _Options(width, 0, MAX_RECORD, _CRLF))
    except duckdb.InvalidInputException as error:
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
    engine = _connected(target.parent)
    engine.read_csv(
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
    ).write_parquet(str(target), compression="snappy")
    return _one(engine.read_parquet(str(target)).aggregate("count(*)"))


def lines_within(path: Path, width: int, newline: str) -> int:
    """How many line ends stand inside the cells of a Parquet file."""
    ends = f"chr({ord(newline)})"
    counts = (
        f"sum(CASE WHEN contains({name}, {ends})"
        f" THEN length({name}) - length(replace({name}, {ends}, '')) ELSE 0 END)"
        for name in columns(width)
    )
    found = _connected(path.parent).read_parquet(str(path))
    return _one(found.aggregate(f"coalesce({' + '.join(counts)}, 0)"))


@lru_cache(maxsize=1)
def _connected(scratch: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(
        config={
            "memory_limit": ENGINE_MEMORY,
            "temp_directory": str(scratch / "engine"),
            "autoinstall_known_extensions": "false",
        }
    )


def _one(relation: duckdb.DuckDBPyRelation) -> int:
    return int(relation.fetchall()[0][0])
