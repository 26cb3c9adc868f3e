"""A worktable to the columns of an editor grid, described without knowing any grid."""

from dataclasses import dataclass
from typing import Any, Literal, assert_never

from core.store.rows import Row
from core.texts import Language
from core.worktables.cells import Cell
from core.worktables.columns import (
    Choice,
    Day,
    Duration,
    Link,
    LongText,
    Number,
    Percent,
    Person,
    Segment,
    Simple,
    Tags,
    Text,
    Values,
)
from core.worktables.known import UNKNOWN, Known
from core.worktables.listing import Heading, cells, header
from core.worktables.options import is_closed, options
from core.worktables.parts import flat, folded, parts
from core.worktables.titles import row_id
from core.worktables.typed import from_cell
from core.worktables.value_checks import PERSON, ends
from core.worktables.worktable import Worktable

Type = Literal["text", "choice", "number", "percent", "minutes", "day"]


@dataclass(frozen=True)
class GridColumn:
    """`options` are words to choose from; `closed` says that nothing else may stand there.

    Cells of type percent are 0–100, of type minutes minutes, of type day dates.
    """

    key: str
    label: str
    hint: str
    type: Type
    required: bool
    locked: bool
    options: tuple[str, ...] = ()
    closed: bool = False
    low: float | None = None
    high: float | None = None
    whole: bool = False
    limit: int | None = None
    long: bool = False


def grid(
    worktable: Worktable, language: Language, known: Known = UNKNOWN
) -> tuple[GridColumn, ...]:
    """One column for the id, one for each part, one for the version."""
    return tuple(_column(each, language, known) for each in header(worktable, language))


def grid_cells(
    worktable: Worktable, row: Row, language: Language, known: Known = UNKNOWN
) -> dict[str, Cell]:
    """A row as the grid holds it, by column key."""
    body = zip(parts(worktable), cells(worktable, row.values, language, known), strict=True)
    return {"id": row_id(worktable, row.id), "version": row.version} | {p.key: c for p, c in body}


def from_grid(worktable: Worktable, edited: dict[str, Any], before: Values) -> dict[str, Any]:
    """The whole values of a row after some of its cells were edited, in any language."""
    typed = [part for part in parts(worktable) if not part.locked]
    new = {p.key: from_cell(p.kind, edited[p.key]) for p in typed if p.key in edited}
    return folded(worktable, flat(worktable, before) | new, before)


def _column(heading: Heading, language: Language, known: Known) -> GridColumn:
    kind, part = heading.kind, heading.part
    low, high = ends(kind) if isinstance(kind, Number | Percent | Duration) else (None, None)
    return GridColumn(
        key=part.key,
        label=heading.label,
        hint=heading.hint,
        type=_type(kind),
        required=part.required,
        locked=part.locked,
        options=options(kind, language, known),
        closed=is_closed(kind),
        low=low,
        high=high,
        whole=isinstance(kind, Number) and kind.whole,
        limit=_limit(kind),
        long=isinstance(kind, LongText),
    )


def _type(kind: Simple) -> Type:
    match kind:
        case Text() | LongText() | Tags():
            return "text"
        case Choice() | Person() | Link() | Segment():
            return "choice"
        case Number():
            return "number"
        case Percent():
            return "percent"
        case Duration():
            return "minutes"
        case Day():
            return "day"
    assert_never(kind)


def _limit(kind: Simple) -> int | None:
    if isinstance(kind, Text | LongText):
        return kind.limit
    return PERSON.limit if isinstance(kind, Person) else None
