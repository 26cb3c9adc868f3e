"""Tickets to survey rows: who was asked, who answered when, with what score and comment."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from math import log
from random import Random

from sample_data.generator import story, words
from sample_data.generator.chance import normal, stream
from sample_data.generator.people import Person, agents, customers
from sample_data.generator.tickets import Ticket, tickets

FOREIGN_CUSTOMER = "C8"
SCALE = {"csat": range(1, 6), "nps": range(11)}
# scores from the first up are satisfied, down to the second low
SATISFIED = {"csat": (4, 2), "nps": (9, 6)}


@dataclass(frozen=True)
class Answer:
    """One survey row; an unanswered one has no moment and no score. Moments local and naive."""

    survey: str
    ticket: str
    customer: str
    sent: datetime
    answered: datetime | None
    score: int | None
    comment: str

    @property
    def month(self) -> str:
        return f"{self.answered or self.sent:%Y-%m}"

    @property
    def valid(self) -> bool:
        return self.score in SCALE[self.survey]


@cache
def answers(survey: str) -> tuple[Answer, ...]:
    """All rows of a survey ("csat" or "nps") known when its last file was drawn, by moment."""
    asked = [
        answer for ticket in tickets() if (answer := _asked(ticket)) and answer.survey == survey
    ]
    known = [_known(answer) for answer in asked + _foreign(survey)]
    kept = [each for each in known if each and (survey == "csat" or each.score is not None)]
    return tuple(_spoilt(sorted(kept, key=lambda each: each.answered or each.sent), survey))


def _known(answer: Answer) -> Answer | None:
    end = story.export_moment(f"{story.LAST_DAY:%Y-%m}")
    if answer.sent > end:
        return None
    late = answer.answered and answer.answered > end
    return replace(answer, answered=None, score=None, comment="") if late else answer


def _asked(ticket: Ticket) -> Answer | None:
    chance = stream("survey", ticket.number)
    if ticket.resolved_at is None or ticket.flaw or chance.random() > 0.82:
        return None
    nps = chance.random() < 0.22
    sent = ticket.resolved_at + timedelta(minutes=5)
    liking = _liking(chance, ticket)
    near = sent - ticket.created < timedelta(days=3)
    by_customer = nps or (near and chance.random() < 0.1)
    answer = Answer(
        "nps" if nps else "csat",
        "" if by_customer else ticket.number,
        ticket.customer.id,
        sent,
        None,
        None,
        "",
    )
    return _answered(chance, answer, (liking, ticket.customer, ticket.agent), _slow(ticket))


def _slow(ticket: Ticket) -> bool:
    return (ticket.frt or 0) > 1.8 * story.CHANNEL[ticket.channel].frt


def _answered(
    chance: Random, answer: Answer, voice: tuple[float, Person, Person], slow: bool
) -> Answer:
    if chance.random() > 0.46:
        return answer
    liking, customer, agent = voice
    score = _nps(liking) if answer.survey == "nps" else max(1, min(5, round(liking)))
    return replace(
        answer,
        answered=answer.sent + timedelta(minutes=2 + int(1400 * chance.random() ** 2)),
        score=score,
        comment=words.comment(chance, _mood(liking, slow), customer, agent),
    )


def _nps(liking: float) -> int:
    return max(0, min(10, round(liking * 2.6 - 3.2)))


def _mood(liking: float, slow: bool) -> str:
    if liking >= 2.5:
        return "high" if liking >= 3.5 else "middle"
    return "slow" if slow else "unsolved" if liking > 1.2 else "low"


def _liking(chance: Random, ticket: Ticket) -> float:
    channel = story.CHANNEL[ticket.channel]
    slower = log(max(ticket.frt or 1, 5) / channel.frt) / channel.spread
    unsolved = 2.1 if ticket.issue_type == story.UNSOLVED_TYPE else 0.0
    mood = normal(0.001 + 0.998 * chance.random())
    return channel.liking + 0.25 - 0.5 * slower - unsolved + mood


def _foreign(survey: str) -> list[Answer]:
    """Answers that belong to no ticket here: of another system, or of an unknown customer."""
    return [_stranger(survey, n) for n in range(36 if survey == "csat" else 9)]


def _stranger(survey: str, n: int) -> Answer:
    chance = stream("stranger", survey, n)
    sent = datetime(2024, 3, 1, 9) + timedelta(minutes=chance.randrange(90 * 1440))
    number = f"GD2312{10000 + n * 37}" if survey == "csat" and n % 2 else ""
    empty = Answer(survey, number, f"{FOREIGN_CUSTOMER}{5000 + n}", sent, None, None, "")
    voice = (2.0 + 3 * chance.random(), customers()[n], agents()[0])
    return replace(_answered(chance, empty, voice, slow=False), comment="")


def _spoilt(rows: list[Answer], survey: str) -> list[Answer]:
    """Plant scores outside the scale and, in the CSAT survey, 0 for "not rated"."""
    scored = [n for n, each in enumerate(rows) if each.score is not None]
    planted = dict.fromkeys(scored[40::401], SCALE[survey].stop)
    if survey == "csat":
        planted |= dict.fromkeys(scored[25::97], 0)
    return [replace(each, score=planted.get(n, each.score)) for n, each in enumerate(rows)]
