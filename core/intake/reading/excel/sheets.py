"""The tables of a workbook's sheets to those of its file, the sheets not read told of."""

from collections.abc import Sequence
from dataclasses import replace

from core.errors import Note
from core.intake.reading.raw_table import RawTable
from core.intake.reading.refusals import EmptyFile

_MOST_NAMES = 5


def finished(found: Sequence[RawTable], name: str, hidden: Sequence[str]) -> tuple[RawTable, ...]:
    """Named "file › sheet"; the first tells of hidden sheets. Raises EmptyFile without a table."""
    if not found:
        raise EmptyFile
    names = "、".join(hidden[:_MOST_NAMES]) + ("…" if len(hidden) > _MOST_NAMES else "")
    notes = (Note("sheets_hidden", len(hidden), names),) if hidden else ()
    first = replace(found[0], notes=(*notes, *found[0].notes))
    return tuple(replace(each, name=f"{name} › {each.name}") for each in (first, *found[1:]))
