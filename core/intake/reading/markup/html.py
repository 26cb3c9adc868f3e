"""A page that calls itself a table to the tables it draws."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from core.errors import Note
from core.intake.reading.labels import filled, has_data
from core.intake.reading.markup.charset import encoding_of, texts
from core.intake.reading.markup.page import Page
from core.intake.reading.raw_table import RawTable
from core.intake.reading.scan import HEAD, chunks
from core.intake.reading.sheet import Sheet, tables_of, targets
from core.intake.reading.wrong_kinds import WebPage

Rows = list[list[str]]
_FEED = 1 << 16
_HEADERS = 2
_MOST_TABLES = 100


def read_html(source: Path, target: Path, name: str, asked: str | None) -> tuple[RawTable, ...]:
    """Reads every table with rows and columns, or else the one there is.

    Raises WebPage if it draws none or asks for a password, TooManyColumns, UnknownEncoding.
    """
    with source.open("rb") as file:
        encoding = asked or encoding_of(file.read(HEAD + 1))
    page, replaced = parsed(texts(chunks(source), encoding))
    sheets = list(sheets_of(page, name))
    paths = targets(target)
    found = [table for sheet in sheets for table in tables_of(sheet, paths, encoding)]
    if not found:
        raise WebPage
    notes = (*found[0].notes, *_replaced(replaced))
    return (replace(found[0], notes=notes), *found[1:])


def parsed(pieces: Iterable[str]) -> tuple[Page, int]:
    """The page of this text, and how many characters of it were none."""
    page = Page()
    replaced = 0
    for piece in pieces:
        replaced += piece.count("\ufffd")
        for at in range(0, len(piece), _FEED):
            page.feed(piece[at : at + _FEED])
    page.close()
    return page, replaced


def sheets_of(page: Page, name: str) -> Iterator[Sheet]:
    """The tables of a page that hold data, under its name or "name › sheet"; raises WebPage."""
    if page.asks_password:
        raise WebPage
    tables = _joined(grid.finished() for grid in page.grids if grid.width)
    tables = [rows for rows in tables if _is_table(rows)] or tables[:1]
    for number, rows in enumerate(tables[:_MOST_TABLES], 1):
        yield Sheet(_name(name, number, len(tables), page.names), iter(rows), len(rows[0]))


def _name(name: str, number: int, tables: int, names: list[str]) -> str:
    if len(names) == tables:
        return f"{name} › {names[number - 1]}"
    return f"{name} › {number}" if tables > 1 else name


def _joined(tables: Iterable[Rows]) -> list[Rows]:
    """The tables, those that go on below another drawn for them as one."""
    found: list[Rows] = []
    for rows in tables:
        if found and _goes_on(found[-1], rows):
            found[-1] += rows
        else:
            found.append(rows)
    return found


def _goes_on(before: Rows, rows: Rows) -> bool:
    """Whether it has the same header again, or the header is all there was before."""
    if len(before[0]) != len(rows[0]) or len(rows[0]) == 1:
        return False
    is_header = len(before) <= _HEADERS and not any(map(has_data, before)) and has_data(rows[0])
    return is_header or (before[0] == rows[0] and filled(rows[0]) > 1 and not has_data(rows[0]))


def _is_table(rows: Rows) -> bool:
    """At least two rows of at least two cells."""
    return sum(filled(row) > 1 for row in rows) > 1


def _replaced(characters: int) -> tuple[Note, ...]:
    return (Note("characters_replaced", characters),) if characters else ()
