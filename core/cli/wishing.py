"""The options about reading to the wishes that intake follows."""

from argparse import Namespace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from core.intake.taking_in import Wishes
from core.settings import Settings


def wishes_of(arguments: Namespace, settings: Settings) -> Wishes:
    """What was said on the command line; all else as proposed. Commands without them have none."""
    given = vars(arguments)
    zone = given.get("timezone") or settings.timezone
    return Wishes(
        fields=tuple(given.get("map", ())),
        order=given.get("date_order"),
        timezone=given.get("timezone"),
        sheet=given.get("sheet"),
        as_of=_utc(given.get("as_of"), zone),
        extras=tuple(given.get("keep", ())),
    )


def _utc(local: datetime | None, zone: str) -> datetime | None:
    if local is None:
        return None
    return local.replace(tzinfo=local.tzinfo or ZoneInfo(zone)).astimezone(UTC).replace(tzinfo=None)
