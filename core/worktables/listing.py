"""Rows to a header and cells in words: for the grid, the template and the report."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.store.rows import Row
from core.texts import Language, has, say
from core.worktables.cells import Cell, to_cell
from core.worktables.columns import Number, Simple, Text, Values
from core.worktables.known import UNKNOWN, Known
from core.worktables.parts import Part, flat, label, parts
from core.worktables.titles import row_id
from core.worktables.worktable import Worktable

ID = Part("", "id", Text(), locked=True)
VERSION = Part("", "version", Number(0, whole=True), locked=True)


@dataclass(frozen=True)
class Heading:
    """One column of a listing; `hint` is its definition, percent cells are 0–100."""

    part: Part
    label: str
    hint: str

    @property
    def kind(self) -> Simple:
        return self.part.kind


@dataclass(frozen=True)
class Sheet:
    """A table in words: as many cells in every row as there are headings."""

    header: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheet(
    worktable: Worktable, rows: Iterable[Row], language: Language, known: Known = UNKNOWN
) -> Sheet:
    """The rows that are not deleted: id, every part, version. Cells are text, numbers and dates."""
    return Sheet(
        header(worktable, language),
        tuple(
            (row_id(worktable, row.id), *cells(worktable, row.values, language, known), row.version)
            for row in rows
            if not row.deleted
        ),
    )


def header(worktable: Worktable, language: Language) -> tuple[Heading, ...]:
    """The headings of a worktable; a data template has no ids and no versions."""
    body = tuple(heading(worktable, part, language) for part in parts(worktable))
    if not worktable.prefix:
        return body
    first, last = (
        Heading(
            part, say(f"column.part.{part.key}", language), say(f"hint.part.{part.key}", language)
        )
        for part in (ID, VERSION)
    )
    return (first, *body, last)


def heading(worktable: Worktable, part: Part, language: Language) -> Heading:
    """One heading with the definition of its column."""
    own = f"hint.{worktable.key}.{part.key}"
    hint = own if has(own) else f"hint.part.{part.key.removeprefix(f'{part.column}.')}"
    return Heading(part, label(worktable, part, language), say(hint, language))


def cells(
    worktable: Worktable, values: Values, language: Language, known: Known = UNKNOWN
) -> tuple[Cell, ...]:
    """One row's values in words, part by part."""
    there = flat(worktable, values)
    return tuple(to_cell(part.kind, there[part.key], language, known) for part in parts(worktable))
