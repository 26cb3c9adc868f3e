"""What is wrong with a row, and its sentence: which column, what, and what to do."""

from dataclasses import dataclass, field
from typing import Literal

from core.errors import Fact
from core.texts import Language, say
from core.worktables.parts import label, parts
from core.worktables.worktable import Worktable

Level = Literal["wrong", "missing", "advice"]


@dataclass(frozen=True)
class Problem:
    """`problem.<key>` with its facts, about one part of a row ("" for the row as a whole).

    wrong: the value cannot be meant; missing: the row may be kept but is not complete; advice:
    the person decides. `row` is the line of a filled file, or a row id, where there are several.
    """

    column: str
    key: str
    facts: dict[str, Fact] = field(default_factory=dict[str, Fact])
    level: Level = "wrong"
    row: int | None = None


def sentence(problem: Problem, worktable: Worktable, language: Language) -> str:
    """The problem in words, with the column's name as people see it."""
    named = {part.key: part for part in parts(worktable)}
    part = named.get(problem.column)
    words = label(worktable, part, language) if part else problem.column
    return say(
        f"problem.{problem.key}", language, column=words, row=problem.row or "", **problem.facts
    )
