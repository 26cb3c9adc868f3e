"""A table whose workbook hides sheets to the tables on them, beside it."""

from collections.abc import Collection
from dataclasses import replace

from core.errors import AppError, Note
from core.intake.clearing import beside, forget_cells
from core.intake.preview import Preview
from core.intake.progress import Progress
from core.intake.reading.refusals import EmptyFile
from core.intake.taking_in import inspect
from core.intake.wishes import Wishes
from core.store import Store

_NOTE = "sheets_hidden"


class NothingHidden(AppError):
    """The hidden sheets of a workbook are empty; facts: file."""

    key = "nothing_hidden"


def hides_sheets(preview: Preview) -> bool:
    """Whether this is the table that tells of its workbook's hidden sheets."""
    return any(note.key == _NOTE for note in preview.raw.notes)


def with_hidden(
    preview: Preview, known: Collection[str], store: Store, progress: Progress
) -> tuple[Preview, ...]:
    """The table, and one preview for each table on a hidden sheet; NothingHidden if there is none.

    `known` are the digests of tables that wait already (see Upload).
    """
    try:
        found = inspect(preview.file, store=store, wishes=Wishes(hidden=True), progress=progress)
    except EmptyFile as error:
        raise NothingHidden(file=preview.file.name) from error
    new = [each for each in found if each.upload.digest not in known and each.known is None]
    for each in found:
        if each not in new:
            forget_cells(each.raw)
    return (_silent(preview), *(beside(preview, each) for each in new))


def _silent(preview: Preview) -> Preview:
    """The same without a word about sheets that have been read by now."""
    raw, tickets = preview.raw, preview.tickets
    raw = replace(raw, notes=_others(raw.notes))
    tickets = replace(tickets, notes=_others(tickets.notes))
    return replace(preview, upload=replace(preview.upload, raw=raw), tickets=tickets)


def _others(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(note for note in notes if note.key != _NOTE)
