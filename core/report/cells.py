"""What can stand in a cell: a value, what kind of value it is, and its column."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Kind = Literal[
    "text", "long", "count", "minutes", "share", "score", "points", "day", "moment", "hour",
    "number", "percent", "minutes_change", "share_change", "score_change", "count_change",
    "relative",
]  # fmt: skip
Tone = Literal["", "good", "bad", "attention", "muted"]
Value = str | int | float | bool | date | datetime | None


@dataclass(frozen=True)
class Cell:
    """A value that is shown otherwise than its column: another kind, or with a judgement."""

    value: Value
    kind: Kind | None = None
    tone: Tone = ""


@dataclass(frozen=True)
class Column:
    """One column of a table; `note` becomes the comment of its header, `choices` a drop-down."""

    key: str
    title: str
    kind: Kind = "text"
    note: str = ""
    width: float | None = None
    choices: tuple[str, ...] = ()


Row = tuple[Value | Cell, ...]
