"""Anonymous tables from dictionaries: what a file says, small enough to count on paper."""

from collections import Counter
from datetime import datetime
from typing import Any

import pandas as pd

from core.store import Source
from core.store.landing import STORED
from core.tickets import AnonymousTickets, ColumnMapping, Counts, UploadKind

Row = dict[str, Any]


def table(
    kind: UploadKind,
    *rows: Row,
    as_of: str | None = None,
    zone: str = "Asia/Shanghai",
    also: tuple[str, ...] = (),
) -> AnonymousTickets:
    """A stage whose columns are those any row names, and `also` those the file left blank."""
    names = dict.fromkeys((*(name for row in rows for name in row), *also))
    frame = pd.DataFrame(
        {
            "row_no": range(1, len(rows) + 1),
            "left_out": _column("left_out", rows),
            "has_time": [row.get("has_time", True) for row in rows],
            **{name: _column(name, rows) for name in names},
        }
    )
    left_out = Counter(row["left_out"] for row in rows if row.get("left_out"))
    return AnonymousTickets(
        kind,
        frame,
        Counts(len(rows), dict(left_out)),
        (),
        ColumnMapping(kind, (("工单号", "ticket_id"),), timezone=zone),
        datetime.fromisoformat(as_of) if as_of else None,
    )


def tickets(*rows: Row, **more: Any) -> AnonymousTickets:
    """A ticket file; moments as ISO text in UTC."""
    return table("tickets", *rows, **more)


def surveys(*rows: Row, **more: Any) -> AnonymousTickets:
    """A survey file on the 5-point scale, unless the rows say otherwise."""
    scaled = ({"score_scale": 5, **row} if "score" in row else row for row in rows)
    return table("surveys", *scaled, **more)


def source(name: str = "五月.csv", who: str = "分析员*") -> Source:
    """Where a table came from; the name alone tells files apart."""
    return Source(name, f"digest of {name}", "fingerprint", who)


def _column(name: str, rows: tuple[Row, ...]) -> "pd.Series[Any]":
    values = [row.get(name) for row in rows]
    if name == "has_time":
        return pd.Series([value is not False for value in values])
    match str(STORED[name]):
        case "timestamp[us]":
            return pd.Series(pd.to_datetime(values, format="ISO8601"), dtype="datetime64[us]")
        case "double":
            return pd.Series(values, dtype="float64")
        case "int64":
            return pd.Series(values, dtype="Int64")
        case _:
            return pd.Series(values, dtype="str")
