"""osTicket's export of a ticket queue as CSV.

Columns as in osTicket's own code (github osTicket/osTicket, include/class.queue.php, the standard
export fields). "Answered", "Overdue", "Merged" and "Linked" are flags; the two due dates are
deadlines.
"""

from core.intake.formats.format import Format

OSTICKET = Format(
    key="osticket",
    name="osTicket",
    needs=(
        "Ticket Number",
        "Date Created",
        "Help Topic",
        "Current Status",
        "SLA Due Date",
        "Agent Assigned",
        "Thread Count",
    ),
    fields=(
        ("Ticket Number", "ticket_id"),
        ("Date Created", "created_at"),
        ("Subject", "subject"),
        ("From", "customer_name"),
        ("From Email", "contact"),
        ("Priority", "priority"),
        ("Department", "team"),
        ("Help Topic", "issue_type"),
        ("Source", "channel"),
        ("Current Status", "status"),
        ("Last Updated", None),
        ("SLA Due Date", None),
        ("Due Date", None),
        ("Closed Date", "resolved_at"),
        ("Overdue", None),
        ("Merged", None),
        ("Linked", None),
        ("Answered", None),
        ("Agent Assigned", "agent"),
        ("Team Assigned", None),
        ("Thread Count", None),
        ("Reopen Count", "reopened"),
        ("Attachment Count", None),
        ("Task Count", None),
    ),
)
