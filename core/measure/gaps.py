"""Days that call for a look to the gaps a person can read: from when to when, of which channels."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

Kind = Literal["missing", "none"]


@dataclass(frozen=True)
class Gap:
    """Days, both included, for which channels (codes) have no data though they should.

    `kind` "missing": no file speaks of them; "none": a file does and holds no ticket, where
    `usual` a day would be expected.
    """

    kind: Kind
    start: date
    end: date
    channels: tuple[str, ...]
    usual: float

    @property
    def n_days(self) -> int:
        """How many days it lasts."""
        return (self.end - self.start).days + 1


def gaps(days: pd.DataFrame) -> tuple[Gap, ...]:
    """The gaps in `Coverage.days`, the latest first; equal ones of several channels are one."""
    together: dict[tuple[Kind, date, date], list[_Run]] = {}
    for run in (run for _, of_channel in days.groupby("channel") for run in _runs(of_channel)):
        together.setdefault((run.kind, run.start, run.end), []).append(run)
    found = (
        Gap(*when, tuple(run.channel for run in runs), sum(run.usual for run in runs))
        for when, runs in together.items()
    )
    return tuple(sorted(found, key=lambda gap: (gap.end, gap.n_days, gap.kind), reverse=True))


@dataclass(frozen=True)
class _Run:
    kind: Kind
    start: date
    end: date
    channel: str
    usual: float


def _runs(days: pd.DataFrame) -> list[_Run]:
    """Unbroken stretches of one state that hold an alarming day, from the first such to the last.

    A day of rest within a stretch belongs to it, as does one with a stray ticket where no file
    is about that time; one at its edge does not.
    """
    state = days["state"].mask((days["state"] == "counted") & ~days["covered"], "missing")
    stretch = (state != state.shift()).cumsum()
    return [
        _Run(
            part["state"].iloc[0],
            part["day"].min().date(),
            part["day"].max().date(),
            part["channel"].iloc[0],
            float(part["usual"].median()),
        )
        for _, part in days[days["alarming"]].groupby(stretch)
    ]
