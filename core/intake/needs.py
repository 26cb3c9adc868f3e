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
_ALL: tuple[UploadKind, ...] = ("tickets", "surveys", "complaints")

NEEDS: tuple[Need, ...] = (
    Need("day", ((*_START, "answered_at", "survey_sent_at", "resolved_at"),), _ALL),
    Need("frt", _FIRST_RESPONSE),
    Need("frt_start", (("first_response_minutes", *_START),)),
    Need("ttr", _RESOLUTION),
    Need("backlog", (("created_at",), ("resolved_at", "first_closed_at", "status"))),
    Need("channel", (("channel",),)),
    Need("issue_type", (("issue_type",),)),
    Need("identity", (("ticket_id",),)),
    Need("customers", (("customer_id", "contact"),)),
    Need("reopen_rate", (("reopened",),)),
    Need("fcr", (("replies",), ("reopened",))),
    Need("score", (("score", "nps"),), _SURVEY),
    Need("match", (("ticket_id", "customer_id", "contact"),), _SURVEY),
    Need("comments", (("comment",),), ("surveys", "complaints")),
)


def cannot(kind: UploadKind, fields: Iterable[str]) -> tuple[str, ...]:
    """Keys of what a table of this kind with these fields does not allow."""
    there = set(fields)
    return tuple(
        need.key
        for need in NEEDS
        if kind in need.kinds and not all(there & set(group) for group in need.groups)
    )
