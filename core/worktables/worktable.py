"""One table people fill in, declared once; grid, template, check, sheet and history follow."""

from dataclasses import dataclass, field
from typing import Any

from core.texts import Language, say
from core.worktables.columns import Column, Values


@dataclass(frozen=True)
class Worktable:
    """`prefix` starts the ids people say (D-7); `title` is the column that names a row.

    `example` holds the example row of the template, as stored; its texts, and those of `title`,
    are `example.<table>.<column>` in the catalogue. A data template has no prefix.
    """

    key: str
    prefix: str
    title: str
    columns: tuple[Column, ...]
    example: dict[str, Any] = field(default_factory=dict[str, Any])

    def column(self, key: str) -> Column:
        """The column of that key; KeyError if there is none."""
        found = {each.key: each for each in self.columns}
        return found[key]

    def name(self, language: Language) -> str:
        """The full title, as on the head of the document."""
        return say(f"table.{self.key}", language)

    def tab(self, language: Language) -> str:
        """The short name, as on a sheet's tab; at most 31 characters."""
        return say(f"table.{self.key}.tab", language)


def new_values(worktable: Worktable, today: str) -> dict[str, Any]:
    """What a new row starts with: the defaults of its columns, and today in `date` (ISO)."""
    started = {each.key: each.default for each in worktable.columns if each.default is not None}
    dated = {"date": today} if any(each.key == "date" for each in worktable.columns) else {}
    return started | dated


def with_computed(worktable: Worktable, values: Values) -> dict[str, Any]:
    """The values with the computed columns worked out anew."""
    made = {each.key: each.computed(values) for each in worktable.columns if each.computed}
    return dict(values) | made
