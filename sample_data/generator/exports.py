"""Tickets to what one month's export holds of them, as known when it was drawn."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sample_data import MONTHS
from sample_data.generator import story
from sample_data.generator.tickets import Ticket, seen, tickets


def exported(month: str, channels: Collection[str]) -> list[Ticket]:
    """The month's own tickets and older ones that were still open at the last export."""
    moment = story.export_moment(month)
    return [
        seen(ticket, moment)
        for ticket in tickets()
        if ticket.channel in channels and (ticket.month == month or returns(ticket, month))
    ]


def returns(ticket: Ticket, month: str) -> bool:
    """Whether an older ticket comes again in this month's file."""
    if ticket.month >= month or ticket.cancelled:
        return False
    last = story.export_moment(MONTHS[MONTHS.index(month) - 1])
    return ticket.resolved_at is None or ticket.resolved_at > last


def earlier_states(rows: list[Ticket], n: int) -> list[tuple[int, Ticket]]:
    """(index, state half way to the solution) of n solved tickets spread over the rows."""
    solved = [i for i, row in enumerate(rows) if row.ttr and row.frt is not None and not row.flaw]
    chosen = solved[len(solved) // (n + 1) :: len(solved) // (n + 1)][:n]
    return [(i, seen(rows[i], _half_way(rows[i]))) for i in chosen]


def _half_way(ticket: Ticket) -> datetime:
    return ticket.created + timedelta(seconds=((ticket.frt or 0) + (ticket.ttr or 0)) / 2)
