"""Pages of one kind to a workbook of their own, searched for what must not leave."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from core.report.blocks import Page
from core.report.painting import paint
from core.report.reporting import refuse_personal
from core.report.writing import About, Book
from core.store import Store
from core.texts import Language, say
from core.worktables.excel import BEGINNING


def write_single_book(
    title: str, pages: Iterable[Page], language: Language, stream: IO[bytes], store: Store | None
) -> None:
    """Write the pages as a workbook of that title.

    StillPersonal if the finished file holds something that looks personal, or that a store knows to
    be: then nothing is written.
    """
    with TemporaryDirectory(dir=store.spool if store else None) as folder:
        path = Path(folder, "single.xlsx")
        with Book(path, _about(title, language)) as book:
            for page in pages:
                paint(book, page, language)
        refuse_personal(path, store)
        with path.open("rb") as finished:
            shutil.copyfileobj(finished, stream)


def _about(title: str, language: Language) -> About:
    author, keywords = (say(key, language) for key in ("app.name", "report.keywords"))
    return About(title, title, author, keywords, BEGINNING)
