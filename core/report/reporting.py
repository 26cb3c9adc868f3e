"""Material and a choice of sheets to one finished, scanned workbook on disk."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from core.errors import AppError
from core.privacy.scanning import Hit, scan
from core.report.blocks import Block, Page, Stream
from core.report.cells import Row
from core.report.documents import sheets_of
from core.report.painting import paint
from core.report.sheet import Material
from core.report.writing import About, Book
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
    StillPersonal if the finished file holds something personal: then there is no file.
    """
    part = path.with_name(f".{uuid4().hex}.part.xlsx")
    try:
        written = _write(material, part, sheets, progress)
        _refuse_personal(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return replace(written, path=path)


def _write(
    material: Material, part: Path, sheets: tuple[str, ...] | None, progress: Progress
) -> Written:
    chosen, tabs, rows = sheets_of(sheets, material.edition), list[str](), 0
    with Book(part, about(material)) as book:
        for place, sheet in enumerate(chosen):
            for page in sheet.build(material):
                share = place / len(chosen)
                paint(
                    book,
                    _watched(page, lambda tab=page.name, at=share: progress(at, tab)),
                    material.language,
                )
                tabs.append(page.name)
                rows += sum(block.n for block in page.blocks if isinstance(block, Stream))
    progress(1.0, "")
    return Written(part, tuple(tabs), rows)


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

    def watch(block: Block) -> Block:
        return (
            replace(block, rows=_ticking(block.rows, tick)) if isinstance(block, Stream) else block
        )

    return replace(page, blocks=tuple(watch(block) for block in page.blocks))


def _ticking(rows: Iterable[Row], tick: Callable[[], None]) -> Iterator[Row]:
    for n, row in enumerate(rows):
        if n % _ROWS_A_TICK == 0:
            tick()
        yield row


def _refuse_personal(path: Path) -> None:
    hits: tuple[Hit, ...] = scan(path)
    if hits:
        raise StillPersonal(place=hits[0].place, kind=hits[0].kind, n=sum(hit.n for hit in hits))
