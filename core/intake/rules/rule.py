"""The nouns of cleaning: a table being cleaned, a rule, and what a rule found in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.intake.rules.ticket_numbers import numbers_of
from core.tickets import ColumnMapping, UploadKind

Rows = NDArray[np.bool_]
Numbers = NDArray[np.int64]
Does = Literal["skips", "leaves", "blanks", "marks"]

ANCHORS: dict[UploadKind, tuple[str, ...]] = {
    "tickets": ("created_at", "first_message_at", "assigned_at", "first_response_at",
                "resolved_at", "first_closed_at", "answered_at"),
    "surveys": ("answered_at", "created_at", "survey_sent_at"),
    "complaints": ("created_at", "answered_at", "first_message_at", "resolved_at"),
}  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A table being cleaned.

    `cells`: its texts under its headers; `frame`: the values in stored columns (see core.tickets);
    `headers`: stored column to header; `timed`: per moment column, where it has a clock time;
    `refused`: per stored column, where a text gave no value; `as_of`: the cut-off, naive UTC.
    """

    cells: pd.DataFrame
    frame: pd.DataFrame
    headers: dict[str, str]
    timed: dict[str, Rows]
    refused: dict[str, Rows]
    mapping: ColumnMapping
    as_of: datetime | None

    @property
    def here(self) -> Rows:
        """The rows that nothing has taken out so far."""
        return self.frame["left_out"].isna().to_numpy()

    @cached_property
    def tickets(self) -> Numbers:
        """Per row a number for its ticket id, however it is spelled; -1 without one."""
        if "ticket_id" not in self.frame:
            return np.full(len(self.frame), -1)
        return numbers_of(self.frame["ticket_id"])

    @cached_property
    def again(self) -> Rows:
        """The rows whose ticket id stands more than once."""
        counts = np.append(np.bincount(self.tickets + 1)[1:], 0)
        return counts[self.tickets] > 1

    @property
    def anchors(self) -> tuple[str, ...]:
        """The moments of this table that can date a row, the best first."""
        return tuple(name for name in ANCHORS[self.mapping.kind] if name in self.frame)

    @property
    def moments(self) -> tuple[str, ...]:
        """All moment columns of this table."""
        return tuple(self.timed)


@dataclass(frozen=True)
class Find:
    """Rows a rule found, and the stored column it is about ("" for the row as a whole)."""

    rows: Rows
    column: str = ""


@dataclass(frozen=True)
class Rule:
    """What to look for, and what happens where it is found.

    Rows of a rule that `skips` were never records; those of one that `leaves` can be put back; a
    rule that `blanks` empties the cell and keeps the row; one that `marks` only counts.
    `fixed` rules cannot be switched off: there is nothing they could leave in.
    """

    key: str
    does: Does
    finds: Callable[[Draft], Iterable[Find]]
    fixed: bool = False
