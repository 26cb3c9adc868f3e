"""The fields and headers of a table to what was uploaded: tickets, surveys or complaints."""

from collections.abc import Iterable

from core.intake.words import plain
from core.tickets import UploadKind

_OF_TICKETS = frozenset({
    "first_response_at", "first_response_minutes", "resolved_at", "resolution_minutes",
    "first_closed_at", "first_message_at", "assigned_at", "waiting_minutes", "handle_minutes",
    "status", "priority", "reopened", "replies", "subject", "description",
})  # fmt: skip
_OF_SURVEYS = frozenset({"answered_at", "survey_sent_at", "score", "nps"})
_COMPLAINT = ("投诉", "客诉", "负面", "complaint")


def upload_kind(fields: Iterable[str]) -> UploadKind:
    """What a table with these fields holds.

    Anything about the way of a ticket (responses, closing, status) makes it tickets, also with a
    score beside it; else a score, an NPS or an answer's moment makes it a survey; comments without
    either, and without a ticket's number or agent, are complaints.
    """
    found = frozenset(fields)
    if found & _OF_TICKETS:
        return "tickets"
    if found & _OF_SURVEYS:
        return "surveys"
    comments = "comment" in found and not found & {"ticket_id", "agent", "issue_type"}
    return "complaints" if comments else "tickets"


def kind_by_headers(headers: Iterable[str], fields: Iterable[str]) -> UploadKind:
    """The same, with headers that speak of complaints taken at their word.

    Times of response or closing still make a table of tickets that happen to be complaints.
    """
    names = frozenset(fields)
    times = {"first_response_at", "first_response_minutes", "resolved_at", "resolution_minutes"}
    complains = any(word in plain(header) for header in headers for word in _COMPLAINT)
    return "complaints" if complains and not names & times else upload_kind(names)
