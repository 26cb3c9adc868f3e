"""Material and a choice of sheets to one finished, scanned workbook on disk."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from core.errors import AppError
from core.privacy.scanning import Hit, scan
from core.report.blocks import Block, Page, Stream
from core.report.cells import Row
from core.report.documents import sheets_of
from core.report.painting import paint
from core.report.sheet import Material, Sheet
from core.report.writing import About, Book
from core.store import Store
from core.store.known import known
from core.texts import say

Progress = Callable[[float, str], None]
_ROWS_A_TICK = 2_000


class StillPersonal(AppError):
    """The finished file holds something personal and is withheld; facts: place, kind, n."""

    key = "still_personal"


@dataclass(frozen=True)
class Written:
    """What was written: the file, its tabs in order, and how many rows the detail holds."""

    path: Path
    tabs: tuple[str, ...]
    detail_rows: int


def write_report(
    material: Material,
    path: Path,
    sheets: tuple[str, ...] | None = None,
    progress: Progress = lambda _share, _tab: None,
) -> Written:
    """Write the chosen sheets (None: all of the edition) to `path`, whole or not at all.

    `progress` gets the share done (0–1) and the tab at work; an exception it raises cancels. Raises
    OSError where the file cannot be written, StillPersonal if the finished file holds something
    personal: then there is no file.
    """
    part = path.with_name(f".{uuid4().hex}.part.xlsx")
    # a folder that cannot be written is found out before the work, not after it
    part.touch()
    try:
        written = _write(material, part, sheets, progress)
        refuse_personal(part, material.store)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return replace(written, path=path)


def _write(
    material: Material, part: Path, sheets: tuple[str, ...] | None, progress: Progress
) -> Written:
    tabs, rows = list[str](), 0
    with Book(part, about(material)) as book:
        for share, page in _pages(material, sheets_of(sheets, material.edition)):
            tick = partial(progress, share, page.name)
            tick()
            paint(book, _watched(page, tick), material.language)
            tabs.append(page.name)
            rows += sum(block.n for block in page.blocks if isinstance(block, Stream))
    progress(1.0, "")
    return Written(part, tuple(tabs), rows)


def _pages(material: Material, sheets: tuple[Sheet, ...]) -> Iterator[tuple[float, Page]]:
    """Each page and the share of the sheets done before it."""
    for place, sheet in enumerate(sheets):
        yield from ((place / len(sheets), page) for page in sheet.build(material))


def about(material: Material) -> About:
    """Document properties of a report."""
    return About(
        title=material.say("title"),
        subject=material.say(f"edition_{material.edition}"),
        author=say("app.name", material.language),
        keywords=material.say("keywords"),
        created=material.created,
    )


def _watched(page: Page, tick: Callable[[], None]) -> Page:
    """The same page, whose long tables tell now and then that they go on."""
    return replace(page, blocks=tuple(_watching(block, tick) for block in page.blocks))


def _watching(block: Block, tick: Callable[[], None]) -> Block:
    if not isinstance(block, Stream):
        return block
    return replace(block, rows=_ticking(block.rows, tick))


def _ticking(rows: Iterable[Row], tick: Callable[[], None]) -> Iterator[Row]:
    for n, row in enumerate(rows):
        if n and n % _ROWS_A_TICK == 0:
            tick()
        yield row


def refuse_personal(path: Path, store: Store | None) -> None:
    """StillPersonal if a finished file holds something that looks, or is known to be, personal."""
    hits: tuple[Hit, ...] = scan(path, known(store), store.key) if store else scan(path)
    if hits:
        raise StillPersonal(place=hits[0].place, kind=hits[0].kind, n=sum(hit.n for hit in hits))
