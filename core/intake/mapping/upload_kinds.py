"""The headers of a table and their fields to what was uploaded: tickets, surveys or complaints."""

from collections.abc import Iterable

from core.intake.words import plain
from core.tickets import UploadKind

_OF_TICKETS = frozenset({
    "first_response_at", "first_response_minutes", "resolved_at", "resolution_minutes",
    "first_closed_at", "first_message_at", "assigned_at", "waiting_minutes", "handle_minutes",
    "status", "priority", "reopened", "replies", "subject", "description",
})  # fmt: skip
_OF_SURVEYS = frozenset({"answered_at", "survey_sent_at", "score", "nps"})
_ANSWERED = frozenset({"first_response_at", "first_response_minutes"})
_TEXTS = frozenset({"comment", "description", "subject"})
_COMPLAINT = ("投诉", "客诉", "負面", "负面", "差评", "申诉", "complaint", "beschwerde", "reclamo",
              "reclamation", "reclamacion", "queja", "reclamacao", "klacht", "苦情", "クレーム",
              "불만")  # fmt: skip


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


def kind_by_headers(columns: Iterable[tuple[str, str | None]]) -> UploadKind:
    """The same of (header, field), with headers that speak of complaints taken at their word.

    Two of them, or one above what was complained of, make a list of complaints; a first response
    beside them makes it tickets that happen to be complaints.
    """
    known = [(header, field) for header, field in columns if field]
    fields = {field for _, field in known}
    complains = [field for header, field in known if _speaks_of_complaints(header)]
    told = len(complains) > 1 or not _TEXTS.isdisjoint(complains)
    return "complaints" if told and not fields & _ANSWERED else upload_kind(fields)


def _speaks_of_complaints(header: str) -> bool:
    return any(plain(word) in plain(header) for word in _COMPLAINT)
