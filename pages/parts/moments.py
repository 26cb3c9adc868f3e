"""ISO moments in UTC to the local time of the settings, as a sentence has it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from pages.parts.session import settings


def local_moment(iso: str) -> str:
    """Day and time to the minute in the team's own zone."""
    moment = datetime.fromisoformat(iso).astimezone(ZoneInfo(settings().timezone))
    return f"{moment:%Y-%m-%d %H:%M}"
