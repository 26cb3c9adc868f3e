"""A table to the workbook people download and fill: instructions, the sheet to fill, options."""

from collections.abc import Iterable
from datetime import datetime
from typing import IO, Any

from core.store.rows import Row
from core.texts import Language, say
from core.worktables.cells import Cell
from core.worktables.excel import BEGINNING, open_book
from core.worktables.filling_sheet import Filling, fill_in
from core.worktables.instructions import instruct
from core.worktables.known import UNKNOWN, Known
from core.worktables.listing import cells, sheet
from core.worktables.option_lists import option_sources
from core.worktables.template_rows import example
from core.worktables.worktable import Worktable


def write_template(  # noqa: PLR0913 - only table, language and target must be said
    worktable: Worktable,
    language: Language,
    target: IO[bytes],
    *,
    rows: Iterable[Row] = (),
    known: Known = UNKNOWN,
    at: datetime = BEGINNING,
) -> None:
    """Write the template of a worktable or data template as .xlsx into a binary stream.

    With `rows` they stand in it to be changed, and come back by id and version.
    """
    book = open_book(target, _about(worktable, language), at)
    listing = sheet(worktable, rows, language, known)
    instruct(book, worktable, listing.header, language)
    leaf = book.sheet(worktable.tab(language))
    filling = Filling(
        title=worktable.name(language),
        headings=listing.header,
        example=_example(worktable, language, known),
        rows=listing.rows,
        sources=option_sources(book, listing.header, language, known),
        numbered=bool(worktable.prefix),
    )
    fill_in(book, leaf, filling, language)
    leaf.activate()
    book.file.close()


def _example(worktable: Worktable, language: Language, known: Known) -> tuple[Cell, ...]:
    shown = cells(worktable, example(worktable, language), language, known)
    return (say("template.example", language), *shown, None) if worktable.prefix else shown


def _about(worktable: Worktable, language: Language) -> dict[str, Any]:
    name = say("app.name", language)
    return {
        "title": worktable.name(language),
        "subject": say("template.subject", language),
        "author": name,
        "company": name,
        "keywords": worktable.key,
    }
