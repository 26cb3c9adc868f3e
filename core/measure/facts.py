"""What measuring asks of a prepared fact table: `core.derive.Facts` is one, a test's another."""

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

import duckdb

from core.settings import Settings


class Facts(Protocol):
    """A table `facts` behind a connection, its cut-off (naive UTC) and the settings it follows."""

    @property
    def settings(self) -> Settings: ...
    @property
    def as_of(self) -> datetime | None: ...
    @property
    def months(self) -> tuple[date, ...]: ...
    @property
    def channels(self) -> dict[str, str]: ...
    @property
    def extras(self) -> dict[str, str]: ...
    def cursor(self) -> duckdb.DuckDBPyConnection: ...
    def has(self, column: str) -> bool: ...


def last_day(facts: Facts) -> date | None:
    """The local day of the cut-off, by which unfinished periods are judged."""
    if facts.as_of is None:
        return None
    zone = ZoneInfo(facts.settings.timezone)
    return facts.as_of.replace(tzinfo=ZoneInfo("UTC")).astimezone(zone).date()
