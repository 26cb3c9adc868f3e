"""Rows of arrivals to how long a ticket is worked on: told by the files, or stated and said so."""

from dataclasses import dataclass

import pandas as pd

from core.settings import Settings

# where the customer waits on the line or in the window: elsewhere nobody queues for a free agent
LIVE = ("phone", "chat", "video", "walk_in")
_LIVE_SECONDS, _WRITTEN_SECONDS = 360.0, 600.0


@dataclass(frozen=True)
class Handling:
    """Seconds of work on a ticket, the mean of `n` tickets; with n 0 stated by a person or here."""

    seconds: float
    n: int


def handling(
    found: pd.DataFrame, channel: str, settings: Settings, own: float | None = None
) -> Handling:
    """A person's `own` seconds, else the mean of the rows (`arrivals`), else a default.

    A mean of fewer tickets than a sample takes is none.
    """
    if own is not None:
        return Handling(own, 0)
    n, total = int(found["handled"].sum()), float(found["handle"].sum())
    if n >= settings.small_sample and total > 0:
        return Handling(total / n, n)
    return Handling(_LIVE_SECONDS if channel in LIVE else _WRITTEN_SECONDS, 0)
