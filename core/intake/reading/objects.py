"""The records of a JSON to RawTables, every digit kept."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from core.intake.reading import encoding as encodings
from core.intake.reading.flattening import flat, text_of
from core.intake.reading.json_values import by_line, document, is_by_line, lines_of
from core.intake.reading.markup.charset import texts
from core.intake.reading.raw_table import RawTable, rejection
from core.intake.reading.record_table import written
from core.intake.reading.records_found import Found, found_in, is_list, is_object
from core.intake.reading.refusals import BrokenObjects, EmptyFile
from core.intake.reading.scan import chunks, scan
from core.intake.reading.sheet import Sheet, tables_of, targets


def read_objects(source: Path, target: Path, name: str, asked: str | None) -> tuple[RawTable, ...]:
    """Reads lists of objects or of lists, wherever in the document, or one object or list a line.

    Raises BrokenObjects, EmptyFile, WebPage for a message of a website, TooManyColumns,
    UnknownEncoding.
    """
    seen = scan(source)
    encoding = asked or encodings.detect(seen.head, seen.evidence)
    try:
        if is_by_line(_lines(source, encoding)):
            return _by_line(source, target, name, encoding)
        text = "".join(texts(chunks(source), encoding)).removeprefix("\ufeff")
        return _of_found(found_in(document(text)), target, name, encoding)
    except RecursionError as error:
        raise BrokenObjects from error


def _lines(source: Path, encoding: str) -> Iterator[str]:
    lines = lines_of(texts(chunks(source), encoding))
    yield next(lines).removeprefix("\ufeff")
    yield from lines


def _by_line(source: Path, target: Path, name: str, encoding: str) -> tuple[RawTable, ...]:
    """An object a line, read twice so that only one is held at a time; or a list a line."""
    rejected: list[int] = []

    def records() -> Iterator[dict[str, str]]:
        rejected.clear()
        for number, line in enumerate(_lines(source, encoding), 1):
            value = by_line(line)
            if is_object(value):
                yield flat(value)
            elif line.strip():
                rejected.append(number)

    first = next(by_line(line) for line in _lines(source, encoding) if line.strip())
    if is_list(first):
        lists = [each for each in map(by_line, _lines(source, encoding)) if is_list(each)]
        return _of_found([Found("", [], lists)], target, name, encoding)
    table = written(records, next(targets(target)), name, encoding)
    if len(rejected) > table.n_rows:
        raise BrokenObjects
    return (replace(table, notes=rejection(rejected, encoding)),)


def _of_found(
    found: Sequence[Found], target: Path, name: str, encoding: str
) -> tuple[RawTable, ...]:
    paths = targets(target)
    several = len(found) > 1
    tables = (
        _tables(each, paths, f"{name} › {each.name}" if several else name, encoding)
        for each in found
    )
    read = tuple(table for each in tables for table in each)
    if not read:
        raise EmptyFile
    return read


def _tables(found: Found, paths: Iterator[Path], name: str, encoding: str) -> list[RawTable]:
    if found.objects:
        return [written(lambda: map(flat, found.objects), next(paths), name, encoding)]
    width = max(map(len, found.lists), default=0)
    rows = ([*map(text_of, each), *[""] * (width - len(each))] for each in found.lists)
    return tables_of(Sheet(name, rows, width), paths, encoding)
