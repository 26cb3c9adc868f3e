"""A hand-made facts table: what derive prepares, small enough to count on paper."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import duckdb
import numpy as np
import pandas as pd

from core.settings import Settings

SCHEMA = {
    "kind": "VARCHAR", "batch": "INTEGER", "row_no": "INTEGER", "day": "DATE",
    "created_day": "DATE", "closed_day": "DATE", "hour": "UTINYINT", "weekday": "UTINYINT",
    "time_band": "VARCHAR", "channel": "VARCHAR", "issue_type": "VARCHAR", "team": "VARCHAR",
    "priority": "VARCHAR", "customer_group": "VARCHAR", "agent": "VARCHAR", "status": "VARCHAR",
    "frt": "DOUBLE", "ttr": "DOUBLE", "frt_calendar": "DOUBLE", "ttr_calendar": "DOUBLE",
    "frt_work": "DOUBLE", "ttr_work": "DOUBLE", "waiting": "DOUBLE", "handle": "DOUBLE",
    "first_close": "BOOLEAN", "band": "UTINYINT", "answered": "BOOLEAN", "target": "DOUBLE",
    "due": "BOOLEAN", "met": "BOOLEAN", "closed": "BOOLEAN", "reopened": "SMALLINT",
    "replies": "SMALLINT", "score": "DOUBLE", "scale": "SMALLINT", "main_scale": "BOOLEAN",
    "satisfied": "BOOLEAN", "neutral": "BOOLEAN", "low": "BOOLEAN", "nps": "SMALLINT",
    "valid": "BOOLEAN", "sent": "BOOLEAN", "matched": "BOOLEAN", "auto_reply": "BOOLEAN",
    "created_at": "TIMESTAMP", "resolved_at": "TIMESTAMP", "answered_at": "TIMESTAMP",
    "ticket_key": "VARCHAR", "customer_key": "VARCHAR", "subject": "VARCHAR",
    "description": "VARCHAR", "comment": "VARCHAR",
}  # fmt: skip
ENUMS = (
    "kind", "channel", "issue_type", "team", "priority", "customer_group", "agent", "status",
    "time_band",
)  # fmt: skip


@dataclass
class Made:
    """Facts over rows given as dictionaries; a missing name is null."""

    rows: list[dict[str, Any]]
    as_of: datetime | None = datetime(2024, 5, 31, 15, 59)
    settings: Settings = field(default_factory=Settings)
    channels: dict[str, str] = field(default_factory=dict)
    extras: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.connection = duckdb.connect()
        loaded = pd.DataFrame(self.rows, columns=list(SCHEMA)).astype(object)
        loaded = loaded.where(loaded.notna(), None)
        kinds = ", ".join(f"{name}::{self._type(name)} AS {name}" for name in SCHEMA)
        self.connection.register("loaded", loaded)
        self.connection.execute(f"CREATE TABLE facts AS SELECT {kinds} FROM loaded")

    def _type(self, name: str) -> str:
        words = sorted({str(row[name]) for row in self.rows if row.get(name) is not None})
        listed = ", ".join(f"'{word}'" for word in words)
        return f"ENUM({listed})" if words and name in ENUMS else SCHEMA[name]

    @property
    def months(self) -> tuple[date, ...]:
        query = "SELECT DISTINCT date_trunc('month', day)::DATE FROM facts ORDER BY 1"
        return tuple(month for (month,) in self.connection.execute(query).fetchall())

    @property
    def empty(self) -> bool:
        return not self.rows

    def cursor(self) -> duckdb.DuckDBPyConnection:
        return self.connection.cursor()

    def has(self, column: str) -> bool:
        found = self.connection.execute(f"SELECT count({column}) FROM facts").fetchone()
        return found is not None and found[0] > 0


def ticket(day: date, channel: str | None, frt: float | None, **more: Any) -> dict[str, Any]:
    """A ticket created on a local day, judged against 15 minutes; `ttr` closes it."""
    settings = Settings()
    ttr = more.get("ttr")
    created = datetime.combine(day, datetime.min.time()) + timedelta(hours=2)
    return {
        "kind": "ticket",
        "batch": 1,
        "day": day,
        "created_day": day,
        "weekday": day.isoweekday(),
        "channel": channel,
        "frt": frt,
        "frt_calendar": frt,
        "ttr_calendar": ttr,
        "answered": frt is not None,
        "band": None if frt is None else int(np.searchsorted(settings.bands, frt)),
        "target": settings.target,
        "due": True,
        "met": frt is not None and frt <= settings.target,
        "closed": ttr is not None,
        "status": "open" if ttr is None else "closed",
        "created_at": created,
        "resolved_at": None if ttr is None else created + timedelta(seconds=ttr),
        "closed_day": None if ttr is None else day + timedelta(days=int(ttr // 86400)),
        "first_close": False,
        "auto_reply": frt == 0,
    } | more


def answer(day: date, channel: str | None, score: float | None, **more: Any) -> dict[str, Any]:
    """A survey answer on the 5-point scale; `frt` is what it inherits from its ticket."""
    frt = more.get("frt")
    return {
        "kind": "answer",
        "batch": 2,
        "day": day,
        "channel": channel,
        "weekday": day.isoweekday(),
        "band": None if frt is None else int(np.searchsorted(Settings().bands, frt)),
        "target": None if frt is None else Settings().target,
        "score": score,
        "scale": None if score is None else 5,
        "main_scale": True,
        "satisfied": None if score is None else score >= 4,
        "neutral": None if score is None else score == 3,
        "low": None if score is None else score <= 2,
        "valid": score is not None or more.get("nps") is not None,
        "matched": channel is not None,
    } | more
