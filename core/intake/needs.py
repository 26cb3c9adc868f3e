"""The fields of a table to what cannot be computed from it, and which field it would take."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.tickets import UploadKind

_START = ("created_at", "first_message_at", "assigned_at")


@dataclass(frozen=True)
class Need:
    """What a metric or view takes: every group needs one of its fields. `need.<key>` says it.

    `kinds` are the uploads of which it is expected.
    """

    key: str
    groups: tuple[tuple[str, ...], ...]
    kinds: tuple[UploadKind, ...] = ("tickets",)


_FIRST_RESPONSE = (("first_response_minutes", "first_response_at"),)
_RESOLUTION = (("resolution_minutes", "resolved_at", "first_closed_at"),)
_SURVEY: tuple[UploadKind, ...] = ("surveys",)
_COMPLAINTS: tuple[UploadKind, ...] = ("complaints",)
_IDENTITY = ("ticket_id", "customer_id", "contact")
_ALL: tuple[UploadKind, ...] = ("tickets", "surveys", "complaints")

NEEDS: tuple[Need, ...] = (
    Need("day", ((*_START, "answered_at", "survey_sent_at", "resolved_at"),), _ALL),
    Need("frt", _FIRST_RESPONSE),
    Need("frt_start", (("first_response_minutes", *_START),)),
    Need("ttr", _RESOLUTION),
    Need("backlog", (("created_at",), ("resolved_at", "first_closed_at", "status"))),
    Need("channel", (("channel",),), ("tickets", "complaints")),
    Need("issue_type", (("issue_type",),), ("tickets", "complaints")),
    Need("agents", (("agent",),)),
    Need("identity", (("ticket_id",),)),
    Need("customers", (("customer_id", "contact"),)),
    Need("reopen_rate", (("reopened",),)),
    Need("fcr", (("replies",), ("reopened",))),
    Need("ticket_score", (("score", "nps"),)),
    Need("score", (("score", "nps"),), _SURVEY),
    Need("match", (_IDENTITY,), _SURVEY),
    Need("response_rate", (("survey_sent_at",),), _SURVEY),
    Need("comments", (("comment",),), _SURVEY),
    Need("complaint_text", (("comment", "description", "subject"),), _COMPLAINTS),
    Need("complaint_link", (_IDENTITY,), _COMPLAINTS),
)


def cannot(kind: UploadKind, fields: Iterable[str]) -> tuple[str, ...]:
    """Keys of what a table of this kind with these fields does not allow."""
    there = set(fields)
    return tuple(
        need.key
        for need in NEEDS
        if kind in need.kinds and not all(there & set(group) for group in need.groups)
    )
