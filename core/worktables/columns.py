"""What a person may type into a column: the kinds as frozen values, and the column they make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Text:
    """One line, at most `limit` characters."""

    limit: int = 120


@dataclass(frozen=True)
class LongText:
    """Sentences, at most `limit` characters."""

    limit: int = 2000


@dataclass(frozen=True)
class Choice:
    """One of `options`, stored as its key; words are the texts `<words>.<option>`.

    An open choice only proposes: another word is kept as it was typed.
    """

    words: str
    options: tuple[str, ...]
    open: bool = False


@dataclass(frozen=True)
class Tags:
    """Several short words, stored as a list, at most `limit` of them."""

    limit: int = 10


@dataclass(frozen=True)
class Number:
    """A number between two ends, both allowed."""

    low: float | None = None
    high: float | None = None
    whole: bool = False


@dataclass(frozen=True)
class Percent:
    """0–100; rows that agree in column `shared_by` share out one hundred."""

    shared_by: str = ""


@dataclass(frozen=True)
class Day:
    """A calendar day, stored as 2025-05-21; not before the day in column `not_before`."""

    not_before: str = ""


@dataclass(frozen=True)
class Duration:
    """Typed in minutes, stored in seconds."""


@dataclass(frozen=True)
class Person:
    """A role with an asterisk, 客服主管*, never a name."""


@dataclass(frozen=True)
class Link:
    """A row of another worktable, stored as its id."""

    table: str


@dataclass(frozen=True)
class Segment:
    """Part of the data, stored as {segment: code}; typed as 渠道=邮件；团队=一组."""


@dataclass(frozen=True)
class MetricSegment:
    """A figure as it was read from the data: metric, segment, value, n, start and end.

    Stored as {"metric", "segment", "value" (base unit), "n", "start", "end"}. A person chooses
    metric and segment; the rest is frozen from the data and nobody types it.
    """


Simple = (
    Text | LongText | Choice | Tags | Number | Percent | Day | Duration | Person | Link | Segment
)
ColumnKind = Simple | MetricSegment


@dataclass(frozen=True)
class Column:
    """One column; `default` starts a new row, `computed` fills it from the other columns."""

    key: str
    kind: ColumnKind
    required: bool = False
    default: str | None = None
    computed: Callable[[Values], Any] | None = None
