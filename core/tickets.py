"""What a helpdesk row can say (FIELDS) and the stages a file passes on its way to the store."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from typing import Literal, Self
from unicodedata import normalize

import pandas as pd

from core.errors import Note

UploadKind = Literal["tickets", "surveys", "complaints"]
FieldKind = Literal[
    "id", "name", "contact", "moment", "duration", "category", "agent", "text", "score", "nps",
    "count", "tags",
]  # fmt: skip
DateOrder = Literal["ymd", "mdy", "dmy"]


@dataclass(frozen=True)
class Field:
    """One thing a column can mean. `stored` is its column in a batch, "" if it never gets there."""

    name: str
    kind: FieldKind
    stored: str


def _seconds(name: str) -> Field:
    return Field(name, "duration", name.replace("_minutes", "_seconds"))


FIELDS: tuple[Field, ...] = (
    Field("ticket_id", "id", "ticket_key"),
    Field("customer_id", "id", "customer_key"),
    Field("customer_name", "name", ""),
    Field("contact", "contact", ""),
    *(
        Field(name, "moment", name)
        for name in (
            "created_at", "first_response_at", "resolved_at", "first_message_at", "assigned_at",
            "first_closed_at", "answered_at", "survey_sent_at",
        )
    ),
    *(
        _seconds(name)
        for name in (
            "waiting_minutes", "first_response_minutes", "resolution_minutes", "handle_minutes",
        )
    ),
    *(
        Field(name, "category", name)
        for name in ("channel", "issue_type", "team", "priority", "customer_group", "status")
    ),
    Field("agent", "agent", "agent_key"),
    Field("tags", "tags", "tags"),
    *(Field(name, "text", name) for name in ("subject", "description", "comment")),
    Field("score", "score", "score"),
    Field("nps", "nps", "nps"),
    Field("reopened", "count", "reopened"),
    Field("replies", "count", "replies"),
)  # fmt: skip
FIELD: dict[str, Field] = {each.name: each for each in FIELDS}

EXTRA = "extra_"


def extra_column(header: str) -> str:
    """The stored column of a header kept as a filter: the same in every month that has it."""
    said = " ".join(normalize("NFKC", header).casefold().split())
    return f"{EXTRA}{blake2b(said.encode(), digest_size=4).hexdigest()}"


SKIPPED = ("title", "blank", "total", "event")
LEFT_OUT = ("duplicate", "superseded", "test", "undated", "replaced")


@dataclass(frozen=True)
class ColumnMapping:
    """Which header is which field, and how its values are read. Remembered per header fingerprint.

    `fields` holds (header, field name or None) in file order; `extras` headers kept as filters;
    `words` (field, word in the file, word meant); `off` the cleaning rules switched off; `pairs`
    the headers of a date and its clock time, or of a year, month, day and perhaps a clock time.
    `events` is the header that names the event of an event log, "" if none does; None: each row is
    a record of its own.
    """

    kind: UploadKind
    fields: tuple[tuple[str, str | None], ...]
    order: DateOrder | None = None
    timezone: str = "Asia/Shanghai"
    scale: int | None = None
    words: tuple[tuple[str, str, str], ...] = ()
    extras: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    pairs: tuple[tuple[str, ...], ...] = ()
    events: str | None = None

    def header_of(self, name: str) -> str | None:
        """The header that carries a field, if any."""
        return next((header for header, found in self.fields if found == name), None)

    def with_field(self, header: str, name: str | None) -> Self:
        """The same with one header meaning something else; with a meaning it is no extra."""
        fields = tuple((h, name if h == header else f) for h, f in self.fields)
        extras = tuple(each for each in self.extras if each != header or name is None)
        return replace(self, fields=fields, extras=extras)


@dataclass(frozen=True)
class Counts:
    """Rows of one table: read = kept + all left out + all skipped."""

    read: int
    left_out: dict[str, int] = field(default_factory=dict[str, int])
    skipped: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def kept(self) -> int:
        return self.read - sum(self.left_out.values()) - sum(self.skipped.values())


@dataclass(frozen=True)
class _Stage:
    """One table on its way: a frame with one row per file row, in stored columns.

    Beside the fields the frame has `row_no` (1-based row below the header), `left_out` (a reason
    of LEFT_OUT or SKIPPED, or null), `has_time` (the row's moment carries a clock time), where
    there is a score, `score_scale`, and `reply_unknown` where the value of a reply was not used.
    Moments are naive UTC timestamps, durations float seconds.
    """

    kind: UploadKind
    frame: pd.DataFrame
    counts: Counts
    notes: tuple[Note, ...]
    mapping: ColumnMapping
    as_of: datetime | None


@dataclass(frozen=True)
class Tickets(_Stage):
    """Read and cleaned; personal data is still in it, in the columns named by FIELDS' names."""


@dataclass(frozen=True)
class AnonymousTickets(_Stage):
    """Masked and pseudonymised: the only stage the store accepts."""
