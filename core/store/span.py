"""The moments of a table to the first and last local day it tells about."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

import pandas as pd

from core.tickets import AnonymousTickets, Tickets, UploadKind

_DATED_BY: dict[UploadKind, tuple[str, ...]] = {
    "tickets": ("created_at", "resolved_at", "first_response_at", "answered_at"),
    "surveys": ("answered_at", "created_at", "survey_sent_at"),
    "complaints": ("created_at", "answered_at", "resolved_at"),
}


def local_days(anonymous: Tickets | AnonymousTickets) -> tuple[date | None, date | None]:
    """First and last day of the rows that count, in the zone the file was written in."""
    counted = anonymous.frame[anonymous.frame["left_out"].isna()]
    for name in _DATED_BY[anonymous.kind]:
        if name in counted and counted[name].notna().any():
            zone = ZoneInfo(anonymous.mapping.timezone)
            return _day(counted[name].min(), zone), _day(counted[name].max(), zone)
    return None, None


def _day(moment: pd.Timestamp, zone: ZoneInfo) -> date:
    return moment.to_pydatetime().replace(tzinfo=UTC).astimezone(zone).date()
