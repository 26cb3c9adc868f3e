"""Zendesk's tickets as the API gives them, flattened to a table.

Property names and their meaning as in the Zendesk developer reference, "Tickets" (JSON format of a
ticket: requester_id, assignee_id, group_id, via.channel …), nested names joined by an underscore
as common extracts do it. `updated_at` is the last change of any kind, no moment of solving; `type`
is Zendesk's question, incident, problem or task; `recipient` is an e-mail address of the helpdesk.
"""

from core.intake.formats.format import Format

ZENDESK_RAW = Format(
    key="zendesk_raw",
    name="Zendesk (API)",
    needs=("id", "requester_id", "assignee_id", "group_id", "via_channel", "created_at"),
    fields=(
        ("id", "ticket_id"),
        ("external_id", None),
        ("requester_id", "customer_id"),
        ("submitter_id", None),
        ("assignee_id", "agent"),
        ("organization_id", None),
        ("group_id", "team"),
        ("brand_id", None),
        ("ticket_form_id", None),
        ("forum_topic_id", None),
        ("problem_id", None),
        ("subject", "subject"),
        ("description", "description"),
        ("type", "issue_type"),
        ("priority", "priority"),
        ("status", "status"),
        ("recipient", "contact"),
        ("tags", "tags"),
        ("via_channel", "channel"),
        ("via_source_from_id", None),
        ("via_source_from_title", None),
        ("via_source_from_address", "contact"),
        ("via_source_from_name", "customer_name"),
        ("via_source_to_address", "contact"),
        ("via_source_to_name", None),
        ("via_source_rel", None),
        ("has_incidents", None),
        ("is_public", None),
        ("due_at", None),
        ("created_at", "created_at"),
        ("updated_at", None),
        ("url", None),
    ),
)
