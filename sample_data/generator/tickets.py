"""The story to tickets: who asked when, how fast somebody answered and when it was solved."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from math import exp
from random import Random
from typing import Literal

from sample_data.generator import story, words
from sample_data.generator.chance import even, normal, pick, stream
from sample_data.generator.people import Person, customers, team_of

Flaw = Literal["", "negative_response", "resolved_before_response"]
PREFIX = {"phone": "GD", "chat": "GD", "app": "AP", "wechat": "WX", "email": ""}


@dataclass(frozen=True)
class Ticket:
    """One ticket as it ended; local naive moments, FRT and TTR in whole seconds or None."""

    number: str
    channel: str
    created: datetime
    customer: Person
    agent: Person
    issue_type: str
    frt: int | None
    ttr: int | None
    cancelled: bool
    reopened: int
    replies: int
    note: str
    flaw: Flaw = ""

    @property
    def answered_at(self) -> datetime | None:
        return None if self.frt is None else self.created + timedelta(seconds=self.frt)

    @property
    def resolved_at(self) -> datetime | None:
        return None if self.ttr is None else self.created + timedelta(seconds=self.ttr)

    @property
    def month(self) -> str:
        return f"{self.created:%Y-%m}"


def seen(ticket: Ticket, moment: datetime) -> Ticket:
    """What was known of a ticket at a moment: later answers and solutions are not there yet."""
    frt = ticket.frt if ticket.answered_at and ticket.answered_at <= moment else None
    ttr = ticket.ttr if ticket.resolved_at and ticket.resolved_at <= moment else None
    return replace(ticket, frt=frt, ttr=ttr, flaw=ticket.flaw if ttr is not None else "")


@cache
def tickets() -> tuple[Ticket, ...]:
    """All tickets of the three months in the order of their creation, numbered."""
    drafts = sorted(
        (
            draft
            for day in story.days()
            for channel in story.CHANNELS
            for draft in _day(day, channel)
        ),
        key=lambda draft: draft.created,
    )
    return tuple(_numbered(draft, n) for n, draft in enumerate(drafts))


def _numbered(draft: Ticket, n: int) -> Ticket:
    mail = draft.channel == "email"
    number = f"{48000 + n}" if mail else f"{draft.created:%y%m%d}{n % 10_000:04d}"
    return replace(draft, number=PREFIX[draft.channel] + number, flaw=_flaw(draft, n))


def _flaw(draft: Ticket, n: int) -> Flaw:
    if draft.frt is None or draft.ttr is None or n % 191:
        return ""
    # a time cell cannot hold a negative time
    timed = draft.channel in {"app", "wechat"}
    return "resolved_before_response" if timed or n % 2 else "negative_response"


def _day(day: date, channel: story.Channel) -> list[Ticket]:
    chance = stream("day", day, channel.key)
    n = int(channel.per_day * story.busyness(day) * (0.92 + 0.16 * chance.random()) + 0.5)
    pace = exp(0.08 * normal(0.02 + 0.96 * stream("pace", day).random()))
    draws = zip(even(chance, n), even(chance, n), even(chance, n), strict=True)
    return [
        _ticket(chance, channel, _moment(day, channel, hour), (pace, speed, kind))
        for hour, speed, kind in draws
    ]


def _moment(day: date, channel: story.Channel, quantile: float) -> datetime:
    # the last evening of a month ends with the export, so that no ticket falls between two files
    closing = (day + timedelta(1)).month != day.month
    hours = [(hour, weight) for hour, weight in channel.hours if not (closing and hour > 21)]
    second = int(quantile * 7_919_000) % 3600
    return datetime.combine(day, time(pick(hours, quantile))) + timedelta(seconds=second)


def _ticket(
    chance: Random, channel: story.Channel, created: datetime, draws: tuple[float, float, float]
) -> Ticket:
    pace, speed, kind = draws
    issue_type = _issue_type(created, kind)
    customer = chance.choice(customers())
    frt = _response(chance, channel, created, (issue_type, pace, speed))
    answered = frt is not None
    unsolved = issue_type == story.UNSOLVED_TYPE
    reopened = int(answered and chance.random() < (0.32 if unsolved else 0.05))
    solving = int(channel.ttr * exp(0.8 * normal(0.001 + 0.998 * chance.random())))
    ttr = None if frt is None else frt + 30 + int(solving * (2.6 if reopened else 1))
    forgotten = chance.random() < 0.012
    return Ticket(
        "", channel.key, created, customer, chance.choice(team_of(channel.key)), issue_type, frt,
        None if forgotten else ttr,
        not answered and channel.key in story.ACTION_CHANNELS,
        reopened,
        0 if not answered else 1 + reopened + int(chance.random() * 2.4),
        words.note(chance, customer),
    )  # fmt: skip


def _issue_type(created: datetime, quantile: float) -> str:
    extra = 60.0 if created.date() == story.OUTAGE_DAY else 0.0
    return pick((*story.ISSUE_TYPES, (story.OUTAGE_TYPE, extra)), quantile)


def _response(
    chance: Random, channel: story.Channel, created: datetime, draws: tuple[str, float, float]
) -> int | None:
    issue_type, pace, speed = draws
    if chance.random() < story.abandoned(channel.key, created):
        return None
    if channel.key == "chat" and chance.random() < 0.012:
        return 0
    outlier = 15 if chance.random() < 0.004 else 1
    usual = channel.frt * story.slowness(channel.key, created, issue_type) * pace * outlier
    return min(int(usual * exp(channel.spread * normal(speed))) + 1, 9 * 86400)
