"""Intercom's conversations as the API gives them, flattened to a table.

Names and meaning as in Intercom's developer reference, "The conversation model" (statistics,
conversation_rating, source, assignees; moments in Unix seconds, times in seconds), nested names
joined by an underscore or a dot. `waiting_since` and the `last_…` moments follow the latest
message; `read` and `open` repeat the state; office hours are left out of the API's durations.
"""

from core.intake.formats.format import Format

INTERCOM_RAW = Format(
    key="intercom_raw",
    name="Intercom (API)",
    needs=(
        "id",
        "state",
        "statistics_time_to_admin_reply",
        "statistics_first_contact_reply_at",
        "statistics_last_close_at",
    ),
    fields=(
        ("id", "ticket_id"),
        ("type", None),
        ("title", "subject"),
        ("created_at", "created_at"),
        ("updated_at", None),
        ("waiting_since", None),
        ("snoozed_until", None),
        ("open", None),
        ("state", "status"),
        ("read", None),
        ("priority", "priority"),
        ("admin_assignee_id", "agent"),
        ("team_assignee_id", "team"),
        ("source_type", "channel"),
        ("source_id", None),
        ("source_delivered_as", None),
        ("source_subject", None),
        ("source_body", "description"),
        ("source_url", None),
        ("source_author_id", "customer_id"),
        ("source_author_type", None),
        ("source_author_name", "customer_name"),
        ("source_author_email", "contact"),
        ("conversation_rating_rating", "score"),
        ("conversation_rating_remark", "comment"),
        ("conversation_rating_created_at", "answered_at"),
        ("sla_applied_sla_name", None),
        ("sla_applied_sla_status", None),
        ("statistics_time_to_assignment", None),
        ("statistics_time_to_admin_reply", "first_response_minutes"),
        ("statistics_time_to_first_close", None),
        ("statistics_time_to_last_close", "resolution_minutes"),
        ("statistics_median_time_to_reply", None),
        ("statistics_first_contact_reply_at", "first_message_at"),
        ("statistics_first_assignment_at", "assigned_at"),
        ("statistics_first_admin_reply_at", "first_response_at"),
        ("statistics_first_close_at", "first_closed_at"),
        ("statistics_last_assignment_at", None),
        ("statistics_last_assignment_admin_reply_at", None),
        ("statistics_last_contact_reply_at", None),
        ("statistics_last_admin_reply_at", None),
        ("statistics_last_close_at", "resolved_at"),
        ("statistics_last_closed_by_id", None),
        ("statistics_count_reopens", "reopened"),
        ("statistics_count_assignments", None),
        ("statistics_count_conversation_parts", None),
    ),
    units=(
        ("statistics_time_to_admin_reply", "seconds"),
        ("statistics_time_to_last_close", "seconds"),
    ),
    scale=5,
)
