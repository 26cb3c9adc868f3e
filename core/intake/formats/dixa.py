"""Dixa's conversations as its export interface lists them.

Names and meaning as in Dixa's developer documentation (docs.dixa.io, "get-v1-conversation-export"):
moments are Unix milliseconds, `rating_score` belongs to the latest rating offered. `queued_at` is
when a conversation entered its queue, and `ratings` repeats the ratings as a list.
"""

from core.intake.formats.format import Format

DIXA = Format(
    key="dixa",
    name="Dixa",
    needs=(
        "id",
        "initial_channel",
        "requester_id",
        "queued_at",
        "queue_name",
        "rating_score",
        "rating_message",
    ),
    fields=(
        ("id", "ticket_id"),
        ("created_at", "created_at"),
        ("initial_channel", "channel"),
        ("requester_id", "customer_id"),
        ("requester_name", "customer_name"),
        ("requester_email", "contact"),
        ("requester_additional_emails", "contact"),
        ("requester_phone_number", "contact"),
        ("requester_additional_phone_numbers", "contact"),
        ("queued_at", None),
        ("queue_id", None),
        ("queue_name", "team"),
        ("closed_at", "resolved_at"),
        ("rating_score", "score"),
        ("rating_message", "comment"),
        ("ratings", None),
    ),
)
