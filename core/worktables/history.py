"""Versions of a row to what each changed, in words: for its history, a conflict, a preview."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from core.store.rows import Row
from core.texts import Language
from core.worktables.cells import Cell
from core.worktables.columns import Values
from core.worktables.known import UNKNOWN, Known
from core.worktables.listing import cells
from core.worktables.parts import label, parts
from core.worktables.worktable import Worktable

What = Literal["made", "changed", "deleted", "brought_back"]


@dataclass(frozen=True)
class Difference:
    """One cell that differs, by the key of its part."""

    key: str
    label: str
    before: Cell
    after: Cell


@dataclass(frozen=True)
class Edit:
    """What one version did to a row, who and when (ISO text, UTC)."""

    version: int
    who: str
    at: str
    what: What
    differences: tuple[Difference, ...]


def differences(
    worktable: Worktable, before: Values, after: Values, language: Language, known: Known = UNKNOWN
) -> tuple[Difference, ...]:
    """The cells in which two versions of a row differ, in words."""
    olds, news = (cells(worktable, each, language, known) for each in (before, after))
    return tuple(
        Difference(part.key, label(worktable, part, language), old, new)
        for part, old, new in zip(parts(worktable), olds, news, strict=True)
        if old != new
    )


def edits(
    worktable: Worktable, versions: Iterable[Row], language: Language, known: Known = UNKNOWN
) -> tuple[Edit, ...]:
    """A row's versions, oldest first, as edits, newest first."""
    rows = list(versions)
    first = [_edit(worktable, None, rows[0], language, known)] if rows else []
    later = [_edit(worktable, old, new, language, known) for old, new in pairwise(rows)]
    return tuple(reversed(first + later))


def _edit(
    worktable: Worktable, old: Row | None, new: Row, language: Language, known: Known
) -> Edit:
    before: Values = old.values if old else {}
    found = differences(worktable, before, new.values, language, known)
    return Edit(new.version, new.who, new.at, _what(old, new), found)


def _what(old: Row | None, new: Row) -> What:
    if old is None:
        return "made"
    if old.deleted != new.deleted:
        return "deleted" if new.deleted else "brought_back"
    return "changed"
