"""Zendesk's account export of tickets as CSV.

Columns and their meaning as documented in Zendesk help, "Exporting data to a JSON, CSV, or XML
file" (article 4408886165402), section on the CSV export. Times there are in the account's zone,
"Resolution time" is in whole hours and therefore left aside for the one in minutes; "Agent wait
time" is time spent pending, which is waiting for the customer. The columns "within business
hours" depend on the helpdesk's own calendar and are not used.
"""

from core.intake.formats.format import Format

ZENDESK_CSV = Format(
    key="zendesk_csv",
    name="Zendesk (CSV)",
    needs=("Id", "Requester", "Assignee", "Via", "Created at", "Solved at", "Assignee stations"),
    fields=(
        ("Summation column", None),
        ("Id", "ticket_id"),
        ("Requester", "customer_name"),
        ("Requester id", "customer_id"),
        ("Requester external id", None),
        ("Requester email", "contact"),
        ("Requester domain", None),
        ("Submitter", None),
        ("Assignee", "agent"),
        ("Group", "team"),
        ("Subject", "subject"),
        ("Tags", "tags"),
        ("Status", "status"),
        ("Priority", "priority"),
        ("Via", "channel"),
        ("Ticket type", "issue_type"),
        ("Created at", "created_at"),
        ("Updated at", None),
        ("Assigned at", None),
        ("Organization", None),
        ("Due date", None),
        ("Initially assigned at", "assigned_at"),
        ("Solved at", "resolved_at"),
        ("Resolution time", None),
        ("Satisfaction Score", "score"),
        ("Group stations", None),
        ("Assignee stations", None),
        ("Reopens", "reopened"),
        ("Replies", "replies"),
        ("First reply time in minutes", "first_response_minutes"),
        ("First reply time in minutes within business hours", None),
        ("First resolution time in minutes", None),
        ("First resolution time in minutes within business hours", None),
        ("Full resolution time in minutes", "resolution_minutes"),
        ("Full resolution time in minutes within business hours", None),
        ("Agent wait time in minutes", "waiting_minutes"),
        ("Agent wait time in minutes within business hours", None),
        ("Requester wait time in minutes", None),
        ("Requester wait time in minutes within business hours", None),
        ("On hold time in minutes", None),
        ("On hold time in minutes within business hours", None),
    ),
)
