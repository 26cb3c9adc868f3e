"""What was planted, counted from the story and never by the product under test."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from statistics import fmean, median
from types import ModuleType
from typing import Any

from sample_data import MONTHS
from sample_data.generator import story
from sample_data.generator.chance import SEED
from sample_data.generator.exports import returns
from sample_data.generator.lines import Line
from sample_data.generator.surveys import SATISFIED, Answer, answers
from sample_data.generator.tickets import Ticket, seen, tickets

Files = Mapping[str, tuple[ModuleType, list[Line]]]


def truth(files: Files) -> dict[str, Any]:
    """Everything a test may compare; durations in seconds, moments local, shares 0-1."""
    last = story.export_moment(MONTHS[-1])
    final = [seen(ticket, last) for ticket in tickets()]
    return {
        "seed": SEED,
        "timezone": "Asia/Shanghai",
        "first_day": str(story.FIRST_DAY),
        "last_day": str(story.LAST_DAY),
        "files": {name: _file(shape, rows) for name, (shape, rows) in files.items()},
        "superseded_across_files": {month: _returned(month) for month in MONTHS},
        "values_not_used": dict(Counter(t.flaw for t in final if t.flaw)),
        "tickets": {month: _channels(month, final) for month in MONTHS},
        "surveys": {survey: _survey(survey) for survey in ("csat", "nps")},
        "joined": _joined(),
        "story": _story(final),
    }


def _file(shape: ModuleType, rows: list[Line]) -> dict[str, Any]:
    planted = Counter(row.planted for row in rows)
    counted = {"kind": shape.KIND, "encoding": shape.ENCODING, "rows_below_header": len(rows)}
    return counted | {"title": shape.TITLE} | dict(sorted(planted.items()))


def _returned(month: str) -> int:
    return sum(returns(ticket, month) for ticket in tickets())


def _channels(month: str, final: Iterable[Ticket]) -> dict[str, Any]:
    own = [ticket for ticket in final if ticket.month == month]
    return {key: _figures([t for t in own if t.channel == key]) for key in story.CHANNEL}


def _figures(own: list[Ticket]) -> dict[str, float]:
    responses = [t.frt for t in own if t.frt is not None and not t.flaw]
    return {
        "volume": len(own),
        "customers": len({t.customer.id for t in own}),
        "unanswered": sum(t.frt is None for t in own),
        "open": sum(t.ttr is None and not t.cancelled for t in own),
        "frt_mean": round(fmean(responses), 4),
        "frt_median": median(responses),
        "within_15_min": sum(frt <= 900 for frt in responses),
    }


def _survey(survey: str) -> dict[str, dict[str, int]]:
    return {month: _scores(month, survey) for month in MONTHS}


def _scores(month: str, survey: str) -> dict[str, int]:
    rows = [row for row in answers(survey) if row.month == month]
    given = [row.score or 0 for row in rows if row.valid]
    happy, unhappy = SATISFIED[survey]
    return {
        "rows": len(rows),
        "valid": len(given),
        "not_used": sum(row.score is not None and not row.valid for row in rows),
        "sum": sum(given),
        "satisfied": sum(score >= happy for score in given),
        "low": sum(score <= unhappy for score in given),
    }


def _joined() -> dict[str, int]:
    """Valid answers by how they find their ticket: by its number, by customer, not."""
    rows = [row for survey in ("csat", "nps") for row in answers(survey) if row.valid]
    return dict(Counter(_way(row) for row in rows))


def _way(answer: Answer) -> str:
    if answer.ticket:
        return "by_ticket" if answer.ticket in _numbers() else "unmatched"
    return "by_customer" if _recent(answer) else "unmatched"


def _numbers() -> frozenset[str]:
    return frozenset(ticket.number for ticket in tickets())


def _recent(answer: Answer) -> bool:
    moment = answer.answered or answer.sent
    return any(
        ticket.customer.id == answer.customer
        and timedelta() <= moment - ticket.created <= timedelta(days=7)
        for ticket in tickets()
    )


def _story(final: list[Ticket]) -> dict[str, Any]:
    return {
        "outage_day": str(story.OUTAGE_DAY),
        "outage_ratio": _ratio(final, lambda t: t.created.date() == story.OUTAGE_DAY, _may_after),
        "action_day": str(story.ACTION_DAY),
        "action_channels": list(story.ACTION_CHANNELS),
        "action_ratio": {
            key: _ratio(
                [t for t in final if t.channel == key], _may_after, lambda t: t.created.month < 5
            )
            for key in story.ACTION_CHANNELS
        },
        "evening_ratio": {
            key: _ratio([t for t in final if t.channel == key], _evening, lambda t: not _evening(t))
            for key in story.CHANNEL
        },
        "slow_channel": "email",
        "unsolved_issue_type": story.UNSOLVED_TYPE,
    }


def _may_after(ticket: Ticket) -> bool:
    return ticket.created.date() >= story.ACTION_DAY and ticket.created.date() != story.OUTAGE_DAY


def _evening(ticket: Ticket) -> bool:
    return ticket.created.hour in story.EVENING


def _ratio(final: list[Ticket], these: Any, those: Any) -> float:
    """Median FRT of these tickets against those."""
    chosen, usual = (
        median(t.frt for t in final if t.frt is not None and which(t)) for which in (these, those)
    )
    return round(chosen / usual, 3)
