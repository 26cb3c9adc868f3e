"""A page with all its parts in one file, as Excel saves a workbook, to the tables it draws."""

import email
from collections.abc import Iterator
from email.message import Message
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from core.intake.reading.markup.charset import encoding_of, texts
from core.intake.reading.markup.html import parsed, sheets_of
from core.intake.reading.markup.page import Page
from core.intake.reading.raw_table import RawTable
from core.intake.reading.sheet import tables_of, targets
from core.intake.reading.wrong_kinds import WebPage

_MOST_PARTS = 500


def read_web_archive(
    source: Path, target: Path, name: str, asked: str | None
) -> tuple[RawTable, ...]:
    """Reads the sheets that the first page names, or the tables of every page there is.

    Raises WebPage if none draws a table, TooManyColumns, UnknownEncoding.
    """
    with source.open("rb") as file:
        message = email.message_from_binary_file(file)
    pages = {place: (page, said) for place, page, said in _pages(message, asked)}
    paths = targets(target)
    found = [
        table
        for place, sheet in _wanted(pages, name)
        for page, said in [pages[place]]
        for each in sheets_of(page, sheet)
        for table in tables_of(each, paths, said)
    ]
    if not found:
        raise WebPage
    return tuple(found)


def _pages(message: Message, asked: str | None) -> Iterator[tuple[str, Page, str]]:
    """The pages in it: the end of the address they are found at, and their encoding."""
    for number, part in enumerate(message.walk()):
        content = part.get_payload(decode=True)
        if part.get_content_type() != "text/html" or not isinstance(content, bytes):
            continue
        encoding = asked or encoding_of(content, part.get_content_charset())
        page, _ = parsed(texts([content], encoding))
        # one with letters beyond ASCII is no str
        yield _end(str(part.get("Content-Location", ""))) or str(number), page, encoding
        if number > _MOST_PARTS:
            return


def _wanted(pages: dict[str, tuple[Page, str]], name: str) -> Iterator[tuple[str, str]]:
    """The pages to read, and what their tables are called."""
    books = (page for page, _ in pages.values() if page.sources)
    book = next(books, Page())
    named = dict(zip(map(_end, book.sources), book.names, strict=False))
    sheets = {place: sheet for place, sheet in named.items() if place in pages}
    if sheets:
        yield from ((place, f"{name} › {sheet}") for place, sheet in sheets.items())
        return
    drawn = [place for place, (page, _) in pages.items() if any(g.width for g in page.grids)]
    yield from ((place, f"{name} › {place}" if len(drawn) > 1 else name) for place in drawn)


def _end(address: str) -> str:
    return PurePosixPath(unquote(address.replace("\\", "/"))).name
