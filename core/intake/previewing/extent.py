"""The rows that count to the days they cover and the channels they came through."""

from dataclasses import dataclass
from datetime import date

from core.intake.previewing.hiding import shown_text
from core.store.span import local_days
from core.tickets import Tickets

MOST = 8


@dataclass(frozen=True)
class Extent:
    """First and last local day, and (channel as the file calls it, rows), the commonest first."""

    first: date | None
    last: date | None
    channels: tuple[tuple[str, int], ...]


def extent_of(tickets: Tickets) -> Extent:
    """What of the world this table covers."""
    first, last = local_days(tickets)
    frame = tickets.frame
    if "channel" not in frame:
        return Extent(first, last, ())
    counts = frame.loc[frame["left_out"].isna().to_numpy(), "channel"].value_counts().head(MOST)
    channels = tuple((shown_text(str(word)), int(n)) for word, n in counts.items())
    return Extent(first, last, channels)
