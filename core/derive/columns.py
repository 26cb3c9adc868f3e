"""The columns of `facts` and `complaints`, declared once: names and SQL types, in order."""

from collections.abc import Iterable

from core.settings import Basis

ENUMS = (
    "kind", "time_band", "status", "channel", "issue_type", "team", "priority", "customer_group",
    "agent",
)  # fmt: skip
# quick to write and seldom read: other compressions cost half of the build
_TEXT = "VARCHAR USING COMPRESSION zstd"
# the times every metric speaks of are those of one clock, kept once
_IN_BASIS = "DOUBLE GENERATED ALWAYS AS ({name}_{clock}) VIRTUAL"
_CLOCKS: dict[Basis, str] = {"calendar": "calendar", "business": "work"}

FACTS: tuple[tuple[str, str], ...] = (
    ("kind", "kind"),
    ("batch", "INTEGER"),
    ("row_no", "INTEGER"),
    ("day", "DATE"),
    ("created_day", "DATE"),
    ("closed_day", "DATE"),
    ("hour", "UTINYINT"),
    ("weekday", "UTINYINT"),
    *((name, name) for name in ENUMS[1:]),
    *(
        (name, "DOUBLE")
        for name in (
            "frt_calendar", "frt_work", "ttr_calendar", "ttr_work", "waiting", "handle", "target",
            "score",
        )
    ),
    *((name, _IN_BASIS.replace("{name}", name)) for name in ("frt", "ttr")),
    ("band", "UTINYINT"),
    *((name, "SMALLINT") for name in ("reopened", "replies", "scale", "nps")),
    *(
        (name, "BOOLEAN")
        for name in (
            "first_close", "answered", "due", "met", "closed", "main_scale", "satisfied",
            "neutral", "low", "valid", "sent", "matched", "auto_reply",
        )
    ),
    *((name, "TIMESTAMP") for name in ("created_at", "resolved_at", "answered_at")),
    *(
        (name, _TEXT)
        for name in ("ticket_key", "customer_key", "subject", "description", "comment")
    ),
)  # fmt: skip


def create(extras: Iterable[str], basis: Basis) -> tuple[str, ...]:
    """The statements that make both tables, with an ENUM column for each kept one.

    `frt` and `ttr` read the calendar's or the working hours' column, as the basis has it.
    """
    columns = ", ".join(f"{name} {kind}" for name, kind in (*FACTS, *((e, e) for e in extras)))
    columns = columns.format(clock=_CLOCKS[basis])
    return f"CREATE TABLE facts ({columns})", f"CREATE TABLE complaints ({columns})"
