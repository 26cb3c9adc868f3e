"""Freshservice's export of tickets from the ticket list.

Columns as in a public script that checks the header of such an export (GitHub, the row from
"Subject" to "Approval Status"); they are Freshdesk's, of which it is a sister, with the requester
and the approval beside them. Of its own columns those the account added are not listed.
"""

from core.intake.formats.format import Format

FRESHSERVICE = Format(
    key="freshservice",
    name="Freshservice",
    needs=(
        "Ticket Id",
        "Requester Name",
        "Due by Time",
        "Last Updated Time",
        "Agent interactions",
        "Customer interactions",
        "Approval Status",
    ),
    fields=(
        ("Subject", "subject"),
        ("Type", "issue_type"),
        ("Status", "status"),
        ("Urgency", None),
        ("Impact", None),
        ("Priority", "priority"),
        ("Group", "team"),
        ("Agent", "agent"),
        ("Company", None),
        ("Description", "description"),
        ("Category", None),
        ("Sub-Category", None),
        ("Item", None),
        ("Source", "channel"),
        ("Resolution Note", None),
        ("Association type", None),
        ("Requester Location", None),
        ("Requester VIP", "customer_group"),
        ("Ticket Id", "ticket_id"),
        ("Requester Name", "customer_name"),
        ("Requester Email", "contact"),
        ("Created Time", "created_at"),
        ("Due by Time", None),
        ("Resolved Time", "resolved_at"),
        ("Closed Time", None),
        ("Last Updated Time", None),
        ("Initial Response Time", "first_response_at"),
        ("Time Tracked", "handle_minutes"),
        ("First Response Time (in Hrs)", "first_response_minutes"),
        ("Resolution Time (in Hrs)", "resolution_minutes"),
        ("Agent interactions", "replies"),
        ("Customer interactions", None),
        ("Resolution Status", None),
        ("First Response Status", None),
        ("Tags", "tags"),
        ("Survey Result", "score"),
        ("Approval Status", None),
    ),
)
