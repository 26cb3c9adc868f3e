"""The rows that count to the days they cover and the channels they came through."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from core.intake.channels import channel_code
from core.intake.previewing.hiding import shown_text
from core.store.span import local_days
from core.tickets import Tickets

MOST = 8


@dataclass(frozen=True)
class Extent:
    """First and last local day, and (code of a channel, rows), the commonest first."""

    first: date | None
    last: date | None
    channels: tuple[tuple[str, int], ...]


def extent_of(tickets: Tickets) -> Extent:
    """What of the world this table covers."""
    first, last = local_days(tickets)
    frame = tickets.frame
    if "channel" not in frame:
        return Extent(first, last, ())
    counts = Counter[str]()
    for word, n in frame.loc[frame["left_out"].isna().to_numpy(), "channel"].value_counts().items():
        counts[channel_code(str(word))] += int(n)
    channels = tuple((shown_text(code), n) for code, n in counts.most_common(MOST))
    return Extent(first, last, channels)
