"""The hours a team works: blocks of each weekday, the holidays kept, days off and on by hand."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Self

Holidays = Literal["cn", "none"]
Week = tuple[tuple["Block", ...], ...]
DAY = 1440


@dataclass(frozen=True, order=True)
class Block:
    """[start, end) in minutes of the local day it begins on; an end beyond 1440 is the next day."""

    start: int
    end: int


@dataclass(frozen=True)
class ExtraDay:
    """A day worked though it would be one of rest, on the blocks of weekday `like` (1 Monday).

    Without `like` it follows its own weekday, and where nobody works then the first that is worked.
    """

    day: date
    like: int | None = None


_WORKDAY = (Block(540, 720), Block(810, 1080))


@dataclass(frozen=True)
class Schedule:
    """Seven weekdays of blocks, Monday first; hand-kept days go before the holidays' calendar."""

    week: Week = (*((_WORKDAY,) * 5), (), ())
    holidays: Holidays = "cn"
    days_off: tuple[date, ...] = ()
    extra_days: tuple[ExtraDay, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no weekday is worked at all."""
        return not any(self.week)

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Self:
        """A schedule from what `to_plain` made; what is not there is as by default."""
        week = tuple(tuple(Block(*block) for block in day) for day in plain.get("week", ()))
        return cls(
            week or USUAL.week,
            plain.get("holidays", USUAL.holidays),
            tuple(map(date.fromisoformat, plain.get("days_off", ()))),
            tuple(
                ExtraDay(date.fromisoformat(day), like) for day, like in plain.get("extra_days", ())
            ),
        )

    def to_plain(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return {
            "week": [[[block.start, block.end] for block in day] for day in self.week],
            "holidays": self.holidays,
            "days_off": [day.isoformat() for day in self.days_off],
            "extra_days": [[extra.day.isoformat(), extra.like] for extra in self.extra_days],
        }


USUAL = Schedule()
